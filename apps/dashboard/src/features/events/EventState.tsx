import Chip from '@mui/material/Chip';
import { Link } from 'react-router-dom';
import { useSay } from '../../providers/i18n-provider.js';
import type { EventStateRow } from '../../providers/types.js';

type State = Pick<EventStateRow, 'id' | 'isLocked' | 'toReviewCount'>;

/** What people and groupings made of an event, in a word or two. */
export function EventState({ event }: { readonly event: State }) {
  const say = useSay();
  return (
    <span className="row" style={{ gap: 4 }}>
      {event.isLocked && <Chip size="small" variant="outlined" label={say('grouping.locked')} />}
      {event.toReviewCount > 0 && (
        <Link className="num" to={`/event-review?event=${event.id}`}>
          {say('grouping.toReview', { smart_count: event.toReviewCount })}
        </Link>
      )}
      {!event.isLocked && event.toReviewCount === 0 && <span className="quiet small">{say('grouping.settled')}</span>}
    </span>
  );
}
