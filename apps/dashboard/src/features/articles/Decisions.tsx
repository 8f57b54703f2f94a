import { Link } from 'react-router-dom';
import { useSay } from '../../providers/i18n-provider.js';
import type { ArticleRecord, EventDecision } from '../../providers/types.js';
import { momentText } from '../../ui/dates.js';
import { WhyTogether } from '../events/WhyTogether.js';

function Place({ event }: { readonly event: EventDecision['toEvent'] }) {
  const say = useSay();
  if (event === null) return <span className="quiet">{say('article.noEvent')}</span>;
  return (
    <Link to={`/events/${event.id}`}>
      <bdi dir="auto">{event.title}</bdi>
    </Link>
  );
}

/** Every decision about the article's event, newest first; none is ever changed or taken back, only followed. */
export function Decisions({ article }: { readonly article: ArticleRecord }) {
  const say = useSay();
  if (article.decisions.length === 0) return <p className="quiet">{say('article.noDecisions')}</p>;
  return (
    <>
      {article.whyTogether !== null && (
        <section className="stack" aria-labelledby="why-together" style={{ marginBlockEnd: 16 }}>
          <h2 id="why-together">{say('grouping.why')}</h2>
          <WhyTogether place={article.whyTogether} />
        </section>
      )}
      <DecisionList article={article} />
    </>
  );
}

function DecisionList({ article }: { readonly article: ArticleRecord }) {
  const say = useSay();
  return (
    <ol className="stack" style={{ paddingInlineStart: 20, margin: 0 }}>
      {article.decisions.map((decision) => (
        <li key={decision.id}>
          <Place event={decision.fromEvent} /> → <Place event={decision.toEvent} />
          <p dir="auto">{decision.reason}</p>
          {decision.reasons.length > 0 && (
            <ul className="why-reasons small">
              {decision.reasons.map((sentence) => (
                <li key={sentence} dir="auto">
                  {sentence}
                </li>
              ))}
            </ul>
          )}
          <p className="quiet small num">
            {say(`article.origin.${decision.origin}`)} · {decision.decidedBy} · {momentText(decision.decidedAt)}
          </p>
        </li>
      ))}
    </ol>
  );
}
