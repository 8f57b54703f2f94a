import type { OmissionMatrix, Statement, StatementCell, StatementSentence } from '../../providers/omissions-door.js';
import type { ChartRows } from '../../ui/ChartTable.js';

/** What a cell shows: its mark, and whether a person stands behind it. */
export type ShownMark = StatementCell['mark'] | 'CONFIRMED' | 'CONFIRMED_SAYS';

/** Signs that differ in shape, so that no colour is needed to tell them apart. */
export const SIGNS: Readonly<Record<ShownMark, string>> = {
  SAYS: '●',
  CONFIRMED_SAYS: '●✓',
  NOT_SAID: '·',
  NOT_SAID_EXPECTED: '○',
  LEAVES_OUT: '✕',
  CONFIRMED: '✕✓',
  OTHER_LANGUAGE: '–',
};

export function shownMark({ mark, decisionId }: StatementCell): ShownMark {
  if (decisionId === null) return mark;
  return mark === 'SAYS' ? 'CONFIRMED_SAYS' : 'CONFIRMED';
}

export const nameOf = ({ name, phrase }: Statement): string => name ?? phrase;

export const cellAt = (statement: Statement, sourceId: string): StatementCell | undefined =>
  statement.cells.find((cell) => cell.sourceId === sourceId);

export interface Omission {
  readonly statement: Statement;
  readonly cell: StatementCell;
}

const RANK: Readonly<Partial<Record<ShownMark, number>>> = { CONFIRMED: 0, LEAVES_OUT: 1, NOT_SAID_EXPECTED: 2 };

/** What an outlet does not say: confirmed first, then beyond its length, then the least likely silence. */
export function omissionsOf(matrix: OmissionMatrix, sourceId: string): readonly Omission[] {
  const silent = matrix.statements.flatMap((statement) => {
    const cell = cellAt(statement, sourceId);
    return cell === undefined || cell.mark === 'SAYS' || cell.mark === 'OTHER_LANGUAGE' ? [] : [{ statement, cell }];
  });
  const rankOf = ({ cell }: Omission): number => RANK[shownMark(cell)] ?? 3;
  return silent.sort((a, b) => rankOf(a) - rankOf(b) || (a.cell.p ?? 1) - (b.cell.p ?? 1));
}

const MOST_LINES = 3;
const FEWEST_LINES = 2;

/** Lines of the side-by-side table: what length alone does not make likely; without it, what most others say. */
export function tellingOmissions(all: readonly Omission[]): readonly Omission[] {
  const telling = all.filter(({ cell }) => cell.mark !== 'NOT_SAID').length;
  return all.slice(0, Math.min(MOST_LINES, Math.max(FEWEST_LINES, telling)));
}

export const sentencesByKey = (matrix: OmissionMatrix): ReadonlyMap<string, StatementSentence> =>
  new Map(matrix.sentences.map((sentence) => [sentence.key, sentence]));

/** The matrix as rows, one a cell, with the sentences behind it. */
export function matrixTable(matrix: OmissionMatrix, outletName: (sourceId: string) => string | undefined): ChartRows {
  const sentences = sentencesByKey(matrix);
  const texts = (keys: readonly string[]): string => keys.map((key) => sentences.get(key)?.text ?? '').join(' / ');
  const rows = matrix.statements.flatMap((statement) =>
    statement.cells.flatMap((cell) => {
      const outlet = outletName(cell.sourceId);
      if (outlet === undefined) return [];
      const { saidBy, expected, p, adjustedP, undefinedReason } = cell;
      const quote = texts([statement.representativeKey]);
      const numbers = [expected, p, adjustedP, undefinedReason];
      return [
        [
          nameOf(statement),
          quote,
          statement.outletCount,
          outlet,
          shownMark(cell),
          saidBy,
          ...numbers,
          texts(cell.sentenceKeys),
        ],
      ];
    }),
  );
  const head = ['statement', 'quoted sentence', 'outlets', 'outlet', 'mark', 'said by'];
  return { head: [...head, 'expected', 'p', 'adjusted p', 'undefined because', 'sentences'], rows };
}

/** Where the cursor goes from a cell; stays at the edges. Null: the key moves nothing. */
export function moved(
  key: string,
  { row, column }: { readonly row: number; readonly column: number },
  { rows, columns }: { readonly rows: number; readonly columns: number },
): { readonly row: number; readonly column: number } | null {
  const within = (value: number, count: number): number => Math.max(0, Math.min(count - 1, value));
  switch (key) {
    case 'ArrowDown':
      return { row: within(row + 1, rows), column };
    case 'ArrowUp':
      return { row: within(row - 1, rows), column };
    case 'ArrowRight':
      return { row, column: within(column + 1, columns) };
    case 'ArrowLeft':
      return { row, column: within(column - 1, columns) };
    case 'Home':
      return { row, column: 0 };
    case 'End':
      return { row, column: columns - 1 };
    default:
      return null;
  }
}

/** A cell in the address: the statement by any of its sentences, and the outlet. */
export const writeCell = (statementKey: string, sourceId: string): string => `${statementKey}~${sourceId}`;

export function readCell(matrix: OmissionMatrix, text: string | null): Omission | null {
  const [key = '', sourceId = ''] = text?.split('~') ?? [];
  const statement = matrix.statements.find(({ sentenceKeys }) => sentenceKeys.includes(key));
  const cell = statement && cellAt(statement, sourceId);
  return statement && cell ? { statement, cell } : null;
}
