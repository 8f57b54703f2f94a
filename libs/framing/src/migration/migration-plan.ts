import { err, ok, type Result } from '@parallax/kernel';
import { z } from 'zod';

const key = z.string().min(1);
const keys = z.array(key).readonly();

const step = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('keep'), frame: key }).readonly(),
  z.strictObject({ kind: z.literal('rename'), from: key, to: key }).readonly(),
  z.strictObject({ kind: z.literal('split'), from: key, into: keys, presentTo: keys }).readonly(),
  z.strictObject({ kind: z.literal('merge'), from: keys, into: key }).readonly(),
  z.strictObject({ kind: z.literal('retire'), frame: key }).readonly(),
  z.strictObject({ kind: z.literal('add'), frame: key }).readonly(),
]);

/**
 * What becomes of the codings of a frame; frames are told by key, old ones first.
 *
 * `keep`, `rename`: every coding carries over exactly. `merge`: present where any origin is present (lossy), absent
 * where all were judged absent. `split`: absent carries over to all parts, present only to `presentTo` (lossy).
 * `retire`: codings stay under the old version. `add`: the frame starts without codings.
 */
export type MigrationStep = z.output<typeof step>;

const plan = z.strictObject({ steps: z.array(step).readonly() }).readonly();

/** How codings under one version of a codebook are read under another: one step a frame. */
export type MigrationPlan = z.output<typeof plan>;

/** Reads a plan from JSON (stored steps, a request); the error lists what is wrong, one line each. */
export function readMigrationPlan(value: unknown): Result<MigrationPlan, string> {
  const read = plan.safeParse(value);
  return read.success ? ok(read.data) : err(z.prettifyError(read.error));
}

/** The frames of the old version that a step accounts for. */
export function originsOf(step: MigrationStep): readonly string[] {
  if (step.kind === 'add') return [];
  if (step.kind === 'merge') return step.from;
  return [step.kind === 'keep' || step.kind === 'retire' ? step.frame : step.from];
}

/** The frames of the new version that a step gives an origin. */
export function targetsOf(step: MigrationStep): readonly string[] {
  if (step.kind === 'retire') return [];
  if (step.kind === 'split') return step.into;
  if (step.kind === 'rename') return [step.to];
  return [step.kind === 'merge' ? step.into : step.frame];
}
