import { err, type Result } from '@parallax/kernel';
import { outletKeyOf, readArticle } from './article-row.js';
import type { ArticleDraft, ReadingContext } from './draft.js';
import { quoted, type Refusal, type RefusalCode } from './refusal.js';

const refuse = (code: RefusalCode, sentence: string, remedy: string): Result<never, readonly Refusal[]> =>
  err([{ code, field: null, sentence, remedy }]);

/** Reads one line of JSONL. */
export function readJsonRow(line: string, context: ReadingContext): Result<ArticleDraft, readonly Refusal[]> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/\s+/g, ' ').slice(0, 200) : '';
    return refuse('INVALID_JSON', `The line is not JSON: ${reason}.`, 'Write one whole JSON object on each line.');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return refuse('NOT_AN_OBJECT', `The line holds ${quoted(value)}.`, 'Write one JSON object on each line.');
  }
  return readArticle({ ...value }, context);
}

/** Key of the outlet that a line names, if it is JSON at all; else that of the file. */
export function outletKeyOfLine(line: string, context: ReadingContext): string | null {
  try {
    const value: unknown = JSON.parse(line);
    const row =
      typeof value === 'object' && value !== null ? { source: 'source' in value ? value.source : undefined } : {};
    return outletKeyOf(row, context);
  } catch {
    return outletKeyOf({}, context);
  }
}
