import type { Proportion } from '@parallax/statistics';

/** A coefficient with its interval. All of value, low and high are null where it is undefined, with the reason. */
export interface Coefficient {
  readonly value: number | null;
  /** 95 % interval; null also where the value is known but no interval is. */
  readonly low: number | null;
  readonly high: number | null;
  /** How the interval was made. */
  readonly method: string | null;
  /** Standard error that belongs to the method of the interval. */
  readonly se: number | null;
  /** Units with at least two judgements. */
  readonly n: number;
  /** Judgements missing among those units: coders × n − judgements. */
  readonly nMissing: number;
  /** Null where no chance was used. */
  readonly seed: string | null;
  readonly replicates: number | null;
  /** Replicates in which the coefficient was undefined; they are left out of the interval. */
  readonly undefinedReplicates: number | null;
  readonly undefinedReason: string | null;
  /** Why a value that is known has no interval; null where it has one, or is undefined itself. */
  readonly noIntervalReason: string | null;
}

export type Verdict = 'reliable' | 'tentative' | 'not_established' | 'undefined';

export interface CoderMarginal {
  readonly coderId: string;
  readonly share: Proportion;
}

export interface WaveAgreement {
  readonly wave: number;
  readonly units: number;
  readonly alpha: Coefficient;
}

/** Whether agreement changes from wave to wave. */
export interface FrameDrift {
  readonly waves: readonly WaveAgreement[];
  /** Adjusted for the number of frames (Holm); null where undefined. */
  readonly pAdjusted: number | null;
  readonly flagged: boolean;
  readonly undefinedReason: string | null;
}

export interface Advice {
  /** Units to code by all coders beyond those there are; 0: enough; null where it cannot be said. */
  readonly moreUnits: number | null;
  /** How many coders each of them needs: as many as had the units so far. Null where it cannot be said. */
  readonly codersPerUnit: number | null;
  readonly reason: string;
}

export interface FrameAgreement {
  readonly frameId: string;
  readonly prevalence: Proportion;
  readonly percentAgreement: Coefficient;
  readonly alpha: Coefficient;
  readonly alphaAnalytic: Coefficient;
  readonly gwetAC1: Coefficient;
  readonly verdict: Verdict;
  readonly advice: Advice;
  readonly marginals: readonly CoderMarginal[];
  /** Units on which not all judgements are alike. */
  readonly disagreements: number;
  readonly drift: FrameDrift;
  readonly alphaU: Coefficient;
  readonly tokenF1: Coefficient;
}

/** What two coders said of one frame, in units both judged. */
export interface PairOfFrame {
  readonly frameId: string;
  readonly both: number;
  readonly onlyA: number;
  readonly onlyB: number;
  readonly neither: number;
  readonly n: number;
  readonly kappa: number | null;
  readonly percentAgreement: number | null;
  readonly undefinedReason: string | null;
}

export interface CoderPair {
  readonly coderA: string;
  readonly coderB: string;
  readonly frames: readonly PairOfFrame[];
}

export interface CoderBias {
  readonly coderId: string;
  readonly frameId: string;
  /** The coder's share of present minus that of the others on the same units; null where they share none. */
  readonly difference: number | null;
  readonly n: number;
  readonly pAdjusted: number | null;
  readonly flagged: boolean;
}

export interface MultiLabelAgreement {
  /** Which MASI. */
  readonly variant: string;
  readonly alpha: Coefficient;
}

/** Everything measured on one set of judgements: stored as JSON, so it holds nothing JSON cannot say. */
export interface AgreementResult {
  readonly methodVersion: string;
  readonly coderIds: readonly string[];
  /** Units anyone judged. */
  readonly units: number;
  /** Units at least two coders judged on some frame. */
  readonly overlapUnits: number;
  /** Judgements of units × coders × frames that nobody made, over units at least two coders judged. */
  readonly missing: number;
  readonly replicates: number;
  readonly seed: string;
  /** Labels left out because a migration could not keep their meaning whole. */
  readonly lossyLeftOut: number;
  readonly falseAlarmRate: number;
  readonly frames: readonly FrameAgreement[];
  readonly pairs: readonly CoderPair[];
  readonly biases: readonly CoderBias[];
  readonly multiLabel: MultiLabelAgreement;
}
