import Button from '@mui/material/Button';
import { Link } from 'react-router-dom';
import type { EventAct } from '../../providers/events-door.js';
import { useSay } from '../../providers/i18n-provider.js';
import { momentText } from '../../ui/dates.js';
import { useUndo } from './use-event-act.js';

interface ActsProps {
  readonly acts: readonly EventAct[];
  /** The event whose history it is: the others are named. */
  readonly eventId: string;
}

function Act({ act, eventId }: { readonly act: EventAct; readonly eventId: string }) {
  const say = useSay();
  const undo = useUndo();
  const others = act.events.filter(({ id }) => id !== eventId);
  const what = say(`grouping.kind.${act.kind}`, { smart_count: act.articleCount });
  return (
    <li>
      <div className="row spread">
        <span>
          <strong>{what}</strong>{' '}
          {act.titleBefore !== null &&
            say('grouping.renamed', { before: act.titleBefore, after: act.titleAfter ?? '' })}
          {others.map(({ id, title }) => (
            <span key={id}>
              {' · '}
              <Link to={`/events/${id}`}>
                <bdi dir="auto">{title}</bdi>
              </Link>
            </span>
          ))}
        </span>
        {act.isUndone ? (
          <span className="quiet small">{say('grouping.undone')}</span>
        ) : (
          <Button size="small" disabled={undo.isPending} onClick={() => undo.mutate(act.id)}>
            {say('action.undo')}
            <span className="hidden-text">
              {' '}
              {what}, {momentText(act.decidedAt)}
            </span>
          </Button>
        )}
      </div>
      <p dir="auto">{act.reason}</p>
      <p className="quiet small num">
        {act.decidedBy} · {momentText(act.decidedAt)}
      </p>
    </li>
  );
}

/** Everything people did with an event, newest first; what still holds can be undone. */
export function ActHistory({ acts, eventId }: ActsProps) {
  const say = useSay();
  return (
    <section className="panel stack" aria-labelledby="act-history">
      <h2 id="act-history">{say('grouping.history')}</h2>
      {acts.length === 0 ? (
        <p className="quiet">{say('grouping.noHistory')}</p>
      ) : (
        <ol className="stack act-history">
          {acts.map((act) => (
            <Act key={act.id} act={act} eventId={eventId} />
          ))}
        </ol>
      )}
    </section>
  );
}
