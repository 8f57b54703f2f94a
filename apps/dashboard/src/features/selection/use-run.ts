import { keepPreviousData, type QueryKey, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ComparisonRun } from '../../providers/comparison-runs-door.js';
import { useResearch } from '../../providers/use-research.js';

const ASK_AGAIN_MS = 1_000;

interface Compared {
  readonly run: ComparisonRun;
}

/** Asks for a comparison, and asks again while a worker computes it. */
export function useRun<Answer extends Compared>(
  queryKey: QueryKey,
  ask: (signal: AbortSignal) => Promise<Answer>,
  enabled = true,
) {
  return useQuery({
    queryKey,
    queryFn: ({ signal }) => ask(signal),
    enabled,
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.run.status === 'MEASURING' ? ASK_AGAIN_MS : false),
  });
}

/** Stops a comparison, or lets it be computed after all; then everything on the page is asked for again. */
export function useRunControl({ jobId }: ComparisonRun) {
  const research = useResearch();
  const client = useQueryClient();
  const onSuccess = () => client.invalidateQueries();
  const cancel = useMutation({ mutationFn: () => research.cancelComparison(jobId), onSuccess });
  const resume = useMutation({ mutationFn: () => research.resumeComparison(jobId), onSuccess });
  return { cancel, resume };
}
