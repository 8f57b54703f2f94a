/** Pieces of text carry where they begin in the stored body; nothing else in the text is counted. */
const PIECES = '[data-from]';

const fromOf = (piece: Element): number => Number(piece.getAttribute('data-from'));

const textOf = (piece: Element): Text | null => {
  const first = piece.firstChild;
  return first instanceof Text ? first : null;
};

/** What of the stored body is selected in the page, as UTF-16 code units; null when it is nothing of it. */
export function selectionIn(root: HTMLElement): { start: number; end: number } | null {
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  let [start, end] = [Infinity, -Infinity];
  for (const piece of root.querySelectorAll(PIECES)) {
    const text = textOf(piece);
    if (text === null || !range.intersectsNode(text)) continue;
    const first = text === range.startContainer ? range.startOffset : 0;
    const last = text === range.endContainer ? range.endOffset : text.length;
    if (first >= last) continue;
    start = Math.min(start, fromOf(piece) + first);
    end = Math.max(end, fromOf(piece) + last);
  }
  return start < end ? { start, end } : null;
}

/** Where an offset of the stored body is in the page. Between two pieces: at the end of the first. */
export function placeOf(root: HTMLElement, offset: number): { node: Text; offset: number } | null {
  let before: { node: Text; offset: number } | null = null;
  for (const piece of root.querySelectorAll(PIECES)) {
    const text = textOf(piece);
    if (text === null) continue;
    const from = fromOf(piece);
    if (offset < from) break;
    before = { node: text, offset: Math.min(offset - from, text.length) };
    // The start of a paragraph is its own, not the end of the one before.
    if (offset > from && offset <= from + text.length) break;
  }
  return before;
}

export function showSelection(root: HTMLElement, start: number, end: number): void {
  const [from, to] = [placeOf(root, start), placeOf(root, end)];
  if (from === null || to === null) return;
  document.getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
}

export const clearSelection = (): void => document.getSelection()?.removeAllRanges();

/** The upright line where the caret stands, in the coordinates of `root`; null when it is nowhere. */
export function caretBox(root: HTMLElement, offset: number): { left: number; top: number; height: number } | null {
  const place = placeOf(root, offset);
  if (place === null) return null;
  const range = document.createRange();
  range.setStart(place.node, place.offset);
  range.collapse(true);
  const box = range.getClientRects()[0] ?? place.node.parentElement?.getBoundingClientRect();
  if (box === undefined) return null;
  const around = root.getBoundingClientRect();
  return { left: box.left - around.left, top: box.top - around.top, height: box.height };
}

/** Which way a line runs at an offset: in a right-to-left paragraph the left arrow goes forward. */
export function isRightToLeft(root: HTMLElement, offset: number): boolean {
  const block = placeOf(root, offset)?.node.parentElement?.closest('p, h3');
  return block !== null && block !== undefined && getComputedStyle(block).direction === 'rtl';
}
