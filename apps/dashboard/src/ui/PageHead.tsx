import { useEffect, type ReactNode } from 'react';
import { Link } from 'react-router-dom';

interface PageHeadProps {
  readonly title: string;
  readonly parent?: { readonly to: string; readonly name: string };
  readonly note?: ReactNode;
  readonly actions?: ReactNode;
}

/** One h1 a page, also in the window's title, so that history and bookmarks can be told apart. */
export function PageHead({ title, parent, note, actions }: PageHeadProps) {
  useEffect(() => {
    document.title = `${title} · Parallax`;
  }, [title]);
  return (
    <div className="page-head">
      <div>
        {parent !== undefined && (
          <p className="crumbs">
            <Link to={parent.to}>{parent.name}</Link> ▸
          </p>
        )}
        <h1 dir="auto">{title}</h1>
        {note !== undefined && <div className="quiet">{note}</div>}
      </div>
      {actions !== undefined && <div className="row no-print">{actions}</div>}
    </div>
  );
}
