import { ABSENCE_RULES, CODING_UNITS, err, nameKey, ok, type Result } from '@parallax/kernel';
import type { CodebookDocument, CodebookVersion, FrameDefinition } from './codebook.js';
import { BOOK_FIELDS, FRAME_FIELDS } from './markdown-fields.js';
import { readSections, textOf, type Section } from './markdown-sections.js';
import type { ReadingProblem } from './reading-problem.js';
import { tidyCodebook } from './tidy-codebook.js';

const proseOf = (section: Section, label: string): string | null => {
  const field = section.fields.get(label.toLowerCase());
  return field === undefined ? null : textOf(field);
};

function unknownFields(section: Section, known: readonly string[]): ReadingProblem[] {
  const labels = new Set(known.map((label) => label.toLowerCase()));
  return [...section.fields].flatMap(([key, { label, line }]) =>
    labels.has(key)
      ? []
      : [{ line, field: label, message: `“${label}” is no field here.`, remedy: `Use one of ${known.join(', ')}.` }],
  );
}

/** Reads a word out of a closed list; reports what else stands there. */
function wordOf<T extends string>(section: Section, label: string, words: readonly T[]): Result<T, ReadingProblem> {
  const text = proseOf(section, label)?.trim().toLowerCase() ?? '';
  const word = words.find((known) => known === text);
  if (word !== undefined) return ok(word);
  const line = section.fields.get(label.toLowerCase())?.line ?? section.line;
  const message = text === '' ? `The codebook does not say its ${label.toLowerCase()}.` : `“${text}” is not known.`;
  return err({ line, field: label, message, remedy: `Write “- **${label}:** ” and one of ${words.join(', ')}.` });
}

const frameOf = (section: Section): FrameDefinition => ({
  key: proseOf(section, FRAME_FIELDS.key) ?? section.title,
  name: section.title,
  definition: proseOf(section, FRAME_FIELDS.definition),
  include: proseOf(section, FRAME_FIELDS.include),
  exclude: proseOf(section, FRAME_FIELDS.exclude),
  example: proseOf(section, FRAME_FIELDS.example),
  decisionRules: proseOf(section, FRAME_FIELDS.decisionRules),
  parent: proseOf(section, FRAME_FIELDS.parent),
});

function versionOf(book: Section, frames: readonly Section[]): Result<CodebookVersion, ReadingProblem[]> {
  const unit = wordOf(book, BOOK_FIELDS.unit, CODING_UNITS);
  const absence = wordOf(book, BOOK_FIELDS.absence, ABSENCE_RULES);
  const exclusive = wordOf(book, BOOK_FIELDS.isExclusive, ['yes', 'no']);
  const problems = [
    ...[unit, absence, exclusive].flatMap((read) => (read.ok ? [] : [read.error])),
    ...unknownFields(book, Object.values(BOOK_FIELDS)),
    ...frames.flatMap((frame) => unknownFields(frame, Object.values(FRAME_FIELDS))),
  ];
  if (!unit.ok || !absence.ok || !exclusive.ok || problems.length > 0) return err(problems);
  const isExclusive = exclusive.value === 'yes';
  return ok({ unit: unit.value, absence: absence.value, isExclusive, frames: frames.map(frameOf) });
}

const oneTitle = (line: number): ReadingProblem => ({
  line,
  field: null,
  message: 'A codebook starts with its name as the one heading of the first level.',
  remedy: 'Write “# Name” in the first line, and “## Name” before each frame.',
});

/**
 * Reads what {@link writeCodebookMarkdown} writes, tidied; a person may have edited it. A frame without a key takes
 * its name for it. What the codebook says may still be wrong: see `checkCodebook`.
 */
export function readCodebookMarkdown(text: string): Result<CodebookDocument, ReadingProblem[]> {
  const sections = readSections(text);
  if (!sections.ok) return sections;
  const [book, ...frames] = sections.value;
  if (book?.level !== 1) return err([oneTitle(book?.line ?? 1)]);
  const second = frames.find(({ level }) => level === 1);
  if (second) return err([oneTitle(second.line)]);
  const version = versionOf(book, frames);
  if (!version.ok) return version;
  const key = proseOf(book, BOOK_FIELDS.key) ?? nameKey(book.title);
  const description = proseOf(book, BOOK_FIELDS.description);
  const citation = proseOf(book, BOOK_FIELDS.citation);
  return ok(tidyCodebook({ key, name: book.title, description, citation, version: version.value }));
}
