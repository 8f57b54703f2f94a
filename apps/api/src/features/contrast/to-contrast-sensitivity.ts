import type { EventRange, WholeChange } from '@parallax/comparison';
import type { StoredSensitivity } from '@parallax/jobs';
import type { RunState } from '../comparisons/runs/run-state.js';
import {
  ContrastEventRangeType,
  ContrastSensitivityType,
  type ContrastWholeChangeType,
  ContrastWithoutEventType,
} from './contrast-sensitivity.type.js';

const toRange = ({ sourceId, otherId, frameId, oddsRatio, least, largest }: EventRange): ContrastEventRangeType =>
  Object.assign(new ContrastEventRangeType(), {
    ...{ sourceId, otherId, frameId, oddsRatio },
    least: least?.oddsRatio ?? null,
    largest: largest?.oddsRatio ?? null,
    leastEventId: least?.eventId ?? null,
    largestEventId: largest?.eventId ?? null,
  });

const toWhole = (change: WholeChange): ContrastWholeChangeType => ({
  articlesBefore: change.articlesBefore,
  articlesAfter: change.articlesAfter,
  flaggedBefore: change.flaggedBefore,
  flaggedAfter: change.flaggedAfter,
  verdicts: [...change.verdicts],
  cells: [...change.cells],
  unmatchedFrameIds: [...change.unmatchedFrameIds],
});

export function toContrastSensitivity({ run, result }: RunState<StoredSensitivity>): ContrastSensitivityType {
  return Object.assign(new ContrastSensitivityType(), {
    run,
    flagged: result?.flagged ?? null,
    turningEvents: result?.turningEvents ?? null,
    withoutEvents: (result?.withoutEvents ?? []).map(({ eventId, verdicts }) =>
      Object.assign(new ContrastWithoutEventType(), { eventId, verdicts: [...verdicts] }),
    ),
    ranges: (result?.ranges ?? []).map(toRange),
    withoutSources: (result?.withoutSources ?? []).map(({ sourceId, verdicts }) => ({
      sourceId,
      verdicts: [...verdicts],
    })),
    copies: result && toWhole(result.copies),
    otherCodebook: result?.otherCodebook ? toWhole(result.otherCodebook) : null,
  });
}
