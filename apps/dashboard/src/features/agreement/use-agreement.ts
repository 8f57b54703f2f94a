import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { useResearch } from '../../providers/use-research.js';
import { readView, writeView, type AgreementView, type Scope } from './view.js';

const ASK_AGAIN_MS = 1_000;

/** The view as the address has it, and a way to change part of it. */
export function useAgreementView(): readonly [AgreementView, (change: Partial<AgreementView>) => void] {
  const [params, setParams] = useSearchParams();
  const view = useMemo(() => readView(params), [params]);
  const change = (part: Partial<AgreementView>) =>
    setParams(writeView({ ...view, ...part }), { replace: !('scope' in part), preventScrollReset: !('scope' in part) });
  return [view, change];
}

export interface Measured {
  readonly scope: Scope;
  readonly seed: string | null;
  readonly replicates: number | null;
}

/** Asks again while a worker measures. */
export function useAgreement(measured: Measured) {
  const research = useResearch();
  return useQuery({
    queryKey: ['agreement', measured],
    queryFn: ({ signal }) => research.agreement({ ...measured, signal }),
    refetchInterval: ({ state }) => (state.data?.status === 'MEASURING' ? ASK_AGAIN_MS : false),
  });
}

/** Has what failed measured again; the page then asks as it does for anything that is measured. */
export function useMeasureAgain(measured: Measured) {
  const research = useResearch();
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => research.measureAgreement(measured),
    onSuccess: () => client.invalidateQueries({ queryKey: ['agreement', measured] }),
  });
}

export function useScopes() {
  const research = useResearch();
  return useQuery({ queryKey: ['agreementScopes'], queryFn: ({ signal }) => research.agreementScopes({ signal }) });
}

export function useConfusion(measured: Measured, frameId: string) {
  const research = useResearch();
  return useQuery({
    queryKey: ['agreementConfusion', measured, frameId],
    queryFn: ({ signal }) => research.agreementConfusion({ ...measured, frameId, signal }),
    placeholderData: keepPreviousData,
  });
}

export function useDisagreements(scope: Scope, frameId: string, pair: readonly [string, string] | null) {
  const research = useResearch();
  return useInfiniteQuery({
    queryKey: ['disagreements', scope, frameId, pair],
    queryFn: ({ signal, pageParam }) => research.disagreements({ scope, frameId, pair, after: pageParam, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
}
