import { nameKey } from '@parallax/kernel';
import { diffCodebooks, type CodebookDiff, type CodebookDocument, type FrameDefinition } from '../codebook/index.js';
import type { MigrationPlan, MigrationStep } from './migration-plan.js';

/** Something a person should look at before the plan is used. */
export interface PlanDoubt {
  readonly frame: string;
  readonly message: string;
}

export interface ProposedPlan {
  readonly plan: MigrationPlan;
  readonly doubts: readonly PlanDoubt[];
}

const isLike = (old: FrameDefinition, added: FrameDefinition): boolean =>
  (nameKey(old.name) !== '' && nameKey(old.name) === nameKey(added.name)) ||
  (old.definition !== null && old.definition === added.definition);

/** A retired and an added frame with the same name or the same definition, when there is no other choice. */
function renamesOf({ retired, added }: CodebookDiff): Map<string, string> {
  const pairs = retired.flatMap((old) => {
    const [like, other] = added.filter((frame) => isLike(old, frame));
    return like && !other ? [[old.key, like.key] as const] : [];
  });
  const targets = pairs.map(([, to]) => to);
  return new Map(pairs.filter(([, to]) => targets.indexOf(to) === targets.lastIndexOf(to)));
}

const MEANING = ['definition', 'include', 'exclude', 'decisionRules'];

function doubtsOf(diff: CodebookDiff, renames: ReadonlyMap<string, string>): PlanDoubt[] {
  const reworded = diff.changed.filter(({ fields }) => fields.some(({ field }) => MEANING.includes(field)));
  const lost = diff.retired.filter(({ key }) => !renames.has(key));
  const hasNew = diff.added.length > renames.size;
  return [
    ...reworded.map(({ key }) => ({
      frame: key,
      message: `“${key}” is worded differently: keep it only if old codings would be the same under the new words.`,
    })),
    ...(hasNew ? lost : []).map(({ key }) => ({
      frame: key,
      message: `“${key}” is retired while other frames are new: say so if it was renamed, split or merged.`,
    })),
  ];
}

/**
 * A valid plan that carries over no more than keys, names and definitions prove: frames with one key are kept, a
 * frame that came under another key with the same name or definition is renamed, the rest is retired or added.
 */
export function proposePlan(from: CodebookDocument, to: CodebookDocument): ProposedPlan {
  const diff = diffCodebooks(from, to);
  const renames = renamesOf(diff);
  const retired = new Set(diff.retired.map(({ key }) => key));
  const renamedTo = new Set(renames.values());
  const steps = from.version.frames.map(({ key }): MigrationStep => {
    if (!retired.has(key)) return { kind: 'keep', frame: key };
    const target = renames.get(key);
    return target === undefined ? { kind: 'retire', frame: key } : { kind: 'rename', from: key, to: target };
  });
  const adds = diff.added
    .filter(({ key }) => !renamedTo.has(key))
    .map(({ key }): MigrationStep => ({ kind: 'add', frame: key }));
  return { plan: { steps: [...steps, ...adds] }, doubts: doubtsOf(diff, renames) };
}
