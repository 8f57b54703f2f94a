import type { ContrastCell, ContrastFrame, ContrastOutlet, FrameContrast } from '../../providers/contrast-types.js';
import { arranged, type ContrastView } from './view.js';

/** A frame with its fixed place in the codebook, which its colour and letter follow wherever it stands. */
export interface PlacedFrame extends ContrastFrame {
  readonly place: number;
}

/** Rows and columns of every drawing of a contrast, in the order chosen. */
export interface Arranged {
  readonly outlets: readonly ContrastOutlet[];
  readonly frames: readonly PlacedFrame[];
  readonly cellOf: (sourceId: string, frameId: string) => ContrastCell | undefined;
}

export function arrange(contrast: FrameContrast, { rows, columns }: ContrastView): Arranged {
  const cells = new Map(contrast.cells.map((cell) => [`${cell.sourceId} ${cell.frameId}`, cell]));
  const frames = contrast.frames.map((frame, place) => ({ ...frame, place }));
  const { order } = contrast;
  return {
    outlets: arranged(contrast.sources, rows ?? order?.sourceIds ?? null),
    frames: arranged(frames, columns ?? order?.frameIds ?? null),
    cellOf: (sourceId, frameId) => cells.get(`${sourceId} ${frameId}`),
  };
}

/** What the test of an outlet against the others says of a cell: more often, less often, or nothing. */
export function directionsOf({ paired }: FrameContrast): ReadonlyMap<string, 'higher' | 'lower'> {
  const flagged = paired.filter((test) => test.isFlagged && test.otherId === null);
  return new Map(
    flagged.map(({ sourceId, frameId, difference, oddsRatio }) => [
      `${sourceId} ${frameId}`,
      // No upper bound is a ratio above 1.
      (oddsRatio.value ?? Infinity) > 1 || (oddsRatio.value === null && (difference.value ?? 0) > 0)
        ? 'higher'
        : 'lower',
    ]),
  );
}
