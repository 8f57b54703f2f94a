import { useEffect, useRef } from 'react';
import { hide, secondsOn, show, startClock, stir, type UnitClock } from './unit-clock.js';

const isVisible = (): boolean => document.visibilityState === 'visible';
const SIGNS_OF_LIFE = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchmove'] as const;

/** Measures the time on a unit; gives a function that says how many seconds it has been. */
export function useUnitClock(taskId: string | null): () => number {
  const clock = useRef<UnitClock>({ seen: 0, since: null });
  useEffect(() => {
    clock.current = startClock(Date.now(), isVisible());
    const live = () => {
      clock.current = stir(clock.current, Date.now());
    };
    const turn = () => {
      clock.current = (isVisible() ? show : hide)(clock.current, Date.now());
    };
    for (const sign of SIGNS_OF_LIFE) document.addEventListener(sign, live, { passive: true });
    document.addEventListener('visibilitychange', turn);
    return () => {
      for (const sign of SIGNS_OF_LIFE) document.removeEventListener(sign, live);
      document.removeEventListener('visibilitychange', turn);
    };
  }, [taskId]);
  return () => secondsOn(clock.current, Date.now());
}
