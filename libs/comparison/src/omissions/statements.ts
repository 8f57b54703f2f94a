import type { ArticleId, SourceId } from '@parallax/kernel';
import { applyDecisions, type DecidedGroup, type StatementDecision } from './decisions.js';
import { clusterSentences } from './cluster.js';
import { cosine } from './similarity.js';
import type { Weighed } from './weights.js';

/** Sentences that state the same, said by at least two outlets in two articles or made a statement by a person. */
export interface Statement {
  readonly group: DecidedGroup;
  /** In the order of the articles; at least one. */
  readonly members: readonly Weighed[];
  /** The member most like the others. */
  readonly representative: Weighed;
  readonly sourceIds: ReadonlySet<SourceId>;
}

export interface Statements {
  readonly statements: readonly Statement[];
  /** Groups that are none: of one outlet, or dismissed by a person. */
  readonly rest: readonly (Omit<Statement, 'representative'> & { readonly representative: Weighed })[];
  readonly unmatched: readonly string[];
}

/** Ties go to the first, that is to the article that came first. */
function mostTypical(members: readonly Weighed[]): Weighed | null {
  let [best, most]: [Weighed | null, number] = [null, -1];
  for (const one of members) {
    const sum = members.reduce((total, other) => total + (other === one ? 0 : cosine(one, other)), 0);
    if (sum > most + 1e-12) [best, most] = [one, sum];
  }
  return best;
}

function statementOf(
  group: DecidedGroup,
  byKey: ReadonlyMap<string, Weighed>,
  order: ReadonlyMap<string, number>,
): Statement[] {
  const placeOf = (one: Weighed): number => order.get(one.sentence.key) ?? 0;
  const members = group.members.flatMap((key) => byKey.get(key) ?? []).sort((a, b) => placeOf(a) - placeOf(b));
  const representative = mostTypical(members);
  const sourceIds = new Set(members.map(({ sentence }) => sentence.sourceId));
  return representative ? [{ group, members, representative, sourceIds }] : [];
}

function isStatement({ group, members, sourceIds }: Statement): boolean {
  if (group.isStatement !== null) return group.isStatement;
  const articles = new Set<ArticleId>(members.map(({ sentence }) => sentence.articleId));
  return sourceIds.size >= 2 && articles.size >= 2;
}

/**
 * The statements of an event: sentences grouped by {@link clusterSentences}, then as people decided. Said by most
 * outlets first, then in the order in which they were first told.
 */
export function findStatements(
  weighed: readonly Weighed[],
  decisions: readonly StatementDecision[],
  threshold: number,
): Statements {
  const bodies = weighed.filter(({ sentence }) => sentence.part === 'text');
  const keys = clusterSentences(bodies, threshold).map((group) =>
    group.flatMap((place) => bodies[place]?.sentence.key ?? []),
  );
  const { groups, unmatched } = applyDecisions(keys, decisions);
  const byKey = new Map(bodies.map((one) => [one.sentence.key, one]));
  const order = new Map(bodies.map((one, place) => [one.sentence.key, place]));
  const all = groups.flatMap((group) => statementOf(group, byKey, order));
  const first = ({ members }: Statement): number => order.get(members[0]?.sentence.key ?? '') ?? 0;
  const statements = all.filter(isStatement).sort((a, b) => b.sourceIds.size - a.sourceIds.size || first(a) - first(b));
  const rest = all.filter((one) => !isStatement(one)).sort((a, b) => first(a) - first(b));
  return { statements, rest, unmatched };
}
