import type { SourceId } from '@parallax/kernel';
import type { SentenceKey } from './sentence.js';

export const DECISION_KINDS = [
  'says',
  'does-not-say',
  'is-a-statement',
  'not-a-statement',
  'merge',
  'split',
  'move',
  'name',
  'undo',
] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];

/** What a person decided on a statement; never edited, only undone by another. */
export interface StatementDecision {
  readonly id: string;
  readonly kind: DecisionKind;
  /** The sentences of the statement when it was decided: by them it is found again. */
  readonly statement: readonly SentenceKey[];
  /** `merge`: those of the other statement; `split`: those that leave; `move`: those that come. Else empty. */
  readonly sentences: readonly SentenceKey[];
  /** `says` and `does-not-say`: the outlet. */
  readonly sourceId: SourceId | null;
  /** `name`: a short name for the statement. */
  readonly name: string | null;
  /** `undo`: the decision that no longer holds. */
  readonly undoes: string | null;
}

export interface DecidedCell {
  readonly says: boolean;
  readonly decisionId: string;
}

/** Sentences that state the same, after people's decisions. */
export interface DecidedGroup {
  readonly members: readonly SentenceKey[];
  /** True: a statement whoever says it; false: none; null: nobody decided. */
  readonly isStatement: boolean | null;
  readonly name: string | null;
  readonly cells: ReadonlyMap<SourceId, DecidedCell>;
  /** The decisions that made it what it is, oldest first. */
  readonly decisionIds: readonly string[];
}

export interface DecidedGroups {
  readonly groups: readonly DecidedGroup[];
  /** Decisions whose sentences are all gone, or that have nothing to act on. */
  readonly unmatched: readonly string[];
}

/** The decisions that hold, oldest first: undone ones are out, and an undo may itself be undone. */
export function holdingDecisions(decisions: readonly StatementDecision[]): StatementDecision[] {
  const undone = new Set<string>();
  return decisions
    .toReversed()
    .filter((decision) => {
      if (undone.has(decision.id)) return false;
      if (decision.undoes !== null) undone.add(decision.undoes);
      return decision.kind !== 'undo';
    })
    .toReversed();
}

const overlap = (members: readonly SentenceKey[], keys: ReadonlySet<SentenceKey>): number =>
  members.reduce((count, key) => count + Number(keys.has(key)), 0);

/** The group with most of these sentences, the first of equals; −1 where none has any. */
function findGroup(groups: readonly DecidedGroup[], keys: readonly SentenceKey[]): number {
  const wanted = new Set(keys);
  let [best, most] = [-1, 0];
  groups.forEach(({ members }, at) => {
    const count = overlap(members, wanted);
    if (count > most) [best, most] = [at, count];
  });
  return best;
}

const FRESH = { isStatement: null, name: null, cells: new Map<SourceId, DecidedCell>(), decisionIds: [] } as const;

const without = (members: readonly SentenceKey[], keys: ReadonlySet<SentenceKey>): SentenceKey[] =>
  members.filter((key) => !keys.has(key));

/** The groups after a decision that moves sentences; null when it has nothing to act on. */
function regroup(groups: readonly DecidedGroup[], at: number, decision: StatementDecision): DecidedGroup[] | null {
  const target = groups[at];
  if (!target) return null;
  const known = new Set(groups.flatMap(({ members }) => members));
  if (decision.kind === 'merge') {
    const other = groups[findGroup(groups, decision.sentences)];
    if (!other || other === target) return null;
    const joined: DecidedGroup = {
      members: [...target.members, ...other.members],
      isStatement: target.isStatement ?? other.isStatement,
      name: target.name ?? other.name,
      cells: new Map([...other.cells, ...target.cells]),
      decisionIds: [...other.decisionIds, ...target.decisionIds],
    };
    return groups.flatMap((group) => (group === other ? [] : group === target ? [joined] : [group]));
  }
  if (decision.kind === 'split') {
    const leaving = new Set(decision.sentences.filter((key) => target.members.includes(key)));
    const left = without(target.members, leaving);
    if (leaving.size === 0 || left.length === 0) return null;
    const split: DecidedGroup = { ...FRESH, members: [...leaving], decisionIds: [decision.id] };
    return [...groups.map((group) => (group === target ? { ...group, members: left } : group)), split];
  }
  const coming = decision.sentences.filter((key) => known.has(key) && !target.members.includes(key));
  if (coming.length === 0) return null;
  const moved = new Set(coming);
  return groups
    .map((group) =>
      group === target
        ? { ...group, members: [...group.members, ...coming] }
        : { ...group, members: without(group.members, moved) },
    )
    .filter(({ members }) => members.length > 0);
}

/** The group after a decision that says something of it. */
function judged(group: DecidedGroup, { kind, id, sourceId, name }: StatementDecision): DecidedGroup | null {
  if (kind === 'name') return { ...group, name };
  if (kind === 'is-a-statement' || kind === 'not-a-statement')
    return { ...group, isStatement: kind === 'is-a-statement' };
  if (sourceId === null) return null;
  return { ...group, cells: new Map([...group.cells, [sourceId, { says: kind === 'says', decisionId: id }]]) };
}

const REGROUPS: readonly DecisionKind[] = ['merge', 'split', 'move'];

function decide(groups: readonly DecidedGroup[], decision: StatementDecision): DecidedGroup[] | null {
  const at = findGroup(groups, decision.statement);
  const target = groups[at];
  if (!target) return null;
  const marked = { ...target, decisionIds: [...target.decisionIds, decision.id] };
  const after = groups.map((group) => (group === target ? marked : group));
  if (REGROUPS.includes(decision.kind)) return regroup(after, at, decision);
  const group = judged(marked, decision);
  return group && after.map((other) => (other === marked ? group : other));
}

/**
 * Groups of sentences after the decisions that hold, in their order. A statement is found again as the group with most
 * of the sentences it had when it was decided on: so decisions outlive a new computation and new articles.
 */
export function applyDecisions(
  computed: readonly (readonly SentenceKey[])[],
  decisions: readonly StatementDecision[],
): DecidedGroups {
  let groups: readonly DecidedGroup[] = computed.map((members) => ({ ...FRESH, members }));
  const unmatched: string[] = [];
  for (const decision of holdingDecisions(decisions)) {
    const after = decide(groups, decision);
    if (after) groups = after;
    else unmatched.push(decision.id);
  }
  return { groups, unmatched };
}
