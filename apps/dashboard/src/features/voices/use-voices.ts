import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useResearch } from '../../providers/use-research.js';
import type { SpeakerParams, VoicesOf, WhoseQuotations } from '../../providers/voices-types.js';
import { useRun } from '../selection/use-run.js';

/** Every query on voices starts with it, so that a decision on speakers refreshes them all. */
const VOICES = 'voices';

export function useVoiceShare(of: VoicesOf) {
  const research = useResearch();
  return useRun([VOICES, 'share', of], (signal) => research.voiceShare({ ...of, signal }));
}

export function useQuotations(of: VoicesOf, whose: WhoseQuotations) {
  const research = useResearch();
  return useInfiniteQuery({
    queryKey: [VOICES, 'quotations', of, whose],
    queryFn: ({ pageParam, signal }) => research.quotations({ ...of, whose, after: pageParam, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
}

export function useQuotationsOf(articleIds: readonly string[], enabled: boolean) {
  const research = useResearch();
  return useQuery({
    queryKey: [VOICES, 'ofArticles', articleIds],
    queryFn: ({ signal }) => research.quotationsOf({ articleIds, signal }),
    enabled: enabled && articleIds.length > 0,
  });
}

export function useSpeakers(params: Omit<SpeakerParams, 'after' | 'signal'>) {
  const research = useResearch();
  return useInfiniteQuery({
    queryKey: [VOICES, 'speakers', params],
    queryFn: ({ pageParam, signal }) => research.speakers({ ...params, after: pageParam, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
}

export function useActorClasses() {
  const research = useResearch();
  return useQuery({
    queryKey: [VOICES, 'classes'],
    queryFn: ({ signal }) => research.actorClasses({ signal }),
  });
}

/** A decision on speakers or classes; afterwards every number on voices is asked for again. */
export function useVoiceDecision<Decision>(decide: (decision: Decision) => Promise<void>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: decide,
    onSuccess: () => client.invalidateQueries({ queryKey: [VOICES] }),
  });
}
