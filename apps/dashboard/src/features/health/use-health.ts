import { useQuery } from '@tanstack/react-query';
import type { FlagScope } from '../../providers/health-door.js';
import { useResearch } from '../../providers/use-research.js';

/** Flags of outlets on any day of a period. */
export function useSourceFlags(scope: FlagScope) {
  const research = useResearch();
  return useQuery({
    queryKey: ['source-flags', scope],
    queryFn: ({ signal }) => research.sourceFlags({ ...scope, signal }),
  });
}

export function useSourceHealth(id: string) {
  const research = useResearch();
  return useQuery({ queryKey: ['source-health', id], queryFn: ({ signal }) => research.sourceHealth({ id, signal }) });
}
