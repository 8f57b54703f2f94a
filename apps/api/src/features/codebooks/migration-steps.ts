import { assertNever, err, ok, type Result } from '@parallax/kernel';
import type { MigrationStep } from '@parallax/framing';
import type { Refusal } from '../user-error.type.js';
import type { MigrationStepType } from './codebook-migration.types.js';

const shape = (what: string): Result<never, Refusal> =>
  err({ code: 'BAD_STEP', message: `A step of this kind names ${what}.`, field: 'steps' });

function readStep({ kind, from, to, presentTo }: MigrationStepType): Result<MigrationStep, Refusal> {
  const [origin] = from;
  const [target] = to;
  const isOne = from.length === 1 && to.length === 1;
  switch (kind) {
    case 'keep':
      if (!isOne || !origin || origin !== target) return shape('one frame, the same in both versions');
      return ok({ kind, frame: origin });
    case 'rename':
      return isOne && origin && target ? ok({ kind, from: origin, to: target }) : shape('one old and one new frame');
    case 'split':
      return from.length === 1 && origin ? ok({ kind, from: origin, into: to, presentTo }) : shape('one old frame');
    case 'merge':
      return to.length === 1 && target ? ok({ kind, from, into: target }) : shape('one new frame');
    case 'retire':
      return from.length === 1 && origin && to.length === 0 ? ok({ kind, frame: origin }) : shape('one old frame only');
    case 'add':
      return to.length === 1 && target && from.length === 0 ? ok({ kind, frame: target }) : shape('one new frame only');
    default:
      return assertNever(kind);
  }
}

/** The steps of a plan as the domain knows them; whether they fit the versions is another question. */
export function readSteps(given: readonly MigrationStepType[]): Result<MigrationStep[], Refusal> {
  const steps: MigrationStep[] = [];
  for (const one of given) {
    const read = readStep(one);
    if (!read.ok) return read;
    steps.push(read.value);
  }
  return ok(steps);
}

const sides = (from: readonly string[], to: readonly string[], presentTo: readonly string[] = []) => ({
  ...{ from: [...from], to: [...to], presentTo: [...presentTo] },
});

export function toStep(step: MigrationStep): MigrationStepType {
  const { kind } = step;
  switch (kind) {
    case 'keep':
      return { kind, ...sides([step.frame], [step.frame]) };
    case 'rename':
      return { kind, ...sides([step.from], [step.to]) };
    case 'split':
      return { kind, ...sides([step.from], step.into, step.presentTo) };
    case 'merge':
      return { kind, ...sides(step.from, [step.into]) };
    case 'retire':
      return { kind, ...sides([step.frame], []) };
    case 'add':
      return { kind, ...sides([], [step.frame]) };
    default:
      return assertNever(kind);
  }
}
