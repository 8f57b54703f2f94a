import { useEffect, useRef, type RefObject } from 'react';
import { scrollPlace } from './view.js';

const PANES = '.text-pane > .body';

/** Scrolls all panes inside the element to the same share of their way; off, each goes its own. */
export function useScrollTogether(isOn: boolean): RefObject<HTMLDivElement | null> {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const root = box.current;
    if (root === null || !isOn) return undefined;
    // Setting scrollTop makes its own scroll event; those must not answer each other.
    const moved = new Map<EventTarget, number>();
    const onScroll = ({ target }: Event) => {
      if (!(target instanceof HTMLElement) || !target.matches(PANES)) return;
      if (moved.get(target) === target.scrollTop || root.dataset['held'] !== undefined) return;
      const from = { top: target.scrollTop, height: target.scrollHeight, visible: target.clientHeight };
      for (const pane of root.querySelectorAll<HTMLElement>(PANES)) {
        if (pane === target) continue;
        pane.scrollTop = scrollPlace(from, { height: pane.scrollHeight, visible: pane.clientHeight });
        moved.set(pane, pane.scrollTop);
      }
      moved.delete(target);
    };
    root.addEventListener('scroll', onScroll, { capture: true, passive: true });
    return () => root.removeEventListener('scroll', onScroll, { capture: true });
  });
  return box;
}
