import { err, ok, type Result } from '@parallax/kernel';
import { INDENT } from './markdown-fields.js';
import { unescapeMarkdown } from './markdown-text.js';
import type { ReadingProblem } from './reading-problem.js';

/** A heading with the fields under it, under their lower-case labels; `line` counts from 1. */
export interface Section {
  readonly level: number;
  readonly title: string;
  readonly line: number;
  readonly fields: Map<string, FieldText>;
}

export interface FieldText {
  readonly label: string;
  readonly line: number;
  readonly lines: string[];
}

const HEADING = /^(#{1,2})(?:[ \t]+(.*))?$/s;
const FIELD = /^[-*][ \t]+\*\*([^*:]+):\*\*[ \t]?(.*)$/s;

const outOfPlace = (line: number, text: string): ReadingProblem => ({
  line,
  field: null,
  message: `“${text.slice(0, 60)}” belongs to no field.`,
  remedy: 'Start a field with “- **Name:** ”, and set each further line of its text in by two spaces.',
});

/** Takes a file apart line by line; remembers what stands where nothing should. */
class SectionReader {
  readonly sections: Section[] = [];
  readonly problems: ReadingProblem[] = [];
  private open: FieldText | null = null;

  read(text: string, line: number): void {
    const heading = HEADING.exec(text);
    const field = FIELD.exec(text);
    if (heading) this.startSection(heading, line);
    else if (field) this.startField(field, text, line);
    else if (text.startsWith(INDENT) && this.open) this.open.lines.push(text.slice(INDENT.length));
    else if (text.trim() === '') this.open?.lines.push('');
    else this.problems.push(outOfPlace(line, text));
  }

  private startSection([, marks = '', title = '']: RegExpExecArray, line: number): void {
    this.open = null;
    this.sections.push({ level: marks.length, title: unescapeMarkdown(title), line, fields: new Map() });
  }

  private startField([, label = '', first = '']: RegExpExecArray, text: string, line: number): void {
    const fields = this.sections.at(-1)?.fields;
    const key = label.trim().toLowerCase();
    if (!fields) return void this.problems.push(outOfPlace(line, text));
    if (fields.has(key)) {
      const message = `“${label}” stands twice under one heading.`;
      this.problems.push({ line, field: label, message, remedy: 'Keep one of them.' });
    }
    this.open = { label, line, lines: [first] };
    fields.set(key, this.open);
  }
}

/** The headings of a Markdown file with their fields, or every line that is out of place. */
export function readSections(text: string): Result<Section[], ReadingProblem[]> {
  const reader = new SectionReader();
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  lines.forEach((line, index) => reader.read(line, index + 1));
  return reader.problems.length > 0 ? err(reader.problems) : ok(reader.sections);
}

/** The plain text of a field. */
export const textOf = (field: FieldText): string => field.lines.map(unescapeMarkdown).join('\n');
