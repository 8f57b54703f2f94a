import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { AdjudicationUnit } from '../../providers/adjudication-types.js';
import { useResearch } from '../../providers/use-research.js';
import { newId } from '../coding/new-id.js';
import { begin, decided, keyOf, moved, type Sitting } from './sitting.js';

const QUEUE = 'adjudicationQueue';

export function useAdjudicationQueue(projectId: string, frameId: string | null) {
  const research = useResearch();
  return useQuery({
    queryKey: [QUEUE, projectId, frameId],
    queryFn: ({ signal }) => research.adjudicationQueue({ projectId, frameId, signal }),
    // The sitting holds what is being decided: another fetch would pull it away from under the reader.
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** What can be done in a sitting; a decision made again supersedes the one before. */
export function useSitting(projectId: string, units: readonly AdjudicationUnit[]) {
  const research = useResearch();
  const queries = useQueryClient();
  const [sitting, setSitting] = useState<Sitting>(() => begin(units));
  useEffect(() => () => void queries.invalidateQueries({ queryKey: [QUEUE] }), [queries]);
  const deciding = useMutation({
    mutationFn: async ({ unit, present, reason }: { unit: AdjudicationUnit; present: boolean; reason: string }) => {
      const { articleId, unitNo, frame } = unit;
      const supersedes = sitting.decisions.get(keyOf(unit))?.id ?? unit.decision?.id ?? null;
      const input = { id: newId(), projectId, articleId, unitNo, frameId: frame.id, present, reason, supersedes };
      return { unit, decision: await research.adjudicate(input) };
    },
    onSuccess: ({ unit, decision }) => setSitting((now) => decided(now, unit, decision)),
  });
  const step = (by: 1 | -1) => setSitting((now) => moved(now, by));
  return { sitting, deciding, step };
}
