import { useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { readView, writeView, type View } from './view.js';

/** The view as the address has it, and a way to change part of it. Going back undoes a change of outlets. */
export function useView(): readonly [View, (change: Partial<View>) => void] {
  const [params, setParams] = useSearchParams();
  const view = useMemo(() => readView(params), [params]);
  const change = (part: Partial<View>) => {
    setParams(writeView({ ...view, ...part }), {
      replace: !('sourceIds' in part || 'open' in part || 'pairIds' in part),
      preventScrollReset: true,
    });
  };
  return [view, change];
}
