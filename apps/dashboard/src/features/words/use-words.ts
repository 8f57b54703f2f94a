import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { ArticleFilter } from '@parallax/graphql-contract';
import { useResearch } from '../../providers/use-research.js';
import type { CollocatesParams, ConcordancePageParams, KeynessParams } from '../../providers/words-types.js';
import { articleFilterOf, type Selection } from '../selection/selection.js';
import { useRun } from '../selection/use-run.js';
import { useOutlets } from '../sources/use-outlets.js';
import { outlets, readView, termsOf, writeView, type WordsView } from './view.js';

export type ChangeView = (part: Partial<WordsView>) => void;

/** The view as the address has it. A word that is looked up is a step to go back from; an option is not. */
export function useWordsView(): readonly [WordsView, ChangeView] {
  const [params, setParams] = useSearchParams();
  const view = useMemo(() => readView(params), [params]);
  const change: ChangeView = (part) =>
    setParams((now) => writeView({ ...readView(now), ...part }, now), {
      replace: !('word' in part || 'a' in part || 'b' in part),
      preventScrollReset: true,
    });
  return [view, change];
}

/** What is compared: the selection without its outlets, which the two sets name. */
export function keynessParams(selection: Selection, view: WordsView): KeynessParams {
  const { language } = selection;
  return {
    filter: articleFilterOf({ ...selection, sourceIds: [] }),
    ...{ a: outlets(view.a), b: view.b.length === 0 ? null : outlets(view.b) },
    ...{ collapseCopies: selection.collapse, language, terms: termsOf(view) },
    ...{ minFrequency: view.minFrequency, minDocuments: view.minDocuments },
  };
}

export function useKeyness(params: KeynessParams, view: WordsView) {
  const research = useResearch();
  const { by } = view;
  const isOn = view.a.length > 0 && view.show === 'table';
  return useRun(['keyness', params, by], (signal) => research.keyness({ ...params, by, signal }), isOn);
}

export function useKeynessPoints(params: KeynessParams, view: WordsView) {
  const research = useResearch();
  const isOn = view.a.length > 0 && view.show === 'plot';
  return useRun(['keynessPoints', params], (signal) => research.keynessPoints({ ...params, signal }), isOn);
}

/** The outlets of each place: B is all but A where none are chosen. Null: all outlets there are. */
export function useSides(
  view: WordsView,
): Readonly<Record<WordsView['where'], ArticleFilter | null>> & { isKnown: boolean } {
  const all = useOutlets();
  const others = all.map(({ id }) => id).filter((id) => !view.a.includes(id));
  const isKnown = all.length > 0 || view.b.length > 0;
  return { all: null, a: outlets(view.a), b: outlets(view.b.length > 0 ? view.b : others), isKnown };
}

export function useConcordance(params: Omit<ConcordancePageParams, 'after'>) {
  const research = useResearch();
  return useInfiniteQuery({
    queryKey: ['concordance', params],
    queryFn: ({ signal, pageParam }) => research.concordance({ ...params, after: pageParam, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
}

export function useConcordanceExtent({ query, filter, collapseCopies, within }: Omit<ConcordancePageParams, 'after'>) {
  const research = useResearch();
  const params = { query, filter, collapseCopies, within };
  return useQuery({
    queryKey: ['concordanceExtent', params],
    queryFn: ({ signal }) => research.concordanceExtent({ ...params, signal }),
  });
}

/** Not asked before the outlets of both sets are known. */
export function useCollocates(params: CollocatesParams, isKnown: boolean) {
  const research = useResearch();
  return useRun(['collocates', params], (signal) => research.collocates({ ...params, signal }), isKnown);
}
