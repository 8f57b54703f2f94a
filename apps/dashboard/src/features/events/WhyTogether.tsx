import { Link } from 'react-router-dom';
import type { EventPlace } from '../../providers/events-door.js';
import { type TextKey, useSay } from '../../providers/i18n-provider.js';
import { momentText } from '../../ui/dates.js';
import { Initials } from '../../ui/OutletMark.js';

type Decision = NonNullable<EventPlace['decision']>;

const BY: Readonly<Record<Decision['origin'], TextKey>> = {
  GROUPING: 'grouping.byGrouping',
  IMPORT: 'grouping.byImport',
  PERSON: 'grouping.byPerson',
};

function Nearest({ article }: { readonly article: NonNullable<Decision['nearestArticle']> }) {
  const say = useSay();
  return (
    <p>
      {say('grouping.nearest')}{' '}
      <Link to={`/articles/${article.id}`}>
        <Initials outlet={article.source} /> <bdi dir="auto">{article.headline}</bdi>
      </Link>
    </p>
  );
}

function Decided({ decision }: { readonly decision: Decision }) {
  const say = useSay();
  const sentences = decision.reasons.length > 0 ? decision.reasons : [decision.reason];
  return (
    <>
      <ul className="why-reasons">
        {sentences.map((sentence) => (
          <li key={sentence} dir="auto">
            {sentence}
          </li>
        ))}
      </ul>
      {decision.nearestArticle !== null && <Nearest article={decision.nearestArticle} />}
      <p className="quiet small">
        {say(BY[decision.origin])} · {decision.decidedBy} · {momentText(decision.decidedAt)}
      </p>
    </>
  );
}

/** Why an article stands with the others of its event, and what people said of it. */
export function WhyTogether({ place }: { readonly place: EventPlace }) {
  const say = useSay();
  const marks = [
    ...(place.keptBy === null ? [] : [say(`grouping.keptBy.${keptKey(place.keptBy)}`)]),
    ...(place.isLocked ? [say('grouping.locked')] : []),
  ];
  return (
    <div className="stack why-together" style={{ gap: 6 }}>
      {marks.length > 0 && <p className="small">{marks.join(' · ')}</p>}
      {place.decision === null ? (
        <p className="quiet">{say('grouping.unknown')}</p>
      ) : (
        <Decided decision={place.decision} />
      )}
      {place.notEvents.length > 0 && (
        <p className="small">
          {say('grouping.notIn')}{' '}
          {place.notEvents.map(({ id, title }, n) => (
            <span key={id}>
              {n > 0 && ', '}
              <Link to={`/events/${id}`}>
                <bdi dir="auto">{title}</bdi>
              </Link>
            </span>
          ))}
        </p>
      )}
    </div>
  );
}

/** Only these four acts keep an article; the API's enumeration has the others too. */
const KEEPING = ['MOVE', 'MERGE', 'SPLIT', 'CONFIRM'] as const;
const keptKey = (kind: NonNullable<EventPlace['keptBy']>): (typeof KEEPING)[number] =>
  KEEPING.find((known) => known === kind) ?? 'MOVE';
