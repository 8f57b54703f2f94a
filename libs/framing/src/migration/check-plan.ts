import type { CodebookVersion } from '../codebook/index.js';
import { originsOf, targetsOf, type MigrationPlan, type MigrationStep } from './migration-plan.js';

export type PlanProblemCode =
  | 'UNKNOWN_FRAME'
  | 'FRAME_TWICE'
  | 'FRAME_LEFT_OUT'
  | 'TOO_FEW_FRAMES'
  | 'NOT_A_PART'
  | 'PRESENT_TO_MANY'
  | 'UNIT_CHANGED'
  | 'ABSENCE_CHANGED';

/** Why codings cannot be carried over by a plan; `frame` is null where the versions themselves do not fit. */
export interface PlanProblem {
  readonly code: PlanProblemCode;
  readonly frame: string | null;
  readonly message: string;
  readonly remedy: string;
}

/** The two versions that a plan lies between. */
export interface VersionPair {
  readonly from: CodebookVersion;
  readonly to: CodebookVersion;
}

type Side = 'old' | 'new';

const unknown = (frame: string, side: Side): PlanProblem => ({
  ...{ code: 'UNKNOWN_FRAME', frame, message: `The ${side} version has no frame “${frame}”.` },
  remedy: `Name a frame of the ${side} version by its key.`,
});

const twice = (frame: string, side: Side): PlanProblem => ({
  ...{ code: 'FRAME_TWICE', frame, message: `“${frame}” of the ${side} version stands in the plan twice.` },
  remedy: 'Let one step account for it; a frame that is split and merged needs a version in between.',
});

const leftOut = (frame: string, side: Side): PlanProblem => ({
  ...{ code: 'FRAME_LEFT_OUT', frame },
  message: `The plan does not say ${side === 'old' ? 'what becomes of' : 'the origin of'} “${frame}”.`,
  remedy: side === 'old' ? 'Keep, rename, split, merge or retire it.' : 'Add it, or let a step lead to it.',
});

/** Every frame of one side stands in the plan exactly once, and no other does. */
function checkSide(side: Side, named: readonly string[], version: CodebookVersion): PlanProblem[] {
  const known = new Set(version.frames.map(({ key }) => key));
  const seen = new Set<string>();
  const problems = named.flatMap((frame) => {
    if (!known.has(frame)) return [unknown(frame, side)];
    const isRepeat = seen.has(frame);
    seen.add(frame);
    return isRepeat ? [twice(frame, side)] : [];
  });
  return [...problems, ...[...known].filter((frame) => !seen.has(frame)).map((frame) => leftOut(frame, side))];
}

function checkStep(step: MigrationStep, { to }: VersionPair): PlanProblem[] {
  if (step.kind === 'merge' && step.from.length < 2) {
    const message = `“${step.into}” is merged from fewer than two frames.`;
    return [{ code: 'TOO_FEW_FRAMES', frame: step.into, message, remedy: 'Name two frames or more, or rename one.' }];
  }
  if (step.kind !== 'split') return [];
  const { from: frame, into, presentTo } = step;
  const stray = presentTo.filter((part, at) => !into.includes(part) || presentTo.indexOf(part) !== at);
  const problems = stray.map((part): PlanProblem => {
    const message = `What is present in “${frame}” goes to “${part}”, which is no part of it or named twice.`;
    return { code: 'NOT_A_PART', frame, message, remedy: 'Name each part once, out of those it is split into.' };
  });
  if (into.length < 2) {
    const message = `“${frame}” is split into fewer than two frames.`;
    problems.push({ code: 'TOO_FEW_FRAMES', frame, message, remedy: 'Name two parts or more, or rename it.' });
  }
  if (to.isExclusive && presentTo.length > 1) {
    const message = `What is present in “${frame}” goes to several frames, of which only one may be present.`;
    problems.push({ code: 'PRESENT_TO_MANY', frame, message, remedy: 'Name one part, or none to code anew.' });
  }
  return problems;
}

function checkRules({ from, to }: VersionPair): PlanProblem[] {
  const problems: PlanProblem[] = [];
  // A span is found in an article, so a span coding says something of the article; nothing else fits.
  if (from.unit !== to.unit && !(from.unit === 'span' && to.unit === 'article')) {
    const message = `Codings of the unit “${from.unit}” say nothing of the unit “${to.unit}”.`;
    problems.push({ code: 'UNIT_CHANGED', frame: null, message, remedy: 'Code anew under the new version.' });
  }
  if (from.absence === 'explicit' && to.absence === 'implied') {
    const message = 'Silence meant “not coded” and would come to mean “absent”.';
    const remedy = 'Let absence be explicit in the new version too, or code anew.';
    problems.push({ code: 'ABSENCE_CHANGED', frame: null, message, remedy });
  }
  return problems;
}

/**
 * Everything that is wrong with a plan, empty when codings can be carried over by it: every frame of the old version
 * is accounted for exactly once, and every frame of the new one has exactly one origin.
 */
export function checkMigrationPlan({ steps }: MigrationPlan, versions: VersionPair): PlanProblem[] {
  return [
    ...checkRules(versions),
    ...steps.flatMap((step) => checkStep(step, versions)),
    ...checkSide('old', steps.flatMap(originsOf), versions.from),
    ...checkSide('new', steps.flatMap(targetsOf), versions.to),
  ];
}
