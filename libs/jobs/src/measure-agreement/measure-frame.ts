import {
  type AgreementResult,
  type KeptDraws,
  unitsForAlpha,
  unitsForThreshold,
  verdictOf,
  wilsonInterval,
} from '@parallax/statistics';
import type { Advice, CoderMarginal, FrameAgreement } from './agreement-result.js';
import { alphaOf, bootstrappedAlphaOf, gwetAC1Of, percentAgreementOf, toCoefficient } from './coefficients.js';
import { countCoder, countFrame, type FrameCounts } from './count-judgements.js';
import type { Judgements } from './judgements.js';

/** What chance is used for, the same for every frame. */
export interface Chance {
  readonly seed: string;
  readonly replicates: number;
  /** Draws of units are the same for all frames that as many were judged in. */
  readonly kept: KeptDraws;
}

/** Agreement on one frame as a whole: without waves and passages. */
export type PlainFrameAgreement = Omit<FrameAgreement, 'drift' | 'alphaU' | 'tokenF1'>;

export function measureFrame(
  judgements: Judgements,
  { frame, frameId }: { readonly frame: number; readonly frameId: string },
  chance: Chance,
): PlainFrameAgreement {
  const counts = countFrame(judgements, frame);
  const alpha = bootstrappedAlphaOf(counts, chance);
  return {
    frameId,
    prevalence: prevalenceOf(counts),
    percentAgreement: toCoefficient(percentAgreementOf(counts)),
    alpha: toCoefficient(alpha),
    alphaAnalytic: toCoefficient(alphaOf(counts)),
    gwetAC1: toCoefficient(gwetAC1Of(counts)),
    verdict: verdictOf(alpha),
    advice: adviceOf(alpha, counts),
    marginals: marginalsOf(judgements, frame),
    disagreements: counts.counts.filter(([absent, present]) => absent > 0 && present > 0).length,
  };
}

/**
 * Units for a lower end at .667 with a chance of 80 %, by what the frame is like so far. Where that plan says there are
 * enough and the interval says not, the interval is the wider of the two: what it asks for is the least.
 */
function adviceOf(alpha: AgreementResult, counts: FrameCounts): Advice {
  const seen = unitsForThreshold(alpha);
  if (seen.reason !== 'CODE_MORE' || alpha.value === null) return { ...seen, codersPerUnit: null };
  const { judged, found, units } = pairableTotals(counts);
  const codersPerUnit = Math.round(judged / units);
  const planned = unitsForAlpha(
    { alpha: alpha.value, prevalence: found / judged, coders: codersPerUnit },
    { coded: alpha.n },
  );
  const moreUnits = Math.max(seen.moreUnits ?? 0, planned.moreUnits ?? 0);
  return { moreUnits, codersPerUnit, reason: seen.reason };
}

function pairableTotals({ counts }: FrameCounts) {
  let [judged, found, units] = [0, 0, 0];
  for (const [absent, present] of counts) {
    if (absent + present < 2) continue;
    units++;
    judged += absent + present;
    found += present;
  }
  return { judged, found, units };
}

const share = (present: number, all: number) => wilsonInterval(present, all, { whenEmpty: 'NOT_CODED' });

/** Over all judgements of the frame, also of units only one coder judged. */
function prevalenceOf({ counts }: FrameCounts) {
  let [all, present] = [0, 0];
  for (const [no, yes] of counts) {
    all += no + yes;
    present += yes;
  }
  return share(present, all);
}

const marginalsOf = (judgements: Judgements, frame: number): CoderMarginal[] =>
  judgements.coderIds.map((coderId, coder) => {
    const [absent, present] = countCoder(judgements, frame, coder);
    return { coderId, share: share(present, absent + present) };
  });
