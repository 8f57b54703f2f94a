import {
  coderDifference,
  holmAdjusted,
  type JudgedUnit,
  reliabilitySampleSize,
  type SharedUnit,
  unitsForAlpha,
  waveDrift,
} from '../monitoring/index.js';
import { seededRandom } from '../random.js';
import type { StatsAnswer } from '../stats-answer.js';
import * as read from './read-input.js';

type Fields = ReturnType<typeof read.readFields>;
/** Coder by unit: 1 the frame was found, 0 it was not, null not judged. */
type Judgements = readonly (readonly (0 | 1 | null)[])[];

const readJudgement = (value: unknown, name: string): 0 | 1 | null =>
  value === null || value === 0 || value === 1 ? value : read.refuse(`“${name}” must be 0, 1, or null for missing.`);

const readFrame = (value: unknown, name: string): Judgements => read.readMatrix(value, name, readJudgement);

/** `frames_coder_by_unit`: one matrix per frame; all of them are one family of tests. */
const framesIn = (fields: Fields): Judgements[] =>
  read.readList(fields['frames_coder_by_unit'], 'frames_coder_by_unit', readFrame);

const rateIn = (fields: Fields): number => ('rate' in fields ? read.readBetween(fields['rate'], 'rate', [0, 1]) : 0.05);
const isAtMost = (p: number | null, rate: number): boolean => p !== null && p <= rate;

interface Tally {
  readonly judged: number;
  readonly found: number;
}

const talliesOf = (frame: Judgements): Tally[] =>
  (frame[0] ?? []).map((_, unit) => {
    const said = frame.map((coder) => coder[unit] ?? null).filter((judgement) => judgement !== null);
    return { judged: said.length, found: said.filter((judgement) => judgement === 1).length };
  });

function sharedUnits(frame: Judgements, coder: number): SharedUnit[] {
  const tallies = talliesOf(frame);
  return (frame[coder] ?? []).flatMap((own, unit) => {
    const tally = tallies[unit];
    return own === null || tally === undefined || tally.judged < 2 ? [] : [{ own, ...tally }];
  });
}

/** Every coder in every frame, adjusted by Holm over all of them. */
function coderBias(fields: Fields): StatsAnswer {
  const rate = rateIn(fields);
  const found = framesIn(fields).flatMap((judgements, frame) =>
    judgements.map((_, coder) => ({ frame, coder, ...coderDifference(sharedUnits(judgements, coder)) })),
  );
  const adjusted = holmAdjusted(found.map(({ p }) => p));
  const value = found.map((result, index) => {
    const pAdjusted = adjusted[index] ?? null;
    return { ...result, p_adjusted: pAdjusted, flagged: isAtMost(pAdjusted, rate) };
  });
  return value.some(({ p }) => p !== null) ? { value } : { value: null, reason: 'NO_DISAGREEMENT' };
}

function judgedUnits(frame: Judgements, waves: readonly number[]): JudgedUnit[] {
  const tallies = talliesOf(frame);
  if (tallies.length !== waves.length) return read.refuse('“wave_of_unit” must name the wave of every unit.');
  return tallies.map((tally, unit) => ({ ...tally, wave: waves[unit] ?? 0 }));
}

/** Agreement and prevalence of every frame, adjusted by Holm over all of them. */
function drift(fields: Fields): StatsAnswer {
  const rate = rateIn(fields);
  const { seed, replicates } = read.readBootstrap(fields);
  const waves = read.readList(fields['wave_of_unit'], 'wave_of_unit', read.readNumber);
  const found = framesIn(fields).map((frame) => waveDrift(judgedUnits(frame, waves), seededRandom(seed), replicates));
  const ps = holmAdjusted(found.flatMap(({ agreementP, prevalenceP }) => [agreementP, prevalenceP]));
  if (ps.every((p) => p === null))
    return { value: null, reason: new Set(waves).size < 2 ? 'NEEDS_TWO_WAVES' : 'NO_VARIATION' };
  const value = found.map(({ agreementP, prevalenceP }, frame) => {
    const [agreement = null, prevalence = null] = ps.slice(2 * frame);
    return {
      frame,
      ...{ agreement_p: agreementP, agreement_p_adjusted: agreement, agreement_flagged: isAtMost(agreement, rate) },
      ...{
        prevalence_p: prevalenceP,
        prevalence_p_adjusted: prevalence,
        prevalence_flagged: isAtMost(prevalence, rate),
      },
    };
  });
  return { value };
}

function adviseUnits(fields: Fields): StatsAnswer {
  const frame = {
    alpha: read.readNumber(fields['alpha'], 'alpha'),
    prevalence: read.readBetween(fields['prevalence'], 'prevalence', [0, 1]),
    coders: read.readCount(fields['coders'], 'coders'),
  };
  if (frame.coders < 2) return { value: null, reason: 'NEEDS_TWO_CODERS' };
  if (frame.alpha > 1) return read.refuse('“alpha” must not exceed 1.');
  if (frame.alpha === 1) return { value: null, reason: 'NO_VARIATION' };
  const between = (name: string, fallback: number, bounds: readonly [number, number]) =>
    name in fields ? read.readBetween(fields[name], name, bounds) : fallback;
  const { units, moreUnits, unitsWithFrame, reason } = unitsForAlpha(frame, {
    threshold: between('threshold', 0.667, [-1, 1]),
    coded: 'coded' in fields ? read.readCount(fields['coded'], 'coded') : 0,
    confidence: between('conf', 0.95, [0, 1]),
    assurance: between('assurance', 0.8, [0, 1]),
  });
  if (units === null) return { value: null, reason };
  return { value: { units, more_units: moreUnits, units_with_frame: unitsWithFrame } };
}

function sampleSize(fields: Fields): StatsAnswer {
  const alphaMin = read.readNumber(fields['alpha_min'], 'alpha_min');
  if (alphaMin < 0 || alphaMin >= 1) return read.refuse('“alpha_min” must lie from 0 to below 1.');
  const prevalence = read.readBetween(fields['prevalence'], 'prevalence', [0, 1]);
  const p = 'p' in fields ? read.readBetween(fields['p'], 'p', [0, 0.5]) : 0.05;
  return { value: reliabilitySampleSize({ alphaMin, prevalence, p }) };
}

function holm(fields: Fields): StatsAnswer {
  const adjusted = holmAdjusted(read.readList(fields['p'], 'p', read.readProbability));
  return adjusted.every((p) => p === null) ? { value: null, reason: 'NO_TESTS' } : { value: adjusted };
}

export const MONITORING_METHODS: Readonly<Record<string, (fields: Fields) => StatsAnswer>> = {
  coder_bias: coderBias,
  drift_over_waves: drift,
  holm,
  reliability_sample_size: sampleSize,
  units_for_alpha: adviseUnits,
};
