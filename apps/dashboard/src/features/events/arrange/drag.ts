import { useState, type DragEvent } from 'react';

const ARTICLES = 'application/x-parallax-articles';
const EVENT = 'application/x-parallax-event';
export type Dragged = 'articles' | 'event';
const typeOf = (what: Dragged): string => (what === 'articles' ? ARTICLES : EVENT);

/** Ids travel with the drag as text, since another window may be dragged from. */
export const startDrag = (event: DragEvent, what: Dragged, ids: readonly string[]): void =>
  event.dataTransfer.setData(typeOf(what), ids.join(','));

/** Handlers of a place where something can be dropped, and whether it hovers there. */
export function useDrop(what: Dragged, drop: (ids: readonly string[]) => void) {
  const [isOver, setOver] = useState(false);
  const handlers = {
    onDragOver: (event: DragEvent) => {
      if (!event.dataTransfer.types.includes(typeOf(what))) return;
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      setOver(false);
      const ids = event.dataTransfer.getData(typeOf(what)).split(',').filter(Boolean);
      if (ids.length === 0) return;
      event.preventDefault();
      drop(ids);
    },
  };
  return { isOver, handlers };
}
