import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useResearch } from '../../providers/use-research.js';

export interface ComparisonQuery {
  readonly eventId: string;
  readonly sourceIds: readonly string[];
  readonly codebookVersionId: string | null;
  readonly collapse: boolean;
}

export const COMPARISON = 'eventComparison';

/** The columns before stay until the new ones are there, so that nothing jumps while outlets are chosen. */
export function useComparison(query: ComparisonQuery) {
  const research = useResearch();
  return useQuery({
    queryKey: [COMPARISON, query],
    queryFn: ({ signal }) => research.compareEvent({ ...query, signal }),
    placeholderData: (previous) => (previous?.event.id === query.eventId ? previous : undefined),
  });
}

export function useTexts(ids: readonly string[], codebookVersionId: string | null) {
  const research = useResearch();
  return useQuery({
    queryKey: ['articleTexts', ids, codebookVersionId],
    queryFn: ({ signal }) => research.articleTexts({ ids, codebookVersionId, signal }),
    placeholderData: keepPreviousData,
    enabled: ids.length > 0,
  });
}
