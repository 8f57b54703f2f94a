import type { SourceId } from '@parallax/kernel';
import { findCover } from './coverage.js';
import { adjustSilences } from './adjust-silences.js';
import { LengthModel } from './length-model.js';
import type { Outlet } from './outlets.js';
import type { CellMark, MatrixCell, SaidBy } from './result.js';
import type { SentenceKey } from './sentence.js';
import type { Statement } from './statements.js';

/** Level at which the silence of an outlet is called an omission. */
const LEVEL = 0.05;

/** What an outlet says of a statement, before its length is looked at. */
interface Finding {
  /** null: it has no text in a language of the statement and no sentence in it. */
  readonly says: boolean | null;
  readonly saidBy: SaidBy | null;
  readonly sentences: readonly SentenceKey[];
  readonly decisionId: string | null;
}

const UNKNOWN: Finding = { says: null, saidBy: null, sentences: [], decisionId: null };

export interface CellSettings {
  /** Share of a sentence's weight from which another stretch of text says it too. */
  readonly cover: number;
  readonly seed: string;
}

function findSaid(statement: Statement, outlet: Outlet, threshold: number): Finding {
  const own = statement.members.filter(({ sentence }) => sentence.sourceId === outlet.sourceId);
  const found = own.length > 0 ? own : findCover(statement.members, outlet.windows, threshold);
  const sentences = found.map(({ sentence }) => sentence.key);
  const decided = statement.group.cells.get(outlet.sourceId);
  if (decided)
    return { says: decided.says, saidBy: decided.says ? 'person' : null, sentences, decisionId: decided.decisionId };
  const saidBy = own.length > 0 ? 'member' : found.length > 0 ? 'cover' : null;
  const comparable = statement.members.some(({ sentence }) => outlet.languages.has(sentence.language));
  return { says: saidBy !== null ? true : comparable ? false : null, saidBy, sentences, decisionId: null };
}

function markOf({ says, decisionId }: Finding, p: number | null, adjusted: number | null): CellMark {
  if (says === null) return 'other-language';
  if (says) return 'says';
  if (decisionId !== null || (adjusted !== null && adjusted <= LEVEL)) return 'leaves-out';
  return p !== null && p < 0.5 ? 'not-said-expected' : 'not-said';
}

function cellOf(finding: Finding, sourceId: SourceId, p: number | null, adjusted: number | null): MatrixCell {
  const { saidBy, sentences, decisionId } = finding;
  const undefinedReason = finding.says === null ? 'OTHER_LANGUAGE' : p === null ? 'NEEDS_TWO_OTHERS' : null;
  const expected = p === null ? null : 1 - p;
  const mark = markOf(finding, p, adjusted);
  return { sourceId, mark, saidBy, sentences, expected, p, adjustedP: adjusted, undefinedReason, decisionId };
}

/**
 * The cells of the matrix, statement by statement in the order of the outlets: what is said, how likely silence was at
 * the outlet's length, and whether it goes beyond that over the whole matrix.
 */
export function measureCells(
  statements: readonly Statement[],
  outlets: readonly Outlet[],
  { cover, seed }: CellSettings,
): MatrixCell[][] {
  const findings = statements.map((statement) => outlets.map((outlet) => findSaid(statement, outlet, cover)));
  const rows = findings.map((row) => row.map(({ says }) => says));
  const words = outlets.map((outlet) => outlet.words);
  const model = new LengthModel(rows, words);
  const adjusted = adjustSilences(rows, model, seed);
  return findings.map((row, at) =>
    outlets.map(({ sourceId }, place) => {
      const finding = row[place] ?? UNKNOWN;
      return cellOf(finding, sourceId, model.silence(rows[at] ?? [], place), adjusted[at]?.[place] ?? null);
    }),
  );
}
