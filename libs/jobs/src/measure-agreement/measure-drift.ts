import { holmAdjusted, seededRandom, waveDrift, type JudgedUnit } from '@parallax/statistics';
import type { FrameDrift, WaveAgreement } from './agreement-result.js';
import { alphaOf, toCoefficient } from './coefficients.js';
import { countFrame, type FrameCounts, wavesOf } from './count-judgements.js';
import type { Judgements } from './judgements.js';

/** Chance that anything is flagged in a family of tests where nothing is the matter. */
export const FALSE_ALARM_RATE = 0.05;

/** With fewer, the smallest p there can be would no longer be small after Holm's adjustment. */
const PERMUTATIONS_A_FRAME = 40;
const FEWEST_PERMUTATIONS = 499;

/** Agreement on one frame wave by wave, with the p of “the wave does not matter” before adjustment. */
export interface PlainDrift {
  readonly waves: readonly WaveAgreement[];
  readonly p: number | null;
}

export function measureDrift(judgements: Judgements, frame: number, seed: string): PlainDrift {
  const numbers = wavesOf(judgements);
  if (numbers.length === 0) return { waves: [], p: null };
  const counts = numbers.map((wave) => ({ wave, counts: countFrame(judgements, frame, wave) }));
  const permutations = Math.max(FEWEST_PERMUTATIONS, PERMUTATIONS_A_FRAME * judgements.frames.length - 1);
  return {
    waves: counts.map((of) => measureWave(of.wave, of.counts)),
    p: waveDrift(
      counts.flatMap((of) => pairableUnits(of.wave, of.counts)),
      seededRandom(seed),
      permutations,
    ).agreementP,
  };
}

function measureWave(wave: number, counts: FrameCounts): WaveAgreement {
  const alpha = toCoefficient(alphaOf(counts));
  return { wave, units: alpha.n, alpha };
}

const pairableUnits = (wave: number, { counts }: FrameCounts): JudgedUnit[] =>
  counts
    .filter(([absent, present]) => absent + present >= 2)
    .map(([absent, present]) => ({ wave, judged: absent + present, found: present }));

/** All frames at once: the chance of a false alarm is shared by them. */
export function flagDrifts(drifts: readonly PlainDrift[]): FrameDrift[] {
  const adjusted = holmAdjusted(drifts.map(({ p }) => p));
  return drifts.map(({ waves }, index) => {
    const pAdjusted = adjusted[index] ?? null;
    const undefinedReason = pAdjusted !== null ? null : waves.length < 2 ? 'NEEDS_TWO_WAVES' : 'NO_VARIATION';
    return { waves, pAdjusted, flagged: pAdjusted !== null && pAdjusted <= FALSE_ALARM_RATE, undefinedReason };
  });
}
