import { type Block, nameKey } from '@parallax/kernel';
import { mapOffset, type Edit } from '@parallax/text';
import type { LabelDraft } from './draft.js';
import { Fields } from './fields.js';
import { quoted, type Refusal } from './refusal.js';

/** The text that spans of a file refer to, and how it became the stored one. */
export interface LabelledText {
  readonly raw: string;
  readonly body: string;
  readonly edits: readonly Edit[];
  /** Of the body. */
  readonly blocks: readonly Block[];
}

export interface LabelsRead {
  readonly labels: readonly LabelDraft[];
  readonly refusals: readonly Refusal[];
}

const NAME = { longest: 200 };
const NOTE = { longest: 10_000 };
const NONE: LabelsRead = { labels: [], refusals: [] };

/** Reads `labels` of a row. A bad label is refused by itself: the row and its other labels stay. */
export function readLabels(value: unknown, text: LabelledText): LabelsRead {
  if (value === null || value === undefined || value === '') return NONE;
  if (!Array.isArray(value)) return { labels: [], refusals: [notAList(value)] };
  const labels: LabelDraft[] = [];
  const refusals: Refusal[] = [];
  value.forEach((entry: unknown, index) => {
    const fields = new Fields(isRecord(entry) ? entry : {}, `labels[${index}].`);
    const label = isRecord(entry) ? readLabel(fields, text, index) : notALabel(fields, entry);
    if (label !== null && fields.problems.length === 0) labels.push(label);
    else refusals.push(...fields.problems.slice(0, 1)); // one label is counted once
  });
  return { labels, refusals };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const notAList = (value: unknown): Refusal => ({
  code: 'BAD_LABELS',
  field: 'labels',
  sentence: `“labels” is not a list: ${quoted(value)}.`,
  remedy: 'Give a JSON array of {codebook, frame, coder, paragraph, value, start, end, note}.',
});

const notALabel = (fields: Fields, entry: unknown): null =>
  fields.refuse('BAD_VALUE', '', { sentence: `${quoted(entry)} is not a label.`, remedy: 'Give an object.' });

function readLabel(fields: Fields, text: LabelledText, index: number): LabelDraft | null {
  const codebook = fields.line('codebook', NAME);
  const frame = fields.line('frame', NAME);
  const coder = fields.line('coder', NAME);
  const note = fields.line('note', NOTE);
  const present = readPresent(fields);
  if (codebook === null || nameKey(codebook) === '') return missing(fields, 'MISSING_CODEBOOK', 'codebook');
  if (frame === null) return missing(fields, 'MISSING_FRAME', 'frame');
  if (coder === null) return missing(fields, 'MISSING_CODER', 'coder');
  const paragraph = readParagraph(fields, text);
  const span = readSpan(fields, text);
  if (paragraph !== null && span !== null) checkWithin(fields, span, paragraph);
  return { index, codebook, frame, coder, present, paragraph: paragraph?.no ?? null, span, note };
}

function missing(fields: Fields, code: 'MISSING_CODEBOOK' | 'MISSING_FRAME' | 'MISSING_CODER', field: string): null {
  return fields.refuse(code, field, {
    sentence: `The label names no ${field}.`,
    remedy: `Say which ${field} it is in the field “${field}”.`,
  });
}

/** Left out = present: a coder who writes a label down has seen the frame. */
function readPresent(fields: Fields): boolean {
  const value = fields.value('value');
  if (value === null || value === true) return true;
  if (value !== false) {
    fields.refuse('BAD_VALUE', 'value', {
      sentence: `“value” is ${quoted(value)}.`,
      remedy: 'Write true for present, false for absent; leave the label out where it was not coded.',
    });
  }
  return false;
}

interface Paragraph {
  readonly no: number;
  readonly start: number;
  readonly end: number;
}

/** Counted as the coding desk counts them: headings and notes are not. */
function readParagraph(fields: Fields, { blocks }: LabelledText): Paragraph | null {
  const value = fields.value('paragraph');
  if (value === null) return null;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 1) {
    return fields.refuse('BAD_VALUE', 'paragraph', {
      sentence: `“paragraph” is ${quoted(value)}.`,
      remedy: 'Give a whole number from 1, or leave it out where the article as a whole was judged.',
    });
  }
  const paragraphs = blocks.filter(({ kind }) => kind === 'paragraph');
  const found = paragraphs[value - 1];
  if (found) return { no: value, start: found.start, end: found.end };
  return fields.refuse('NO_SUCH_PARAGRAPH', 'paragraph', {
    sentence: `There is no paragraph ${value}: the text has ${paragraphs.length}.`,
    remedy: 'Count paragraphs of “text” from 1, without headings and notes.',
  });
}

function checkWithin(fields: Fields, span: { start: number; end: number }, { no, start, end }: Paragraph): void {
  if (span.start >= start && span.end <= end) return;
  fields.refuse('SPAN_OUTSIDE_PARAGRAPH', 'start', {
    sentence: `The span ${span.start}–${span.end} lies outside paragraph ${no}, ${start}–${end} of the stored text.`,
    remedy: 'Count start and end in “text” as a whole, and name the paragraph they lie in.',
  });
}

function readSpan(fields: Fields, text: LabelledText): LabelDraft['span'] {
  const start = fields.value('start');
  const end = fields.value('end');
  if (start === null && end === null) return null;
  if (typeof start !== 'number' || typeof end !== 'number' || !Number.isInteger(start) || !Number.isInteger(end)) {
    return fields.refuse('BAD_VALUE', 'start', {
      sentence: `The span ${quoted(start)} to ${quoted(end)} is not two whole numbers.`,
      remedy: 'Give both start and end, counted in UTF-16 code units of “text”, end not included.',
    });
  }
  if (start < 0 || end > text.raw.length) return outside(fields, { start, end }, text.raw.length);
  if (start >= end) return empty(fields, { start, end });
  const span = { start: mapOffset(text.edits, start), end: mapOffset(text.edits, end) };
  return span.start < span.end && span.end <= text.body.length ? span : empty(fields, { start, end });
}

const outside = (fields: Fields, span: { start: number; end: number }, length: number): null =>
  fields.refuse('SPAN_OUTSIDE_TEXT', 'start', {
    sentence: `The span ${span.start}–${span.end} lies outside the text, which has ${length} UTF-16 code units.`,
    remedy: 'Count from 0 in “text” of the same row.',
  });

const empty = (fields: Fields, span: { start: number; end: number }): null =>
  fields.refuse('SPAN_EMPTY', 'start', {
    sentence: `The span ${span.start}–${span.end} holds no text.`,
    remedy: 'Let end be greater than start, and mark something that is more than blanks at the edge of the text.',
  });
