import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { codingDoor } from '../../providers/coding-provider.js';
import type { DeskTask, Show } from '../../providers/coding-types.js';

/** Texts fetched at a time, and how few may lie ahead before more are fetched: enough for a minute without a connection. */
const PAGE = 25;
const AHEAD = 15;

export interface QueueChoice {
  readonly projectId: string;
  readonly coderId: string | null;
  readonly show: Show;
  /** The unit the address names. */
  readonly wantedId: string | null;
}

/** Nothing is asked for a second time behind the coder's back, and without a connection the answer is an error at once. */
const STILL = {
  staleTime: Infinity,
  gcTime: 0,
  retry: false,
  networkMode: 'always',
  refetchOnReconnect: false,
  refetchOnMount: false,
} as const;

async function findTask(choice: QueueChoice, signal: AbortSignal): Promise<readonly DeskTask[]> {
  let after: string | null = null;
  do {
    const page = await codingDoor.queue({ ...choice, show: 'ALL', first: PAGE, after, signal });
    if (page.tasks.some((task) => task.id === choice.wantedId)) return page.tasks;
    after = page.next;
  } while (after !== null);
  return [];
}

/** The coder's queue, page by page, and the unit the address names wherever it is. */
export function useQueue(choice: QueueChoice) {
  const { projectId, coderId, show, wantedId } = choice;
  const queue = useInfiniteQuery({
    queryKey: ['coding-queue', projectId, coderId, show],
    queryFn: ({ pageParam, signal }) =>
      codingDoor.queue({ projectId, coderId, show, first: PAGE, after: pageParam, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    ...STILL,
  });
  const pages = queue.data?.pages;
  const fetched = useMemo(() => pages?.flatMap((page) => page.tasks) ?? [], [pages]);
  const isMissing = pages !== undefined && wantedId !== null && !fetched.some((task) => task.id === wantedId);
  const wanted = useQuery({
    queryKey: ['coding-task', projectId, coderId, wantedId],
    queryFn: ({ signal }) => findTask(choice, signal),
    enabled: isMissing,
    ...STILL,
  });
  const tasks = useMemo(() => [...fetched, ...(wanted.data ?? [])], [fetched, wanted.data]);
  return { queue, first: pages?.[0], tasks, isSearching: isMissing && wanted.isPending };
}

/** Fetches more before the coder gets there, and again once the connection is back. */
export function usePrefetch({ queue }: ReturnType<typeof useQueue>, ahead: number): void {
  const { hasNextPage, isFetching, isFetchNextPageError, fetchNextPage } = queue;
  const isWanted = hasNextPage && !isFetching && ahead < AHEAD;
  useEffect(() => {
    if (isWanted && !isFetchNextPageError) void fetchNextPage();
  }, [isWanted, isFetchNextPageError, fetchNextPage]);
  useEffect(() => {
    if (!isWanted || !isFetchNextPageError) return undefined;
    const again = () => void fetchNextPage();
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  }, [isWanted, isFetchNextPageError, fetchNextPage]);
}
