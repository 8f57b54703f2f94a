import { useLayoutEffect, useState, type RefObject } from 'react';
import { useSay } from '../../providers/i18n-provider.js';
import { hold, moveCaret, selected, tidySelection, wordAt, type Caret, type Ground, type Move } from './caret.js';
import { caretBox, clearSelection, isRightToLeft, selectionIn, showSelection } from './selection.js';

type Refs = { readonly text: RefObject<HTMLElement | null>; readonly line: RefObject<HTMLElement | null> };

type ArrowPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'shiftKey' | 'metaKey' | 'altKey'>;

function moveOf({ key, ctrlKey, shiftKey }: ArrowPress, isRtl: boolean): Move | null {
  const sideways = ctrlKey ? 'grapheme' : 'word';
  switch (key) {
    case 'ArrowRight':
      return { step: sideways, direction: isRtl ? -1 : 1, extend: shiftKey };
    case 'ArrowLeft':
      return { step: sideways, direction: isRtl ? 1 : -1, extend: shiftKey };
    case 'ArrowDown':
      return { step: 'sentence', direction: 1, extend: shiftKey };
    case 'ArrowUp':
      return { step: 'sentence', direction: -1, extend: shiftKey };
    case 'End':
      return { step: 'edge', direction: 1, extend: shiftKey };
    case 'Home':
      return { step: 'edge', direction: -1, extend: shiftKey };
    default:
      return null;
  }
}

/** Draws the caret where it stands and shows its selection as the browser shows any. */
function useDrawnCaret({ text, line }: Refs, caret: Caret | null): void {
  useLayoutEffect(() => {
    const root = text.current;
    if (root === null || caret === null) return undefined;
    const range = selected(caret);
    if (range === null) clearSelection();
    else showSelection(root, range.start, range.end);
    const draw = () => {
      const box = caretBox(root, caret.at);
      if (box === null || line.current === null) return;
      line.current.style.setProperty('transform', `translate(${box.left}px, ${box.top}px)`);
      line.current.style.setProperty('block-size', `${box.height}px`);
    };
    draw();
    line.current?.scrollIntoView({ block: 'nearest' });
    window.addEventListener('resize', draw);
    return () => window.removeEventListener('resize', draw);
  }, [text, line, caret]);
}

/** What is read out after a move: the word, or what is selected. */
function useCaretWords(ground: Ground | null) {
  const say = useSay();
  return (caret: Caret): string => {
    if (ground === null) return '';
    const range = selected(caret);
    if (range === null) return wordAt(ground, caret.at);
    const chosen = ground.body.slice(range.start, range.end);
    if (chosen.length <= 80) return say('said.selected', { text: chosen });
    const words = chosen.split(/\s+/).length;
    return say('said.selectedMany', { smart_count: words, text: wordAt(ground, caret.at) });
  };
}

export interface CaretTools {
  readonly caret: Caret | null;
  /** v: on, then hold, then loose. */
  press(): void;
  /** True: the key was the caret's. */
  take(event: ArrowPress): boolean;
  off(): void;
  /** What is selected, by keyboard or mouse, as it would be stored. */
  picked(): { start: number; end: number } | null;
  /** After a passage is marked. */
  collapse(): void;
}

/** A caret for a text that is not edited: only this shows where one is without a mouse. */
export function useCaret(
  taskId: string | null,
  ground: Ground | null,
  refs: Refs,
  announce: (text: string) => void,
): CaretTools {
  const say = useSay();
  const [held, setHeld] = useState<{ readonly taskId: string; readonly caret: Caret } | null>(null);
  const caret = held !== null && held.taskId === taskId ? held.caret : null;
  const wordsOf = useCaretWords(ground);
  useDrawnCaret(refs, caret);
  const set = (next: Caret | null) => setHeld(next === null || taskId === null ? null : { taskId, caret: next });
  const press = () => {
    if (ground === null) return;
    refs.text.current?.focus({ preventScroll: true });
    const next = caret === null ? { at: ground.start, anchor: null, isHolding: false } : hold(caret);
    set(next);
    announce(say(caret === null ? 'said.caretOn' : next.isHolding ? 'said.holding' : 'said.loose'));
  };
  const take = (event: ArrowPress): boolean => {
    if (caret === null || ground === null || event.metaKey || event.altKey) return false;
    const root = refs.text.current;
    const move = moveOf(event, root !== null && isRightToLeft(root, caret.at));
    if (move === null) return false;
    const next = moveCaret(caret, move, ground);
    set(next);
    announce(wordsOf(next));
    return true;
  };
  const picked = () => {
    const range = (caret === null ? null : selected(caret)) ?? (refs.text.current && selectionIn(refs.text.current));
    return range === null || ground === null ? null : tidySelection(ground, range.start, range.end);
  };
  const collapse = () => {
    clearSelection();
    if (caret !== null) set({ ...caret, anchor: null, isHolding: false });
  };
  const off = () => {
    collapse();
    set(null);
  };
  return { caret, press, take, off, picked, collapse };
}
