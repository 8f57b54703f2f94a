import type { TokenSpan } from '@parallax/text';

/** Marks of places of a text: not near any node, part of one, near one. */
export const FAR = 0;
export const NODE = 1;
export const NEAR = 2;

/**
 * Marks the places of a unit that lie within `window` words of a node. A place near two nodes is near once: it holds
 * one word, however many windows reach it.
 */
export function markPlaces(
  marks: Uint8Array,
  nodes: readonly TokenSpan[],
  { window, unit }: { readonly window: number; readonly unit: TokenSpan },
): void {
  for (const { from, to } of nodes) {
    marks.fill(NEAR, Math.max(unit.from, from - window), Math.min(unit.to, to + window));
  }
  for (const { from, to } of nodes) marks.fill(NODE, from, to);
}
