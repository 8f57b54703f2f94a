import { type ContrastMaterial, withoutCopies } from '@parallax/comparison';
import { decideFrames, type Judgement } from '@parallax/framing';
import type { CoderId, FrameId, SourceId } from '@parallax/kernel';
import {
  type ArticleConditions,
  type CodedArticleRow,
  codedArticles,
  type CoderIdRow,
  codersInOrder,
  contrastCodebook,
  type ContrastCodebookRow,
  readLabelCode,
  rowsOf,
  type SourceIdRow,
  sourcesByName,
} from '@parallax/persistence';
import type { PoolClient } from 'pg';

/** Which texts and which codings a contrast is made from. */
export interface ContrastScope {
  readonly filter: ArticleConditions;
  readonly codebookVersionId: string;
  /** The outlets compared; null: all that have a coded article, at most {@link MOST_OUTLETS}. */
  readonly sourceIds: readonly string[] | null;
  readonly collapseCopies: boolean;
  readonly against: 'rest' | 'every-pair';
  /** Two outlets to be set against each other; null: as `against` says. */
  readonly pair: readonly [string, string] | null;
}

/** As many rows as a person can read; of more outlets those with most coded articles are taken. */
export const MOST_OUTLETS = 60;
/** Fewer where every pair is tested: 20 outlets are 190 pairs. */
export const MOST_PAIRED_OUTLETS = 20;

/** How many outlets a contrast may compare. */
export const mostOutlets = ({ against, pair }: Pick<ContrastScope, 'against' | 'pair'>): number =>
  against === 'every-pair' && pair === null ? MOST_PAIRED_OUTLETS : MOST_OUTLETS;

export interface ReadContrast {
  readonly material: ContrastMaterial;
  /** Outlets of the selection with a coded article that found no room. */
  readonly outletsLeftOut: number;
  /** Articles left out because they print the text of an earlier one. */
  readonly copiesLeftOut: number;
}

function judgementsOf(
  { id, labels }: CodedArticleRow,
  { coderIds, frameIds }: { readonly coderIds: readonly CoderId[]; readonly frameIds: readonly FrameId[] },
): Judgement[] {
  if (labels === null) return [];
  return labels.split(' ').flatMap((text) => {
    const { versionNo, coder, frame, present } = readLabelCode(Number(text));
    const [coderId, frameId] = [coderIds[coder], frameIds[frame]];
    return coderId && frameId ? [{ articleId: id, versionNo, coderId, frameId, present }] : [];
  });
}

/** Outlets with coded articles, most first. */
function codedOutlets(rows: readonly CodedArticleRow[]): SourceId[] {
  const counts = new Map<SourceId, number>();
  for (const { sourceId, labels } of rows) if (labels !== null) counts.set(sourceId, (counts.get(sourceId) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([id]) => id);
}

/** The pair comes before all others, so that there is room for it. */
const first = (coded: readonly SourceId[], pair: ContrastScope['pair']): SourceId[] => [
  ...coded.filter((id) => pair?.includes(id)),
  ...coded.filter((id) => !pair?.includes(id)),
];

async function outletsOf(client: PoolClient, rows: readonly CodedArticleRow[], scope: ContrastScope) {
  const coded = codedOutlets(rows);
  const { sourceIds: asked, pair } = scope;
  const wanted = asked ?? first(coded, pair).slice(0, mostOutlets(scope));
  const named = (await rowsOf<SourceIdRow>(client, sourcesByName(wanted))).map(({ id }) => id);
  if (asked === null) return { sourceIds: named, outletsLeftOut: coded.length - named.length };
  // A choice keeps its own order; what is no outlet is left out.
  const place = new Map(asked.map((id, at) => [id, at]));
  return { sourceIds: named.sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0)), outletsLeftOut: 0 };
}

/** @throws when there is no such codebook version: the fingerprint has said so before. */
export async function readContrast(client: PoolClient, scope: ContrastScope): Promise<ReadContrast> {
  const [codebook] = await rowsOf<ContrastCodebookRow>(client, contrastCodebook(scope.codebookVersionId));
  if (codebook === undefined) throw new Error(`There is no codebook version ${scope.codebookVersionId}.`);
  const coderIds = (await rowsOf<CoderIdRow>(client, codersInOrder)).map(({ id }) => id);
  const all = await rowsOf<CodedArticleRow>(client, codedArticles(scope.filter, scope.codebookVersionId));
  const rows = scope.collapseCopies ? withoutCopies(all) : all;
  const { sourceIds, outletsLeftOut } = await outletsOf(client, rows, scope);
  const { frameIds, absence } = codebook;
  const judgements = rows.flatMap((row) => judgementsOf(row, { coderIds, frameIds }));
  return {
    material: { articles: rows, sourceIds, frameIds, decisions: decideFrames(judgements, frameIds, absence) },
    outletsLeftOut,
    copiesLeftOut: all.length - rows.length,
  };
}
