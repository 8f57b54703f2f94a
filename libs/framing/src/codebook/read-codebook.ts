import { assertNever, err, ok, type Result } from '@parallax/kernel';
import { checkCodebook, type CodebookProblem } from './check-codebook.js';
import { readCodebookJson, writeCodebookJson } from './codebook-json.js';
import type { CodebookDocument } from './codebook.js';
import { readCodebookMarkdown } from './read-codebook-markdown.js';
import type { ReadingProblem } from './reading-problem.js';
import { writeCodebookMarkdown } from './write-codebook-markdown.js';

/** The forms in which a codebook leaves and enters; both keep every field. */
export const CODEBOOK_FORMATS = ['json', 'markdown'] as const;
export type CodebookFormat = (typeof CODEBOOK_FORMATS)[number];

/** Reads a codebook without judging it: a draft may still be unfit to be published. */
export function readCodebookDraft(text: string, format: CodebookFormat): Result<CodebookDocument, ReadingProblem[]> {
  switch (format) {
    case 'json':
      return readCodebookJson(text);
    case 'markdown':
      return readCodebookMarkdown(text);
    default:
      return assertNever(format);
  }
}

const placed = ({ frameIndex, field, message, remedy }: CodebookProblem): ReadingProblem => ({
  ...{ line: null, message, remedy },
  field: frameIndex === null ? field : `frames.${frameIndex}.${field}`,
});

/** Reads a codebook that can be published as it is; the error lists everything that is wrong. */
export function readCodebook(text: string, format: CodebookFormat): Result<CodebookDocument, ReadingProblem[]> {
  const read = readCodebookDraft(text, format);
  if (!read.ok) return read;
  const problems = checkCodebook(read.value);
  return problems.length > 0 ? err(problems.map(placed)) : ok(read.value);
}

/** What {@link readCodebook} reads back as the same codebook. */
export function writeCodebook(book: CodebookDocument, format: CodebookFormat): string {
  return format === 'json' ? writeCodebookJson(book) : writeCodebookMarkdown(book);
}

/** One problem as a line for a person: where, what, and the remedy. */
export function tellReadingProblem({ line, field, message, remedy }: ReadingProblem): string {
  const place = [line === null ? null : `line ${line}`, field].filter((part) => part !== null).join(', ');
  return `${place === '' ? '' : `${place}: `}${message} ${remedy}`;
}
