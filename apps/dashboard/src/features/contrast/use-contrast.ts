import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { ContrastScope } from '../../providers/contrast-types.js';
import { useResearch } from '../../providers/use-research.js';
import { articleFilterOf, type Selection } from '../selection/selection.js';
import { useRun } from '../selection/use-run.js';
import { type ContrastView, type OpenCell, readView, writeView } from './view.js';

export type ChangeView = (part: Partial<ContrastView>) => void;

/** The view as the address has it. Opening a cell is a step to come back from; the rest changes in place. */
export function useContrastView(): readonly [ContrastView, ChangeView] {
  const [params, setParams] = useSearchParams();
  const view = useMemo(() => readView(params), [params]);
  const change: ChangeView = (part) =>
    setParams((now) => writeView({ ...readView(now), ...part }, now), {
      replace: !('cell' in part && part.cell !== null && view.cell === null),
      preventScrollReset: true,
    });
  return [view, change];
}

export const scopeOf = (selection: Selection, { against, pair }: ContrastView): ContrastScope => ({
  filter: articleFilterOf(selection),
  codebookVersionId: selection.codebookVersionId,
  sourceIds: selection.sourceIds,
  collapseCopies: selection.collapse,
  // The pair stays in the address while another outlet is chosen; without both outlets it cannot be compared.
  pair:
    pair !== null && pair.every((id) => selection.sourceIds.length === 0 || selection.sourceIds.includes(id))
      ? pair
      : null,
  against,
});

export function useContrast(scope: ContrastScope, view: ContrastView) {
  const research = useResearch();
  const period = view.drawing === 'time' ? view.period : null;
  const asked = { ...scope, period, inputHash: view.result };
  return useRun(['frameContrast', asked], (signal) => research.frameContrast({ ...asked, signal }));
}

export function useSensitivity(scope: ContrastScope, { other }: ContrastView) {
  const research = useResearch();
  const asked = { ...scope, otherCodebookVersionId: other };
  return useRun(['contrastSensitivity', asked], (signal) => research.contrastSensitivity({ ...asked, signal }));
}

/** The texts behind a cell of a stored contrast, page by page. */
export function useCellTexts(inputHash: string, { sourceId, frameId, standing }: OpenCell) {
  const research = useResearch();
  return useInfiniteQuery({
    queryKey: ['contrastArticles', inputHash, sourceId, frameId, standing],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam: after, signal }) =>
      research.contrastArticles({ inputHash, sourceId, frameId, standing, after, signal }),
    getNextPageParam: ({ next }) => next,
  });
}
