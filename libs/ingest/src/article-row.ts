import { canonicalUrl, err, nameKey, ok, type Result } from '@parallax/kernel';
import { countWords, detectLanguage, findBlocks, normalise } from '@parallax/text';
import type { ArticleDraft, RawDocument, ReadingContext } from './draft.js';
import { Fields } from './fields.js';
import { articleIdOf } from './ids.js';
import { readLabels } from './labels.js';
import { metadataJson } from './metadata.js';
import { readPublishedAt } from './published-at.js';
import { quoted, type Refusal } from './refusal.js';

/** Longer texts cannot be indexed by PostgreSQL's full text search. */
export const LONGEST_TEXT = 2_000_000;
/** Cleaning of a row of JSONL or CSV: its text is taken as it is, only normalised. */
export const ROW_METHOD = 'row/1';

const KNOWN_FIELDS = new Set([
  ...['externalId', 'source', 'url', 'title', 'publishedAt', 'language', 'text', 'byline'],
  ...['event', 'eventTitle', 'sourceLeaning', 'labels'],
]);

/** A cleaned text, wherever it came from: a row, a scraped text, a page. */
export interface CleanedText {
  readonly headline: string | null;
  readonly body: string;
  readonly blocks: ArticleDraft['blocks'];
  readonly cleaning: ArticleDraft['cleaning'];
  readonly raw: RawDocument | null;
  /** The text that spans of labels count in. */
  readonly labelled: string;
}

/** Reads one object with the fields of docs/import.md as an article; every fault of the row is reported at once. */
export function readArticle(
  row: Readonly<Record<string, unknown>>,
  context: ReadingContext,
): Result<ArticleDraft, readonly Refusal[]> {
  const fields = new Fields(row);
  const text = readText(fields);
  return draftOf(fields, row, { context, text });
}

/** As {@link readArticle}, for a text that was cleaned before: `row` gives the other fields. */
export function draftOf(
  fields: Fields,
  row: Readonly<Record<string, unknown>>,
  input: { readonly context: ReadingContext; readonly text: CleanedText | null },
): Result<ArticleDraft, readonly Refusal[]> {
  const { context, text } = input;
  const source = readSource(fields, context);
  const address = readAddress(fields);
  const event = readEvent(fields);
  const published = readDate(fields, context);
  const metadata = readMetadata(fields, row);
  const headline = text?.headline ?? fields.line('title', { longest: 2_000 });
  const byline = fields.line('byline', { longest: 1_000 });
  const externalId = fields.line('externalId', { longest: 500 });
  const leaning = fields.line('sourceLeaning', { longest: 200 });
  if (text === null || source === null || metadata === null || fields.problems.length > 0) return err(fields.problems);
  const title = headline === null ? firstLine(text.body) : normalise(headline).text.trim();
  const contentHash = context.sha256(`${title}\0${text.body}`);
  const { labels, refusals } = readLabels(row['labels'], {
    raw: text.labelled,
    body: text.body,
    edits: text.cleaning.edits,
    blocks: text.blocks,
  });
  return ok({
    ...{ articleId: articleIdOf({ sourceKey: source.key, canonicalUrl: address.canonical, externalId, contentHash }) },
    ...{ sourceName: source.name, sourceKey: source.key, externalId, leaning },
    ...{ url: address.given, canonicalUrl: address.canonical, headline: title, byline, published, event, metadata },
    language: languageOf(fields.value('language'), text.body),
    ...{ body: text.body, wordCount: countWords(text.body), blocks: text.blocks, cleaning: text.cleaning },
    ...{ raw: text.raw, contentHash, labels, labelRefusals: refusals },
  });
}

/** Key of the outlet that a row names, however wrong the rest of it is; null when it names none. */
export function outletKeyOf(row: Readonly<Record<string, unknown>>, context: ReadingContext): string | null {
  const given = row['source'];
  const name = typeof given === 'string' ? given : context.source;
  return (name === null ? '' : nameKey(name).slice(0, 200)) || null;
}

function readText(fields: Fields): CleanedText | null {
  const raw = fields.value('text') === null ? missingText(fields) : fields.text('text');
  if (raw === null) return null;
  const { text: body, edits } = normalise(raw);
  if (body.trim() === '') {
    return fields.refuse('EMPTY_TEXT', 'text', {
      sentence: '“text” holds nothing but blanks.',
      remedy: 'Give the words of the article.',
    });
  }
  if (body.length > LONGEST_TEXT) return tooLong(fields, body.length);
  const cleaning = { method: ROW_METHOD, edits };
  const kept: RawDocument | null = edits.length === 0 ? null : { kind: 'text', text: raw };
  return { headline: null, body, blocks: findBlocks(body), cleaning, raw: kept, labelled: raw };
}

const missingText = (fields: Fields): null =>
  fields.refuse('MISSING_TEXT', 'text', {
    sentence: 'The row has no “text”.',
    remedy: 'Put the words of the article into the field “text”.',
  });

const tooLong = (fields: Fields, length: number): null =>
  fields.refuse('TEXT_TOO_LONG', 'text', {
    sentence: `“text” has ${length} characters.`,
    remedy: `Keep an article within ${LONGEST_TEXT} characters: is this a whole archive in one row?`,
  });

function readSource(fields: Fields, context: ReadingContext): { name: string; key: string } | null {
  const named = fields.line('source', { longest: 200 });
  if (named === null && fields.problems.some(({ field }) => field === 'source')) return null;
  const name = named ?? context.source;
  if (name !== null && nameKey(name) !== '') return { name, key: nameKey(name) };
  return fields.refuse('MISSING_SOURCE', 'source', {
    sentence: name === null ? 'The row names no outlet.' : `${quoted(name)} is not the name of an outlet.`,
    remedy: 'Fill the field “source”, or say --source "Name of the outlet" for rows that name none.',
  });
}

function readAddress(fields: Fields): { given: string | null; canonical: string | null } {
  const given = fields.line('url', { longest: 2_000, code: 'BAD_URL' });
  const canonical = given === null ? null : canonicalUrl(given);
  if (given !== null && (canonical === null || canonical.length > 2_400)) {
    fields.refuse('BAD_URL', 'url', {
      sentence: `${quoted(given)} is not a web address.`,
      remedy: 'Give a whole address that begins with http:// or https://, or leave it out.',
    });
  }
  return { given, canonical };
}

function readDate(fields: Fields, context: ReadingContext): ArticleDraft['published'] {
  const text = fields.line('publishedAt', { longest: 100, code: 'BAD_DATE' });
  if (text === null) return null;
  const published = readPublishedAt(text, context.now);
  if (published.ok) return published.value;
  fields.problems.push(published.error);
  return null;
}

function readEvent(fields: Fields): ArticleDraft['event'] {
  const key = fields.line('event', { longest: 300 });
  const title = fields.line('eventTitle', { longest: 500 });
  return key === null ? null : { key, title };
}

function readMetadata(fields: Fields, row: Readonly<Record<string, unknown>>): string | null {
  const json = metadataJson(row, KNOWN_FIELDS);
  if (json !== null) return json;
  return fields.refuse('BAD_VALUE', '', {
    sentence: 'A field of the row holds objects or lists nested more than 64 deep.',
    remedy: 'Flatten it or leave it out.',
  });
}

const LANGUAGE = /^([a-z]{2,3})(?:[-_][a-z0-9]{1,8})*$/i;

/** The file's word wins; `en-GB` is `en`. */
function languageOf(given: unknown, body: string): string | null {
  const code = typeof given === 'string' ? LANGUAGE.exec(given.trim())?.[1] : undefined;
  return code === undefined ? detectLanguage(body) : code.toLowerCase();
}

const LONGEST_DERIVED_HEADLINE = 160;

/** A stand-in for a missing title. */
function firstLine(body: string): string {
  const line = body.trimStart().split('\n', 1)[0]?.trim() ?? '';
  if (line.length <= LONGEST_DERIVED_HEADLINE) return line;
  return `${line.slice(0, LONGEST_DERIVED_HEADLINE).replace(/\s+\S*$/u, '')}…`;
}
