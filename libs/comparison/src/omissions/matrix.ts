import { measureCells } from './cells.js';
import type { StatementDecision } from './decisions.js';
import { measureOutlets, outletsOf, type Outlet } from './outlets.js';
import { phraseOf } from './phrase.js';
import { readSentences } from './read-sentences.js';
import type { MatrixCell, MatrixSentence, MatrixStatement, MatrixUndefined, OmissionMatrix } from './result.js';
import type { EventText } from './sentence.js';
import { findStatements, type Statement } from './statements.js';
import { type Weighed, weigh } from './weights.js';

/** Raised when the same texts and decisions may give another matrix. */
export const OMISSIONS_VERSION = 'omissions-1';

export interface OmissionSettings {
  /** Mean similarity from which sentences state the same. */
  readonly together: number;
  /** Share of a sentence's weight from which another stretch of text says it too. */
  readonly cover: number;
  /** Factors on the weight of names and numbers. */
  readonly name: number;
  readonly number: number;
  /** Of the rows drawn to judge silences by. */
  readonly seed: string;
}

/** Chosen by F1 on planted events whose templates are not those reported on; see docs/methods.md. */
export const OMISSION_SETTINGS: OmissionSettings = {
  together: 0.3,
  cover: 0.5,
  name: 1,
  number: 2.5,
  seed: 'omissions',
};

const sentenceOf = ({ sentence }: Weighed): MatrixSentence => {
  const { key, articleId, part, start, end, isQuoted } = sentence;
  return { key, articleId, part, start, end, isQuoted };
};

const keyOf = ({ sentence }: Weighed): string => sentence.key;
const firstKey = ({ members, representative }: Statement): string => keyOf(members[0] ?? representative);

function rowOf(statement: Statement, cells: readonly MatrixCell[]): MatrixStatement {
  const { group, members, representative } = statement;
  return {
    key: firstKey(statement),
    sentences: members.map(keyOf),
    representative: keyOf(representative),
    phrase: phraseOf(statement),
    name: group.name,
    isQuoted: members.filter(({ sentence }) => sentence.isQuoted).length * 2 > members.length,
    outletCount: cells.filter(({ mark }) => mark === 'says').length,
    decisionIds: group.decisionIds,
    cells,
  };
}

function undefinedReasonOf(outlets: readonly Outlet[], statements: readonly Statement[]): MatrixUndefined | null {
  if (outlets.length === 0) return 'NO_TEXTS';
  if (outlets.length === 1) return 'ONE_OUTLET';
  if (statements.length > 0) return null;
  const languages = outlets.flatMap((outlet) => [...outlet.languages]);
  return new Set(languages).size === languages.length ? 'NO_SHARED_LANGUAGE' : 'NO_STATEMENTS';
}

/** What each outlet says of the statements that at least two others say, where its silence has a probability. */
function knownOf(
  cells: readonly (readonly MatrixCell[])[],
  at: number,
): { readonly said: boolean; readonly p: number }[] {
  return cells.flatMap((row) => {
    const cell = row[at];
    return cell && cell.p !== null && cell.mark !== 'other-language' ? [{ said: cell.mark === 'says', p: cell.p }] : [];
  });
}

/**
 * Statements of one event by outlets: who says what, and whose silence goes beyond what its length explains.
 *
 * @param articles of the event in the order of time, copies already collapsed if that is wanted
 * @param decisions of people, oldest first
 */
export function omissionMatrix(
  articles: readonly EventText[],
  decisions: readonly StatementDecision[],
  settings: OmissionSettings = OMISSION_SETTINGS,
): OmissionMatrix {
  const { sentences, leftOut } = readSentences(articles);
  const weighed = weigh(articles, sentences, settings);
  const { statements, rest, unmatched } = findStatements(weighed, decisions, settings.together);
  const outlets = outletsOf(articles, weighed);
  const cells = measureCells(statements, outlets, settings);
  const known = outlets.map((_, at) => knownOf(cells, at));
  return {
    outlets: measureOutlets(outlets, known),
    statements: statements.map((statement, at) => rowOf(statement, cells[at] ?? [])),
    rest: rest.map((one) => ({
      key: firstKey(one),
      sentences: one.members.map(keyOf),
      isDismissed: one.group.isStatement === false,
    })),
    sentences: weighed.map(sentenceOf),
    leftOut,
    unmatchedDecisions: unmatched,
    undefinedReason: undefinedReasonOf(outlets, statements),
  };
}
