import type { CodebookDocument, FrameDefinition } from './codebook.js';
import { BOOK_FIELDS, FRAME_FIELDS, INDENT } from './markdown-fields.js';
import { escapeMarkdown } from './markdown-text.js';
import { tidyCodebook } from './tidy-codebook.js';

function field(label: string, text: string | null): string[] {
  if (text === null) return [];
  const [first = '', ...more] = escapeMarkdown(text).split('\n');
  return [`- **${label}:** ${first}`.trimEnd(), ...more.map((line) => (line === '' ? '' : INDENT + line))];
}

const heading = (marks: string, text: string): string => `${marks} ${escapeMarkdown(text)}`.trimEnd();

function frameSection(frame: FrameDefinition): string {
  return [
    `${heading('##', frame.name)}\n`,
    ...field(FRAME_FIELDS.key, frame.key),
    ...field(FRAME_FIELDS.parent, frame.parent),
    ...field(FRAME_FIELDS.definition, frame.definition),
    ...field(FRAME_FIELDS.include, frame.include),
    ...field(FRAME_FIELDS.exclude, frame.exclude),
    ...field(FRAME_FIELDS.example, frame.example),
    ...field(FRAME_FIELDS.decisionRules, frame.decisionRules),
  ].join('\n');
}

/**
 * A codebook to read, print and edit: the name as title, a heading for each frame, its fields as a list.
 * Texts are escaped, so what a renderer shows is what was written. `readCodebookMarkdown` reads it back exactly.
 */
export function writeCodebookMarkdown(book: CodebookDocument): string {
  const { key, name, description, citation, version } = tidyCodebook(book);
  const head = [
    `${heading('#', name)}\n`,
    ...field(BOOK_FIELDS.key, key),
    ...field(BOOK_FIELDS.unit, version.unit),
    ...field(BOOK_FIELDS.absence, version.absence),
    ...field(BOOK_FIELDS.isExclusive, version.isExclusive ? 'yes' : 'no'),
    ...field(BOOK_FIELDS.description, description),
    ...field(BOOK_FIELDS.citation, citation),
  ].join('\n');
  return `${[head, ...version.frames.map(frameSection)].join('\n\n')}\n`;
}
