import type { MigrationStep } from '../../providers/codebook-editing.js';

/** Where the labels of each old frame go: keys of new frames; none means they stay behind. */
export interface PlanForm {
  readonly goes: Readonly<Record<string, readonly string[]>>;
  /** Of a frame that goes to several: those that what was present goes to. */
  readonly presentTo: Readonly<Record<string, readonly string[]>>;
}

export const planFormOf = (steps: readonly MigrationStep[]): PlanForm => ({
  goes: Object.fromEntries(steps.flatMap(({ from, to }) => from.map((key) => [key, to]))),
  presentTo: Object.fromEntries(steps.flatMap(({ from, presentTo }) => from.map((key) => [key, presentTo]))),
});

/**
 * The steps that say what the form says: one target with several origins is a merge, several targets a split, none
 * retires, and a new frame nothing goes to is added. A frame that is both split and merged is told as a problem.
 */
export function stepsOf({ goes, presentTo }: PlanForm, newKeys: readonly string[]): MigrationStep[] {
  const origins = new Map(newKeys.map((key) => [key, Object.keys(goes).filter((old) => goes[old]?.includes(key))]));
  const steps = Object.entries(goes).flatMap(([key, to]): MigrationStep[] => {
    const [target] = to;
    if (target === undefined) return [{ kind: 'RETIRE', from: [key], to: [], presentTo: [] }];
    if (to.length > 1) {
      const present = (presentTo[key] ?? []).filter((part) => to.includes(part));
      return [{ kind: 'SPLIT', from: [key], to: [...to], presentTo: present }];
    }
    const together = (origins.get(target) ?? []).filter((old) => goes[old]?.length === 1);
    if (together.length > 1) {
      return together[0] === key ? [{ kind: 'MERGE', from: together, to: [target], presentTo: [] }] : [];
    }
    return [{ kind: target === key ? 'KEEP' : 'RENAME', from: [key], to: [target], presentTo: [] }];
  });
  const added = newKeys.filter((key) => origins.get(key)?.length === 0);
  return [...steps, ...added.map((key): MigrationStep => ({ kind: 'ADD', from: [], to: [key], presentTo: [] }))];
}

/** What is done with the labels of an old frame. */
export const kindOf = (steps: readonly MigrationStep[], key: string): MigrationStep['kind'] =>
  steps.find(({ from }) => from.includes(key))?.kind ?? 'RETIRE';
