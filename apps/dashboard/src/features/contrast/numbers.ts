import type { ContrastCell } from '../../providers/contrast-types.js';
import { percentText, type Proportion, proportionText } from '../../ui/numbers.js';

/** A probability in few letters: `.034`, `< .001`, an en dash where there is none. */
export function pText(p: number | null): string {
  if (p === null) return '–';
  if (p < 0.001) return '< .001';
  return p >= 0.9995 ? '1' : p.toFixed(3).replace(/^0/, '');
}

/** A ratio with as many figures as it has. */
export function ratioText(ratio: number | null): string {
  if (ratio === null) return '–';
  if (ratio === 0) return '0';
  return ratio >= 10 ? ratio.toFixed(0) : ratio >= 1 ? ratio.toFixed(1) : ratio.toFixed(2);
}

interface Limits {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** `2.1 [1.2–3.8]`; the limits are missing where there are none. */
export const ratioInterval = ({ value, low, high }: Limits): string =>
  low === null || high === null ? ratioText(value) : `${ratioText(value)} [${ratioText(low)}–${ratioText(high)}]`;

/** A difference of shares in points: `+ 12 [+ 3 to + 21]`. */
export function differenceText({ value, low, high }: Limits): string {
  if (value === null) return '–';
  const points = (share: number): string => `${share < 0 ? '−' : '+'} ${Math.abs(Math.round(share * 100))}`;
  return low === null || high === null ? points(value) : `${points(value)} [${points(low)} to ${points(high)}]`;
}

/** What a cell shows: the interval over events, or Wilson's where events give none. */
export interface ShownShare extends Proportion {
  readonly isOverEvents: boolean;
}

export function shownShare({ share, clustered }: ContrastCell): ShownShare {
  const { low, high } = clustered;
  if (low === null || high === null) return { ...share, isOverEvents: false };
  return { ...share, low, high, isOverEvents: true };
}

/** `38 % [29–48] n 96`, with * for Wilson's interval and † for fewer than 20 events. */
export function cellText(cell: ContrastCell): string {
  const shown = shownShare(cell);
  if (shown.value === null) return proportionText(shown);
  return `${proportionText(shown)}${shown.isOverEvents ? '' : ' *'}${cell.isFewClusters ? ' †' : ''}`;
}

/** The same on two lines of a small cell. */
export function cellLines(cell: ContrastCell): readonly [string, string] {
  const shown = shownShare(cell);
  if (shown.value === null || shown.low === null || shown.high === null) return ['–', `n ${shown.n}`];
  const percent = (share: number): number => Math.round(share * 100);
  const marks = `${shown.isOverEvents ? '' : ' *'}${cell.isFewClusters ? ' †' : ''}`;
  return [percentText(shown.value), `[${percent(shown.low)}–${percent(shown.high)}] n ${shown.n}${marks}`];
}
