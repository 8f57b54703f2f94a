import { Strata } from '@parallax/statistics';
import type { Tally } from './tally.js';

/** Whom an outlet is set against: another outlet, by its place, or all others together. */
export type Against = number | 'rest';

/**
 * The events that both sides covered, each as [with the frame, first; second; without, first; second], and which events
 * they are. Events that one side did not cover say nothing about the other.
 */
export interface PairedStrata {
  readonly strata: Strata;
  readonly events: number[];
}

export const noStrata = (): PairedStrata => ({ strata: new Strata(), events: [] });

interface Side {
  readonly k: number;
  readonly n: number;
}

/** Fills `into` anew: thousands of pairs and frames use one piece of memory. */
export function gather(
  tally: Tally,
  [first, second]: readonly [number, Against],
  frame: number,
  into: PairedStrata,
): void {
  into.strata.clear();
  into.events.length = 0;
  const own = tally.outlets[first];
  const [ownK, ownN] = [own?.k[frame], own?.n[frame]];
  if (!own || !ownK || !ownN) return;
  const other = second === 'rest' ? restOf(tally, frame) : eventsOf(tally, second, frame);
  for (let row = 0; row < own.clusters.length; row++) {
    const event = own.clusters[row] ?? 0;
    // Events come first; what follows has no event.
    if (event >= tally.eventCount) return;
    const [k, n] = [ownK[row] ?? 0, ownN[row] ?? 0];
    const { k: otherK, n: otherN } = other(event, { k, n });
    if (n === 0 || otherN === 0) continue;
    into.strata.add(k, otherK, n - k, otherN - otherK);
    into.events.push(event);
  }
}

type CountsOf = (event: number, own: Side) => Side;

const NOTHING: Side = { k: 0, n: 0 };

const restOf = (tally: Tally, frame: number): CountsOf => {
  const [eventK, eventN] = [tally.eventK[frame], tally.eventN[frame]];
  return (event, { k, n }) => ({ k: (eventK?.[event] ?? 0) - k, n: (eventN?.[event] ?? 0) - n });
};

/** Both lists ascend, so one walk along the second finds every event of the first. */
function eventsOf(tally: Tally, second: number, frame: number): CountsOf {
  const other = tally.outlets[second];
  const [k, n] = [other?.k[frame], other?.n[frame]];
  let row = 0;
  return (event) => {
    while (other && (other.clusters[row] ?? Infinity) < event) row++;
    return other?.clusters[row] === event ? { k: k?.[row] ?? 0, n: n?.[row] ?? 0 } : NOTHING;
  };
}
