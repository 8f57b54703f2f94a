import { Link } from 'react-router-dom';
import { useSay } from '../../providers/i18n-provider.js';
import type { ArticleRecord } from '../../providers/types.js';
import { momentText } from '../../ui/dates.js';
import { languageName } from '../../ui/languages.js';

/** Only web addresses become links: a stored `javascript:` stays text. */
function SafeLink({ url }: { readonly url: string }) {
  if (!/^https?:\/\//i.test(url)) return <>{url}</>;
  return (
    <a href={url} rel="noopener noreferrer nofollow" target="_blank">
      {url}
    </a>
  );
}

function Metadata({ metadata }: { readonly metadata: unknown }) {
  const say = useSay();
  if (typeof metadata !== 'object' || metadata === null || Object.keys(metadata).length === 0) return null;
  return (
    <details>
      <summary>{say('article.metadata')}</summary>
      <dl className="facts" style={{ marginBlockStart: 8 }}>
        {Object.entries(metadata).map(([key, value]) => (
          <div key={key} style={{ display: 'contents' }}>
            <dt>{key}</dt>
            <dd>{typeof value === 'string' ? value : JSON.stringify(value)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

export function ArticleFacts({ article }: { readonly article: ArticleRecord }) {
  const say = useSay();
  return (
    <aside className="panel stack">
      <dl className="facts">
        <dt>{say('article.event')}</dt>
        <dd>
          {article.event === null ? (
            <span className="quiet">{say('article.noEvent')}</span>
          ) : (
            <Link to={`/events/${article.event.id}`}>
              <bdi dir="auto">{article.event.title}</bdi>
            </Link>
          )}
        </dd>
        {article.byline !== null && (
          <>
            <dt>{say('article.byline')}</dt>
            <dd dir="auto">{article.byline}</dd>
          </>
        )}
        <dt>{say('article.language')}</dt>
        <dd>{article.language === null ? say('article.languageUnknown') : languageName(article.language)}</dd>
        <dt>{say('article.words')}</dt>
        <dd className="num">{article.wordCount}</dd>
        <dt>{say('article.version')}</dt>
        <dd className="num">{article.versionNo}</dd>
        {article.url !== null && (
          <>
            <dt>{say('article.url')}</dt>
            <dd className="small">
              <SafeLink url={article.url} />
            </dd>
          </>
        )}
        {article.externalId !== null && (
          <>
            <dt>{say('article.externalId')}</dt>
            <dd>{article.externalId}</dd>
          </>
        )}
        <dt>{say('article.stored')}</dt>
        <dd className="num">{momentText(article.createdAt)}</dd>
      </dl>
      <Metadata metadata={article.metadata} />
    </aside>
  );
}
