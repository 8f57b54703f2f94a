import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { MentionParams, ProfileParams } from '../../providers/names-types.js';
import { useResearch } from '../../providers/use-research.js';
import { useRun } from '../selection/use-run.js';
import { readView, type NamesView, writeView } from './view.js';

/** The view as the address has it, and a way to change part of it; the selection's parameters stay. */
export function useNamesView(): readonly [NamesView, (part: Partial<NamesView>) => void] {
  const [params, setParams] = useSearchParams();
  const view = useMemo(() => readView(params), [params]);
  const change = (part: Partial<NamesView>) =>
    setParams((now) => writeView({ ...readView(now), ...part }, now), { preventScrollReset: true });
  return [view, change];
}

export function useConcepts(archived: boolean) {
  const research = useResearch();
  return useQuery({
    queryKey: ['concepts', archived],
    queryFn: ({ signal }) => research.concepts({ archived, signal }),
  });
}

export function useConcept(id: string, options: { readonly enabled?: boolean } = {}) {
  const research = useResearch();
  return useQuery({
    queryKey: ['concept', id],
    queryFn: ({ signal }) => research.concept({ id, signal }),
    ...options,
  });
}

/** Asks again while a worker measures. */
export function useProfile(asked: Omit<ProfileParams, 'signal'>) {
  const research = useResearch();
  return useRun(['namingProfile', asked], (signal) => research.namingProfile({ ...asked, signal }));
}

const PAGE = 25;

export function useMentions(asked: Omit<MentionParams, 'signal' | 'first' | 'after'>) {
  const research = useResearch();
  return useInfiniteQuery({
    queryKey: ['namingMentions', asked],
    queryFn: ({ signal, pageParam }) => research.namingMentions({ ...asked, first: PAGE, after: pageParam, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
}

/** What variants that are not stored find, at a glance. */
export function usePreview(variants: MentionParams['of'], isReady: boolean) {
  const research = useResearch();
  const nothing = { sourceId: null, variantKey: null, place: null, voice: null, after: null } as const;
  return useQuery({
    queryKey: ['namingPreview', variants],
    queryFn: ({ signal }) =>
      research.namingMentions({ of: variants, filter: {}, collapseCopies: false, ...nothing, first: 8, signal }),
    enabled: isReady,
    placeholderData: keepPreviousData,
  });
}

export function useSuggestions(eventId: string, conceptId: string) {
  const research = useResearch();
  return useQuery({
    queryKey: ['suggestedVariants', eventId, conceptId],
    queryFn: ({ signal }) => research.suggestedVariants({ eventId, conceptId, signal }),
  });
}

export function useEventNames(eventId: string) {
  const research = useResearch();
  return useQuery({
    queryKey: ['eventNames', eventId],
    queryFn: ({ signal }) => research.eventNames({ eventId, signal }),
    staleTime: 60_000,
  });
}

/** Puts a concept away, takes it back, or goes back to an earlier version; then everything is asked for again. */
export function useConceptChanges() {
  const research = useResearch();
  const client = useQueryClient();
  const onSuccess = () => client.invalidateQueries();
  const archive = useMutation({ mutationFn: research.archiveConcept, onSuccess });
  const restore = useMutation({ mutationFn: research.restoreConcept, onSuccess });
  return { archive, restore };
}
