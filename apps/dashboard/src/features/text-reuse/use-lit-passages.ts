import { type RefObject, useEffect } from 'react';

const MARK = 'mark.shared[data-passages]';
const keysOf = (mark: HTMLElement): string[] => mark.dataset['passages']?.split(' ') ?? [];

const markAt = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>(MARK) : null;

/** All marks of the passages that a mark belongs to, in every text. */
function alike(root: HTMLElement, mark: HTMLElement): HTMLElement[] {
  const keys = new Set(keysOf(mark));
  return [...root.querySelectorAll<HTMLElement>(MARK)].filter((other) => keysOf(other).some((key) => keys.has(key)));
}

function light(root: HTMLElement, mark: HTMLElement | null): void {
  for (const lit of root.querySelectorAll<HTMLElement>(`${MARK}[data-lit]`)) delete lit.dataset['lit'];
  if (mark !== null) for (const other of alike(root, mark)) other.dataset['lit'] = '';
}

/** Brings the passage to the same height in every other pane. */
function scrollTo(root: HTMLElement, mark: HTMLElement): void {
  const pane = mark.closest<HTMLElement>('.body');
  const height = mark.getBoundingClientRect().top;
  const seen = new Set<HTMLElement | null>([pane]);
  root.dataset['held'] = ''; // panes that scroll in step would undo it
  for (const other of alike(root, mark)) {
    const place = other.closest<HTMLElement>('.body');
    if (seen.has(place)) continue;
    seen.add(place);
    place?.scrollBy({ top: other.getBoundingClientRect().top - height });
  }
  setTimeout(() => delete root.dataset['held'], 200);
}

/** A passage under the pointer or the focus is lit in every text; a click or Enter scrolls the others to it. */
export function useLitPassages(box: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const root = box.current;
    if (root === null) return undefined;
    const onPoint = ({ target }: Event) => light(root, markAt(target));
    const onLeave = () => light(root, null);
    const onPick = (event: Event) => {
      const mark = markAt(event.target);
      if (mark !== null && (!(event instanceof KeyboardEvent) || event.key === 'Enter')) scrollTo(root, mark);
    };
    const listeners = [
      ...[['mouseover', onPoint] as const, ['focusin', onPoint] as const],
      ...[['mouseleave', onLeave] as const, ['focusout', onLeave] as const],
      ...[['click', onPick] as const, ['keydown', onPick] as const],
    ];
    for (const [name, listener] of listeners) root.addEventListener(name, listener);
    return () => {
      for (const [name, listener] of listeners) root.removeEventListener(name, listener);
    };
  });
}
