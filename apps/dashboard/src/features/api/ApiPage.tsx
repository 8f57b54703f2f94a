import Button from '@mui/material/Button';
import { useSay } from '../../providers/i18n-provider.js';
import { CopyLine } from '../../ui/CopyLine.js';
import { PageHead } from '../../ui/PageHead.js';
import { tableExportUrl } from '../../providers/exports.js';
import { EXAMPLES } from './examples.js';

/** The explorer is a page of the server's own (offline); this one gives people something to paste into it. */
export function ApiPage() {
  const say = useSay();
  const open = (
    <Button variant="contained" href="/explorer" target="_blank" rel="noopener">
      {say('api.open')}
    </Button>
  );
  return (
    <>
      <PageHead title={say('nav.api')} note={say('api.note')} actions={open} />
      <div className="stack" style={{ gap: 20, maxInlineSize: 860 }}>
        <p>{say('api.how')}</p>
        {EXAMPLES.map(({ key, query }) => (
          <section key={key} className="stack">
            <h2>{say(`api.example.${key}`)}</h2>
            <CopyLine text={query} />
          </section>
        ))}
        <section className="stack">
          <h2>{say('api.files')}</h2>
          <p>{say('api.filesHow')}</p>
          <ul>
            {(['sources', 'events', 'labels'] as const).map((table) => (
              <li key={table}>
                <a href={tableExportUrl(table)} download>
                  {table}.csv
                </a>
              </li>
            ))}
            <li>
              <a href="/exports/articles.csv" download>
                articles.csv
              </a>{' '}
              ·{' '}
              <a href="/exports/articles.jsonl" download>
                articles.jsonl
              </a>
            </li>
          </ul>
        </section>
      </div>
    </>
  );
}
