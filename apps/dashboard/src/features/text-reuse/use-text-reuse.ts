import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useResearch } from '../../providers/use-research.js';

export function useTextReuse(eventId: string) {
  const research = useResearch();
  return useQuery({
    queryKey: ['textReuse', eventId],
    queryFn: ({ signal }) => research.textReuse({ eventId, signal }),
  });
}

export function useAlignedPair(ids: readonly [string, string]) {
  const research = useResearch();
  return useQuery({
    queryKey: ['alignedPair', ids],
    queryFn: ({ signal }) => research.alignedPair({ ids, signal }),
  });
}

/** Where the texts shown run the same; nothing is asked for while it is not shown. */
export function usePassages(ids: readonly string[], isShown: boolean) {
  const research = useResearch();
  return useQuery({
    queryKey: ['sharedPassages', ids],
    queryFn: ({ signal }) => research.sharedPassages({ ids, signal }),
    placeholderData: keepPreviousData,
    enabled: isShown && ids.length > 1,
  });
}

export function useSharesTextWith(id: string) {
  const research = useResearch();
  return useQuery({
    queryKey: ['sharesTextWith', id],
    queryFn: ({ signal }) => research.sharesTextWith({ id, signal }),
  });
}
