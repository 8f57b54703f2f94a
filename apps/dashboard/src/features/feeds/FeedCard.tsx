import Button from '@mui/material/Button';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import type { Feed, FeedAct } from '../../providers/feeds-door.js';
import { useSay } from '../../providers/i18n-provider.js';
import { Confirm } from '../../ui/Confirm.js';
import { momentText } from '../../ui/dates.js';
import { countText } from '../../ui/numbers.js';
import { TroubledItems } from './TroubledItems.js';
import { useFeedChanges } from './use-feeds.js';

/** Said in words; a mark beside it for the eye. */
const MARKS = { NEW: '○', FINE: '●', WAITING: '◔', FAILING: '✕', GONE: '–' } as const;

function Standing({ feed }: { readonly feed: Feed }) {
  const say = useSay();
  const { stored, waiting, refused } = feed.itemCounts;
  const counts = { stored: countText(stored), waiting: countText(waiting), refused: countText(refused) };
  const isStopped = feed.pausedAt !== null || feed.state === 'GONE';
  return (
    <>
      <p>
        <span aria-hidden="true">{feed.pausedAt === null ? MARKS[feed.state] : '॥'}</span>{' '}
        {feed.pausedAt === null ? say(`feeds.state.${feed.state}`) : say('feeds.paused', { by: feed.pausedBy ?? '' })}
        {' · '}
        {say('feeds.items', counts)}
      </p>
      {feed.reason !== null && <p>{feed.reason}</p>}
      {feed.movedTo !== null && <p>{say('feeds.moved', { url: feed.movedTo })}</p>}
      <p className="quiet small">
        {feed.lastFetchAt !== null && `${say('feeds.last', { at: momentText(feed.lastFetchAt) ?? '' })} · `}
        {!isStopped && say('feeds.next', { at: momentText(feed.nextFetchAt) ?? '' })}
      </p>
    </>
  );
}

function Acts({ feed, sourceId }: { readonly feed: Feed; readonly sourceId: string }) {
  const say = useSay();
  const [isAsking, setAsking] = useState(false);
  const { change } = useFeedChanges(sourceId);
  const name = feed.title ?? feed.url;
  const button = (act: FeedAct, run: () => void) => (
    <Button
      key={act}
      size="small"
      disabled={change.isPending}
      aria-label={say('feeds.actOf', { act: say(`feeds.act.${act}`), feed: name })}
      onClick={run}
    >
      {say(`feeds.act.${act}`)}
    </Button>
  );
  const acts: readonly FeedAct[] = feed.pausedAt === null ? ['fetch', 'pause'] : ['resume'];
  return (
    <div className="row">
      {acts.map((act) => button(act, () => change.mutate({ id: feed.id, act })))}
      {button('remove', () => setAsking(true))}
      <Confirm
        isOpen={isAsking}
        title={say('feeds.act.remove')}
        action={say('feeds.act.remove')}
        confirm={() => change.mutate({ id: feed.id, act: 'remove' })}
        close={() => setAsking(false)}
      >
        {say('feeds.removeAsk', { feed: name })}
      </Confirm>
      {change.error !== null && <p role="alert">{change.error.message}</p>}
    </div>
  );
}

function FetchLog({ feed }: { readonly feed: Feed }) {
  const say = useSay();
  if (feed.fetches.length === 0) return null;
  return (
    <details>
      <summary className="small">{say('feeds.log')}</summary>
      <ul className="stack small" style={{ gap: 4 }}>
        {feed.fetches.map((fetch) => (
          <li key={fetch.id} style={{ overflowWrap: 'anywhere' }}>
            <span className="num">{momentText(fetch.startedAt)}</span> {fetch.message}{' '}
            {fetch.status !== null && (
              <span className="quiet num">{say('feeds.status', { status: fetch.status })}</span>
            )}{' '}
            {fetch.ingestRunId !== null && <Link to={`/ingest-runs/${fetch.ingestRunId}`}>{say('feeds.openRun')}</Link>}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** One feed: where it stands, what it led to, and what one can do about it. */
export function FeedCard({ feed, sourceId }: { readonly feed: Feed; readonly sourceId: string }) {
  return (
    <article className="stack" style={{ gap: 4 }} aria-label={feed.title ?? feed.url}>
      <h3>
        <bdi dir="auto">{feed.title ?? feed.url}</bdi>{' '}
        {feed.format !== null && <span className="quiet small">{feed.format}</span>}
      </h3>
      <p className="quiet small" style={{ overflowWrap: 'anywhere' }}>
        <bdi dir="ltr">{feed.url}</bdi>
      </p>
      <Standing feed={feed} />
      <Acts feed={feed} sourceId={sourceId} />
      <TroubledItems feed={feed} sourceId={sourceId} />
      <FetchLog feed={feed} />
    </article>
  );
}
