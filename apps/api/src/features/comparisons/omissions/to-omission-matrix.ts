import { holdingDecisions, type MatrixCell, type MatrixStatement } from '@parallax/comparison';
import { type OmissionResult, toDecisions } from '@parallax/jobs';
import type { StatementDecisionRow } from '@parallax/persistence';
import type { RunState } from '../runs/run-state.js';
import {
  EventStatementType,
  OmissionMatrixType,
  type StatementCellType,
  StatementSentenceType,
} from './omission-matrix.type.js';
import type { StatementDecisionType } from './statement-decision.type.js';

const MOST_STATEMENTS = 500;
const MOST_DECISIONS = 500;

/** Decisions newest first, those that still hold marked. Kinds of a later program are left out. */
export function toStatementDecisions(rows: readonly StatementDecisionRow[]): StatementDecisionType[] {
  const known = new Map(toDecisions(rows).map((decision) => [decision.id, decision.kind]));
  const undone = new Set(toDecisions(rows).flatMap(({ undoes }) => undoes ?? []));
  const holding = new Set(holdingDecisions(toDecisions(rows)).map(({ id }) => id));
  return rows.toReversed().flatMap((row) => {
    const kind = known.get(row.id);
    if (kind === undefined) return [];
    const { id, statement, sentences, sourceId, name, undoes, reason, decidedBy, decidedAt } = row;
    const isHolding = kind === 'undo' ? !undone.has(id) : holding.has(id);
    const keys = { statementKeys: statement, sentenceKeys: sentences };
    return [{ id, kind, ...keys, sourceId, name, undoesId: undoes, isHolding, reason, decidedBy, decidedAt }];
  });
}

function sentencesOf({ sentences, articles }: OmissionResult): Map<string, StatementSentenceType> {
  const byId = new Map(articles.map((article) => [article.id, article]));
  return new Map(
    sentences.flatMap(({ key, articleId, part, ...place }) => {
      const article = byId.get(articleId);
      if (!article) return [];
      const { sourceId, versionNo } = article;
      const sentence = { key, articleId, sourceId, versionNo, isHeadline: part === 'headline', ...place };
      return [[key, Object.assign(new StatementSentenceType(), sentence)] as const];
    }),
  );
}

const toCell = ({ sentences, ...cell }: MatrixCell): StatementCellType => ({ ...cell, sentenceKeys: [...sentences] });

/** The outlets asked for in their order; all when none are named. */
function shownOf<T extends { readonly sourceId: string }>(
  items: readonly T[],
  sourceIds: readonly string[] | null,
): T[] {
  if (sourceIds === null) return [...items];
  return [...new Set(sourceIds)].flatMap((id) => items.filter(({ sourceId }) => sourceId === id));
}

function toStatement(
  statement: MatrixStatement,
  sentences: ReadonlyMap<string, StatementSentenceType>,
  sourceIds: readonly string[] | null,
): EventStatementType {
  const place = sentences.get(statement.representative);
  if (!place) throw new Error('A statement names a sentence that is not in its matrix.');
  const { key, name, isQuoted, outletCount, decisionIds, phrase } = statement;
  return Object.assign(new EventStatementType(), {
    ...{ key, name, isQuoted, outletCount, phraseAt: phrase },
    decisionIds: [...decisionIds],
    sentenceKeys: [...statement.sentences],
    representativeKey: statement.representative,
    cells: shownOf(statement.cells, sourceIds).map(toCell),
    place: { articleId: place.articleId, versionNo: place.versionNo, part: 'text' as const },
  });
}

const EMPTY = { undefinedReason: null, statementCount: 0, leftOutCount: 0 };

export function toOmissionMatrix(
  { run, result }: RunState<OmissionResult>,
  decisions: readonly StatementDecisionRow[],
  sourceIds: readonly string[] | null,
): OmissionMatrixType {
  const answer = Object.assign(new OmissionMatrixType(), {
    ...{ run, ...EMPTY, outlets: [], statements: [], sentences: [], unmatchedDecisionIds: [], unshared: [] },
    decisions: toStatementDecisions(decisions).slice(0, MOST_DECISIONS),
  });
  if (result === null) return answer;
  const sentences = sentencesOf(result);
  const rows = result.statements.slice(0, MOST_STATEMENTS);
  const named = new Set(rows.flatMap((row) => [...row.sentences, ...row.cells.flatMap((cell) => cell.sentences)]));
  const held = new Set(result.statements.flatMap((row) => row.sentences));
  const all = [...sentences.values()];
  return Object.assign(answer, {
    undefinedReason: result.undefinedReason,
    outlets: shownOf(result.outlets, sourceIds).map((outlet) => ({ ...outlet, articleIds: [...outlet.articleIds] })),
    statements: rows.map((row) => toStatement(row, sentences, sourceIds)),
    statementCount: result.statements.length,
    sentences: all.filter(({ key }) => named.has(key)),
    leftOutCount: result.leftOut,
    unmatchedDecisionIds: [...result.unmatchedDecisions],
    unshared: all.filter(({ key, isHeadline }) => !held.has(key) && !isHeadline),
  });
}
