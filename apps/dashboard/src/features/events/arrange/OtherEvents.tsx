import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useGetList } from 'react-admin';
import { Link } from 'react-router-dom';
import { useSay } from '../../../providers/i18n-provider.js';
import type { EventStateRow } from '../../../providers/types.js';
import { spanText } from '../../../ui/dates.js';
import type { Intent } from './asked.js';
import { startDrag, useDrop } from './drag.js';

interface OtherProps {
  readonly event: EventStateRow;
  readonly chosen: readonly string[];
  readonly ask: (intent: Intent) => void;
}

function OtherEvent({ event, chosen, ask }: OtherProps) {
  const say = useSay();
  const { isOver, handlers } = useDrop('articles', (articleIds) => ask({ kind: 'move', articleIds, to: event }));
  return (
    <li
      className={isOver ? 'other-event drop' : 'other-event'}
      draggable
      onDragStart={(dragged) => startDrag(dragged, 'event', [event.id])}
      {...handlers}
    >
      <Link to={`/events/${event.id}/articles`}>
        <bdi dir="auto">{event.title}</bdi>
      </Link>
      <p className="quiet small num">
        {spanText(event.firstPublishedAt, event.lastPublishedAt) ?? say('event.undated')} ·{' '}
        {say('count.articles', { smart_count: event.articleCount })}
      </p>
      <div className="row">
        <Button
          size="small"
          disabled={chosen.length === 0}
          onClick={() => ask({ kind: 'move', articleIds: chosen, to: event })}
        >
          {say('grouping.moveHere')}
          <span className="hidden-text">: {event.title}</span>
        </Button>
        <Button size="small" onClick={() => ask({ kind: 'merge', from: event })}>
          {say('grouping.mergeIn')}
          <span className="hidden-text">: {event.title}</span>
        </Button>
      </div>
    </li>
  );
}

const SHOWN = 8;

interface OthersProps {
  readonly chosen: readonly string[];
  readonly ask: (intent: Intent) => void;
  /** Events as loaded here, for what is dragged from here. */
  readonly others: readonly EventStateRow[];
  readonly search: string;
  readonly setSearch: (text: string) => void;
}

const NEAR_MS = 30 * 86_400_000;
const dayAt = (moment: number): string => new Date(moment).toISOString().slice(0, 10);

/** Days around an event; none for one without dates. */
function around({ firstPublishedAt, lastPublishedAt }: Dated): object {
  if (firstPublishedAt === null || lastPublishedAt === null) return {};
  return { from: dayAt(Date.parse(firstPublishedAt) - NEAR_MS), to: dayAt(Date.parse(lastPublishedAt) + NEAR_MS) };
}

type Dated = Pick<EventStateRow, 'id' | 'firstPublishedAt' | 'lastPublishedAt'>;

/** Where articles can go, and what can be merged into this event: events near in time, or by the words of their titles. */
export function useOthers(event: Dated) {
  const [search, setSearch] = useState('');
  const { data = [] } = useGetList<EventStateRow>('events', {
    pagination: { page: 1, perPage: SHOWN + 1 },
    sort: { field: 'FIRST_PUBLISHED_AT', order: 'DESC' },
    filter: search.trim() === '' ? around(event) : { q: search },
  });
  return { search, setSearch, others: data.filter(({ id }) => id !== event.id).slice(0, SHOWN) };
}

export function OtherEvents({ chosen, ask, others, search, setSearch }: OthersProps) {
  const say = useSay();
  return (
    <section className="panel stack" aria-labelledby="other-events">
      <h2 id="other-events">{say('grouping.others')}</h2>
      <p className="quiet small">{say('grouping.othersHelp')}</p>
      <TextField
        type="search"
        label={say('grouping.find')}
        value={search}
        onChange={({ target }) => setSearch(target.value)}
      />
      {others.length === 0 && (
        <p className="quiet">{say(search.trim() === '' ? 'grouping.noneNear' : 'grouping.noOthers')}</p>
      )}
      <ul className="other-events">
        {others.map((event) => (
          <OtherEvent key={event.id} event={event} chosen={chosen} ask={ask} />
        ))}
      </ul>
    </section>
  );
}
