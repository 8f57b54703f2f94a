import { assertNever, groupBy, type AbsenceRule, type LabelId } from '@parallax/kernel';
import type { CarriedCoding, Coding, NotCarried, Recoding } from './coding.js';
import type { MigrationStep } from './migration-plan.js';

/** What one coder said of one unit, frame by frame. */
export type UnitCodings = ReadonlyMap<string, readonly Coding[]>;

/** What a step makes of one coder's codings of one unit; `missing` names frames of the new version. */
export interface StepOutcome {
  readonly carried: readonly CarriedCoding[];
  readonly needsRecoding: readonly Recoding[];
  readonly retired: readonly LabelId[];
  readonly missing: readonly { readonly frameKey: string; readonly reason: NotCarried }[];
}

const NOTHING: StepOutcome = { carried: [], needsRecoding: [], retired: [], missing: [] };

const idsOf = (codings: readonly Coding[]): LabelId[] => codings.map(({ id }) => id);

function carry({ id, ...coding }: Coding, frameKey: string, isLossy: boolean): CarriedCoding {
  return { ...coding, frameKey, isLossy: isLossy || coding.isLossy, carriedFrom: id, origins: [id] };
}

const exactly = (codings: readonly Coding[], frameKey: string): StepOutcome => ({
  ...NOTHING,
  carried: codings.map((coding) => carry(coding, frameKey, false)),
});

const recode = (codings: readonly Coding[], reason: Recoding['reason'], frames: readonly string[]): StepOutcome => ({
  ...NOTHING,
  needsRecoding: codings.map(({ id }) => ({ id, reason })),
  missing: frames.map((frameKey) => ({ frameKey, reason })),
});

type Split = Extract<MigrationStep, { kind: 'split' }>;

function split(codings: readonly Coding[], { into, presentTo }: Split): StepOutcome {
  const present = codings.filter((coding) => coding.present);
  if (present.length === 0) {
    return { ...NOTHING, carried: into.flatMap((part) => codings.map((coding) => carry(coding, part, false))) };
  }
  const open = into.filter((part) => !presentTo.includes(part));
  if (presentTo.length === 0) return recode(codings, 'SPLIT_PRESENT', open);
  // A coder who both denies and finds a frame has found it, so what they deny holds for no part.
  const denied = codings.filter((coding) => !coding.present);
  const carried = presentTo.flatMap((part) => present.map((coding) => carry(coding, part, true)));
  return { ...recode(denied, 'SPLIT_PRESENT', open), carried };
}

const spanKey = ({ span }: Coding): string => (span === null ? '' : `${span.start}-${span.end}`);

/** One coding for each span that was marked; the same span under two origins is one. */
function mergePresent(codings: readonly Coding[], into: string): StepOutcome {
  const denied = idsOf(codings.filter(({ present }) => !present));
  const present = groupBy(
    codings.filter((coding) => coding.present),
    spanKey,
  );
  const carried = [...present.values()].flatMap((alike, index) => {
    const [first] = alike;
    if (first === undefined) return [];
    return [{ ...carry(first, into, true), origins: [...idsOf(alike), ...(index === 0 ? denied : [])] }];
  });
  return { ...NOTHING, carried };
}

function merge(codings: readonly Coding[], into: string, isComplete: boolean): StepOutcome {
  const [first] = codings;
  if (first === undefined) return NOTHING;
  if (codings.some(({ present }) => present)) return mergePresent(codings, into);
  if (!isComplete) return recode(codings, 'MERGE_INCOMPLETE', [into]);
  const isLossy = codings.some((coding) => coding.isLossy);
  return { ...NOTHING, carried: [{ ...carry(first, into, isLossy), origins: idsOf(codings) }] };
}

/** Applies one step to what one coder said of one unit. Under implied absence silence is a judgement. */
export function carryStep(step: MigrationStep, codings: UnitCodings, absence: AbsenceRule): StepOutcome {
  const of = (frame: string): readonly Coding[] => codings.get(frame) ?? [];
  switch (step.kind) {
    case 'keep':
      return exactly(of(step.frame), step.frame);
    case 'rename':
      return exactly(of(step.from), step.to);
    case 'split':
      return split(of(step.from), step);
    case 'merge': {
      const isComplete = absence === 'implied' || step.from.every((frame) => codings.has(frame));
      return merge(step.from.flatMap(of), step.into, isComplete);
    }
    case 'retire':
      return { ...NOTHING, retired: idsOf(of(step.frame)) };
    case 'add':
      return { ...NOTHING, missing: [{ frameKey: step.frame, reason: 'ADDED' }] };
    default:
      return assertNever(step);
  }
}
