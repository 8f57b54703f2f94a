import type { FrameDrift, WaveAgreement } from './agreement-result.js';
import { alphaOf, toCoefficient } from './coefficients.js';
import { countFrame, wavesOf } from './count-judgements.js';
import type { Judgements } from './judgements.js';

export const FALSE_ALARM_RATE = 0.05;

/** Agreement of every frame wave by wave. */
export function measureDrifts(judgements: Judgements, frames: number, _seed: string): FrameDrift[] {
  const waves = wavesOf(judgements);
  return Array.from({ length: frames }, (_, frame) => ({
    waves: waves.map((wave) => measureWave(judgements, frame, wave)),
    ...{ pAdjusted: null, flagged: false, undefinedReason: waves.length < 2 ? 'NEEDS_TWO_WAVES' : 'NO_TEST' },
  }));
}

function measureWave(judgements: Judgements, frame: number, wave: number): WaveAgreement {
  const alpha = toCoefficient(alphaOf(countFrame(judgements, frame, wave)));
  return { wave, units: alpha.n, alpha };
}
