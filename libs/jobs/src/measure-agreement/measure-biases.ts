import { coderDifference, holmAdjusted, type SharedUnit } from '@parallax/statistics';
import type { CoderBias } from './agreement-result.js';
import { type Judgements, MISSING, PRESENT } from './judgements.js';
import { FALSE_ALARM_RATE } from './measure-drift.js';

/** Whether coders find frames more or less often than the others on the same units; all tests are one family. */
export function measureBiases(judgements: Judgements, frameIds: readonly string[]): CoderBias[] {
  const differences = frameIds.flatMap((frameId, frame) =>
    judgements.coderIds.map((coderId, coder) => ({
      ...{ coderId, frameId },
      ...coderDifference(sharedUnits(judgements, frame, coder)),
    })),
  );
  const adjusted = holmAdjusted(differences.map(({ p }) => p));
  return differences.map(({ coderId, frameId, difference, n }, index) => {
    const pAdjusted = adjusted[index] ?? null;
    return { coderId, frameId, difference, n, pAdjusted, flagged: pAdjusted !== null && pAdjusted <= FALSE_ALARM_RATE };
  });
}

/** Units this coder and at least one other judged. */
function sharedUnits({ units, coderIds, frames }: Judgements, frame: number, coder: number): SharedUnit[] {
  const cells = frames[frame] ?? new Int8Array(0);
  const width = coderIds.length;
  const shared: SharedUnit[] = [];
  for (let unit = 0; unit < units; unit++) {
    const own = cells[unit * width + coder];
    if (own === MISSING) continue;
    const row = cells.subarray(unit * width, (unit + 1) * width);
    const judged = row.reduce((count, value) => count + (value === MISSING ? 0 : 1), 0);
    const found = row.reduce((count, value) => count + (value === PRESENT ? 1 : 0), 0);
    if (judged >= 2) shared.push({ own: own === PRESENT ? 1 : 0, judged, found });
  }
  return shared;
}
