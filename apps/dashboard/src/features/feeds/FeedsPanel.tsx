import { useSay } from '../../providers/i18n-provider.js';
import { ErrorState, Loading } from '../../ui/states.js';
import { AddFeed } from './AddFeed.js';
import { FeedCard } from './FeedCard.js';
import { useArrivals, useFeeds } from './use-feeds.js';

interface PanelProps {
  readonly sourceId: string;
  /** Stands in the field to begin with: a homepage often names its feeds. */
  readonly homepage: string | null;
}

/** The feeds of an outlet, live: what arrives is seen while it does. */
export function FeedsPanel({ sourceId, homepage }: PanelProps) {
  const say = useSay();
  const { data, error, isPending, refetch } = useFeeds(sourceId);
  const arriving = useArrivals(sourceId);
  const reach = arriving && { done: arriving.done, total: arriving.total ?? 0, title: arriving.message ?? '' };
  return (
    <section className="panel stack" aria-labelledby="feeds">
      <h2 id="feeds">{say('feeds.title')}</h2>
      {error !== null && <ErrorState error={error} retry={() => void refetch()} />}
      {isPending && error === null && <Loading lines={3} />}
      <p className="small" role="status" style={{ overflowWrap: 'anywhere' }}>
        {reach !== null && say('feeds.arriving', reach)}
      </p>
      {data?.length === 0 && <p className="quiet">{say('feeds.none')}</p>}
      {data?.map((feed) => (
        <FeedCard key={feed.id} feed={feed} sourceId={sourceId} />
      ))}
      {data !== undefined && <AddFeed sourceId={sourceId} suggested={data.length === 0 ? (homepage ?? '') : ''} />}
    </section>
  );
}
