import { err, type Result } from '@parallax/kernel';
import { readArticle } from './article-row.js';
import type { ArticleDraft, ReadingContext } from './draft.js';
import { quoted, type Refusal } from './refusal.js';

/** Names of the columns, or why the file cannot be read as articles. */
export function checkHeader(columns: readonly string[]): Refusal | null {
  if (columns.includes('text')) return null;
  return {
    code: 'MISSING_COLUMN',
    field: 'text',
    sentence: `The first line names no column “text”; it names ${quoted(columns.join(', '))}.`,
    remedy: 'Name the columns in the first line as in docs/import.md; at least “text” and “source” are needed.',
  };
}

/** Reads one record of a CSV file. The column `labels` holds a JSON array. */
export function readCsvRow(
  record: Readonly<Record<string, string>>,
  context: ReadingContext,
): Result<ArticleDraft, readonly Refusal[]> {
  const cell = record['labels'];
  if (cell === undefined || cell.trim() === '') return readArticle(record, context);
  try {
    const labels: unknown = JSON.parse(cell);
    return readArticle({ ...record, labels }, context);
  } catch {
    return err([
      {
        code: 'BAD_LABELS',
        field: 'labels',
        sentence: `The cell “labels” is not JSON: ${quoted(cell)}.`,
        remedy: 'Give a JSON array of {codebook, frame, coder, value, start, end, note}, or leave the cell empty.',
      },
    ]);
  }
}
