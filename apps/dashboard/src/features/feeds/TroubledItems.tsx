import Button from '@mui/material/Button';
import type { Feed } from '../../providers/feeds-door.js';
import { useSay } from '../../providers/i18n-provider.js';
import { useFeedChanges } from './use-feeds.js';

/** Items that gave no article, each with its reason, to be tried again one by one or all at once. */
export function TroubledItems({ feed, sourceId }: { readonly feed: Feed; readonly sourceId: string }) {
  const say = useSay();
  const { retry } = useFeedChanges(sourceId);
  if (feed.troubledItems.length === 0) return null;
  return (
    <details>
      <summary className="small">
        {say('feeds.trouble')} <span className="num">{feed.troubledItems.length}</span>
      </summary>
      <ul className="stack small" style={{ gap: 6 }}>
        {feed.troubledItems.map((item) => (
          <li key={item.id} style={{ overflowWrap: 'anywhere' }}>
            <bdi dir="auto">{item.title ?? item.url}</bdi>: {item.reason} <code className="quiet">{item.code}</code>{' '}
            {item.isWaiting ? (
              <span className="quiet">{say('feeds.waitingAgain')}</span>
            ) : (
              <Button
                size="small"
                disabled={retry.isPending}
                aria-label={say('feeds.actOf', { act: say('feeds.retry'), feed: item.title ?? item.url })}
                onClick={() => retry.mutate({ feedId: feed.id, itemIds: [item.id] })}
              >
                {say('feeds.retry')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Button size="small" disabled={retry.isPending} onClick={() => retry.mutate({ feedId: feed.id })}>
        {say('feeds.retryAll')}
      </Button>
      {retry.isSuccess && <p role="status">{say('feeds.retried')}</p>}
      {retry.error !== null && <p role="alert">{retry.error.message}</p>}
    </details>
  );
}
