import { useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { readSelection, type Selection, writeSelection } from './selection.js';

/** The selection as the address has it, and a way to change part of it; the page's other parameters stay. */
export function useSelection(): readonly [Selection, (part: Partial<Selection>) => void] {
  const [params, setParams] = useSearchParams();
  const selection = useMemo(() => readSelection(params), [params]);
  const change = (part: Partial<Selection>) =>
    setParams((now) => writeSelection({ ...readSelection(now), ...part }, now), { preventScrollReset: true });
  return [selection, change];
}
