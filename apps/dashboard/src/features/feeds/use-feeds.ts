import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import type { FeedAct } from '../../providers/feeds-door.js';
import type { JobProgress } from '../../providers/types.js';
import { useResearch } from '../../providers/use-research.js';

/** While pages arrive; reports may be lost, the table is not. */
const READ_EVERY = 3_000;
const READ_SELDOM = 30_000;
/** Reports come with every page; the screen follows at its own pace. */
const FOLLOW_EVERY = 700;
const KINDS = new Set(['fetch-feed', 'ingest-document']);

const feedsKey = (sourceId: string) => ['feeds', sourceId];

/** The feeds of an outlet, read again whenever a worker reports about feeds. */
export function useFeeds(sourceId: string) {
  const research = useResearch();
  return useQuery({
    queryKey: feedsKey(sourceId),
    queryFn: ({ signal }) => research.feedsOfSource({ id: sourceId, signal }),
    refetchInterval: ({ state }) =>
      state.data?.some(({ itemCounts, state: standing }) => itemCounts.waiting > 0 || standing === 'NEW')
        ? READ_EVERY
        : READ_SELDOM,
  });
}

/** What arrives now; null when nothing does. Feeds, articles and the outlet itself are read again meanwhile. */
export function useArrivals(sourceId: string): JobProgress | null {
  const research = useResearch();
  const queries = useQueryClient();
  const [last, setLast] = useState<JobProgress | null>(null);
  const [isDue, setDue] = useState(false);
  const onReport = useEffectEvent((report: JobProgress) => {
    if (!KINDS.has(report.kind)) return;
    setLast(report.kind === 'ingest-document' && report.status === 'RUNNING' ? report : null);
    setDue(true);
  });
  useEffect(() => {
    const stop = research.subscribeJobProgress(null, (report) => onReport(report));
    return () => void stop.then((end) => end());
  }, [research, sourceId]);
  useEffect(() => {
    if (!isDue) return undefined;
    const timer = setTimeout(() => {
      setDue(false);
      void queries.invalidateQueries({ queryKey: feedsKey(sourceId) });
      void queries.invalidateQueries({ queryKey: ['articles'] });
      void queries.invalidateQueries({ queryKey: ['sources'] });
    }, FOLLOW_EVERY);
    return () => clearTimeout(timer);
  }, [isDue, queries, sourceId]);
  return last;
}

/** Adds, changes and tries again; the feeds are read again afterwards. */
export function useFeedChanges(sourceId: string) {
  const research = useResearch();
  const queries = useQueryClient();
  const onSuccess = () => queries.invalidateQueries({ queryKey: feedsKey(sourceId) });
  return {
    add: useMutation({ mutationFn: (url: string) => research.addFeed({ sourceId, url }), onSuccess }),
    change: useMutation({
      mutationFn: (change: { readonly id: string; readonly act: FeedAct }) => research.changeFeed(change),
      onSuccess,
    }),
    retry: useMutation({
      mutationFn: (which: { readonly feedId: string; readonly itemIds?: string[] }) => research.retryFeedItems(which),
      onSuccess,
    }),
  };
}
