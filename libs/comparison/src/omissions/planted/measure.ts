import { seededRandom, wilsonInterval, type Proportion } from '@parallax/statistics';
import { omissionMatrix, type OmissionSettings } from '../matrix.js';
import { plantEvent } from './plant-event.js';
import type { Scenario } from './scenario.js';
import { type PlantedScore, scoreMatrix, textsOf } from './score.js';

export interface PlantedFigures {
  readonly events: number;
  readonly pairs: { readonly precision: Proportion; readonly recall: Proportion; readonly f1: number };
  readonly bCubed: { readonly precision: number; readonly recall: number };
  readonly silent: { readonly precision: Proportion; readonly recall: Proportion; readonly f1: number };
  readonly dropped: { readonly silent: Proportion; readonly expected: Proportion; readonly flagged: Proportion };
  readonly flagged: { readonly silent: Proportion; readonly dropped: Proportion };
}

export interface Batch {
  readonly scenarios: readonly Scenario[];
  readonly seed: string;
  readonly events: number;
  /** Facts dropped on purpose in each event. */
  readonly drops: number;
}

const JOINED = 0.12;

/** Events of 4 to 12 outlets, scenario by scenario in turn. */
export function measureBatch(batch: Batch, settings: OmissionSettings): PlantedScore[] {
  return Array.from({ length: batch.events }, (_, at) => {
    const { next, below } = seededRandom(`${batch.seed} ${at}`);
    const scenario = batch.scenarios[at % batch.scenarios.length];
    if (!scenario) throw new Error('No scenario.');
    const event = plantEvent(scenario, { outlets: 4 + below(9), drops: batch.drops, joined: JOINED }, next);
    return scoreMatrix(event, omissionMatrix(textsOf(event), [], settings));
  });
}

const sum = (scores: readonly PlantedScore[], of: (score: PlantedScore) => number): number =>
  scores.reduce((total, score) => total + of(score), 0);

function hits(scores: readonly PlantedScore[], of: 'pairs' | 'silent'): PlantedFigures['pairs'] {
  const right = sum(scores, (score) => score[of].right);
  const [found, wanted] = [sum(scores, (score) => score[of].found), sum(scores, (score) => score[of].wanted)];
  const f1 = found + wanted === 0 ? 0 : (2 * right) / (found + wanted);
  return { precision: wilsonInterval(right, found), recall: wilsonInterval(right, wanted), f1 };
}

/** The figures of all events together; B³ as the mean over events. */
export function figuresOf(scores: readonly PlantedScore[]): PlantedFigures {
  const dropped = sum(scores, (score) => score.dropped.n);
  const flagged = sum(scores, (score) => score.flagged.n);
  const share = (of: (score: PlantedScore) => number, n: number): Proportion => wilsonInterval(sum(scores, of), n);
  const mean = (of: (score: PlantedScore) => number): number => sum(scores, of) / (scores.length || 1);
  return {
    events: scores.length,
    pairs: hits(scores, 'pairs'),
    bCubed: { precision: mean((score) => score.bCubed.precision), recall: mean((score) => score.bCubed.recall) },
    silent: hits(scores, 'silent'),
    dropped: {
      silent: share((score) => score.dropped.silent, dropped),
      expected: share((score) => score.dropped.expected, dropped),
      flagged: share((score) => score.dropped.flagged, dropped),
    },
    flagged: {
      silent: share((score) => score.flagged.silent, flagged),
      dropped: share((score) => score.flagged.dropped, flagged),
    },
  };
}
