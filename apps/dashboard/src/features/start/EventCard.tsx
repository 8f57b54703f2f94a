import { useSay } from '../../providers/i18n-provider.js';
import { Link } from 'react-router-dom';
import type { EventRow } from '../../providers/types.js';
import { spanText } from '../../ui/dates.js';
import { OutletChips } from '../../ui/OutletMark.js';
import { FrameStrips } from './FrameStrips.js';

export function EventCard({ event }: { readonly event: EventRow }) {
  const say = useSay();
  return (
    <article className="card">
      <header>
        <h3>
          <Link to={`/events/${event.id}`}>
            <bdi dir="auto">{event.title}</bdi>
          </Link>
        </h3>
        <p className="quiet small num">
          {spanText(event.firstPublishedAt, event.lastPublishedAt) ?? say('event.undated')} ·{' '}
          {say('count.articles', { smart_count: event.articleCount })}
        </p>
      </header>
      <OutletChips outlets={event.sources} />
      <FrameStrips event={event} />
    </article>
  );
}
