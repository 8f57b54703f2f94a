import TextField from '@mui/material/TextField';
import { useEffect, useState } from 'react';
import { useGetList } from 'react-admin';
import { Link, useSearchParams } from 'react-router-dom';
import { useSay } from '../../providers/i18n-provider.js';
import type { ArticleRow, EventRow, SourceRow } from '../../providers/types.js';
import { Initials, OutletMark } from '../../ui/OutletMark.js';
import { Snippets } from '../articles/Snippets.js';

const FEW = { page: 1, perPage: 5 };

function useWaited(text: string, milliseconds: number): string {
  const [waited, setWaited] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setWaited(text), milliseconds);
    return () => clearTimeout(timer);
  }, [text, milliseconds]);
  return waited;
}

const listAddress = (resource: string, q: string): string =>
  `/${resource}?filter=${encodeURIComponent(JSON.stringify({ q }))}`;

function Found({ q }: { readonly q: string }) {
  const say = useSay();
  const events = useGetList<EventRow>('events', {
    pagination: FEW,
    sort: { field: 'FIRST_PUBLISHED_AT', order: 'DESC' },
    filter: { q },
  });
  const articles = useGetList<ArticleRow>('articles', {
    pagination: FEW,
    sort: { field: 'RELEVANCE', order: 'DESC' },
    filter: { q },
  });
  const outlets = useGetList<SourceRow>('sources', {
    pagination: FEW,
    sort: { field: 'NAME', order: 'ASC' },
    filter: { q },
  });
  const isPending = events.isPending || articles.isPending || outlets.isPending;
  const isNothing = [events, articles, outlets].every(({ data }) => (data ?? []).length === 0);
  if (!isPending && isNothing) return <p className="quiet">{say('start.foundNothing', { q })}</p>;
  return (
    <div className="panel stack" aria-live="polite" aria-busy={isPending}>
      {(events.data ?? []).map((event) => (
        <Link key={event.id} to={`/events/${event.id}`}>
          <bdi dir="auto">{event.title}</bdi> <span className="quiet small">{say('start.kindEvent')}</span>
        </Link>
      ))}
      {(outlets.data ?? []).map((source) => (
        <Link key={source.id} to={`/sources/${source.id}`}>
          <OutletMark outlet={source} />
        </Link>
      ))}
      {(articles.data ?? []).map((article) => (
        <div key={article.id}>
          <Initials outlet={article.source} />{' '}
          <Link to={`/articles/${article.id}`}>
            <bdi dir="auto">{article.headline}</bdi>
          </Link>
          <Snippets highlights={article.highlights} most={1} />
        </div>
      ))}
      <Link className="small" to={listAddress('articles', q)}>
        {say('start.allArticles', { q })}
      </Link>
    </div>
  );
}

/** One box over events, articles and outlets; what was typed is kept in the address. */
export function SearchEverything() {
  const say = useSay();
  const [params, setParams] = useSearchParams();
  const [text, setText] = useState(params.get('q') ?? '');
  const q = useWaited(text.trim(), 300);
  useEffect(() => {
    setParams(q === '' ? {} : { q }, { replace: true });
  }, [q, setParams]);
  return (
    <search className="stack no-print" style={{ marginBlockEnd: 20 }}>
      <TextField
        fullWidth
        type="search"
        label={say('start.search')}
        value={text}
        onChange={(event) => setText(event.target.value)}
        slotProps={{ htmlInput: { 'data-search': '', dir: 'auto' } }}
      />
      {q.length >= 2 && <Found q={q} />}
    </search>
  );
}
