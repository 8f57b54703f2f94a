import type { Block } from '@parallax/kernel';
import { findBlocks } from '../blocks.js';
import type { Range } from '../matches.js';
import { countWords } from '../words.js';
import {
  keepsSpeaker,
  openSentence,
  ownSpeaker,
  sentenceBefore,
  type Article,
  type QuotationRule,
  type Spoken,
} from './attribute.js';
import { ENGLISH } from './english.js';
import type { LanguageRules } from './language-rules.js';
import { passagesOf, type Passage } from './passages.js';
import { peopleOf, type Known } from './people.js';
import { SPANISH } from './spanish.js';

export const QUOTATIONS_VERSION = '1';

export type QuotationStatus = 'resolved' | 'pronoun' | 'none';
/** Why a quotation has no speaker. */
export type NoSpeakerReason = 'NO_REPORTING_VERB' | 'LANGUAGE_NOT_SUPPORTED';

/** Who speaks, as printed there and as counted. */
export interface Speaker extends Range {
  /** As printed at this place: “Mr. Voss”, “she”. */
  readonly form: string;
  /** As the article first prints it in full, without title or article: “Irena Voss”. */
  readonly name: string;
  /** Under which it is counted, folded: “irena voss”; null for a pronoun that stays one. */
  readonly key: string | null;
  readonly kind: 'name' | 'description' | 'pronoun';
}

/** A direct quotation; UTF-16 offsets into the text, the marks included. */
export interface Quotation extends Range {
  readonly inner: Range;
  readonly speaker: Speaker | null;
  readonly cue: Range | null;
  readonly status: QuotationStatus;
  readonly reason: NoSpeakerReason | null;
  readonly rule: QuotationRule | null;
  readonly wordCount: number;
  /** A mark of its paragraph had no partner. */
  readonly isUnbalanced: boolean;
}

const LANGUAGES: Readonly<Record<string, LanguageRules>> = {
  en: ENGLISH,
  es: SPANISH,
};

/** A description can go on and on; a key that an index holds cannot. */
const LONGEST_NAME = 200;

const short = (text: string): string => text.slice(0, LONGEST_NAME).replace(/[\ud800-\udbff]$/, '');

const base = (language: string | null): string => language?.toLowerCase().split('-')[0] ?? '';

/** Languages with rules for speakers; in others quotations are found and have none. */
export const ATTRIBUTED_LANGUAGES: readonly string[] = Object.keys(LANGUAGES);

/** A piece of a sentence between marks, which is a quotation only if the same sentence says who spoke. */
function isFragment({ text }: Article, { quote, before }: Passage, open: Range | null): boolean {
  if (open === null) return false;
  const lead = text.slice(before.start, before.end).trimEnd();
  return /^\s*\p{Ll}/u.test(text.slice(quote.inner.start)) || !/[,:;—–-]$/u.test(lead);
}

const IN_ITS_SENTENCE: ReadonlySet<QuotationRule> = new Set(['before', 'after', 'same-sentence']);

interface Place {
  readonly passage: Passage;
  spoken: Spoken | null;
}

function carriedOver(article: Article, { passage }: Place, last: Place): Spoken | null {
  if (!last.spoken) return null;
  const { before, skip } = passage;
  const isSame = openSentence(article, before) !== null && last.passage.paragraph === passage.paragraph;
  return keepsSpeaker(article, before, last.spoken, skip)
    ? { ...last.spoken, rule: isSame ? 'same-sentence' : 'same-paragraph' }
    : null;
}

const hasNothingElse = ({ text }: Article, { before, after }: Passage): boolean =>
  !/\p{L}/u.test(text.slice(before.start, before.end) + text.slice(after.start, after.end));

/** What the paragraph before lends to a quotation that has its paragraph for itself. */
function fromParagraphBefore(article: Article, place: Place, last: Place | undefined, paragraphs: readonly Range[]) {
  const { passage } = place;
  const near = last?.passage.paragraph === passage.paragraph - 1 ? last : undefined;
  if (near?.passage.quote.continues && near.spoken) return { ...near.spoken, rule: 'continued' as const };
  const paragraph = paragraphs[passage.paragraph - 1];
  if (!paragraph || !hasNothingElse(article, passage)) return null;
  const spoken = near ? near.spoken : sentenceBefore(article, paragraph, []);
  return spoken && { ...spoken, rule: 'paragraph-before' as const };
}

function attributePlaces(article: Article, places: readonly Place[], paragraphs: readonly Range[]): void {
  places.forEach((place, index) => {
    const { passage } = place;
    const last = places[index - 1];
    const inParagraph = last?.passage.paragraph === passage.paragraph ? last : undefined;
    place.spoken =
      ownSpeaker(article, passage, paragraphs) ??
      (inParagraph && openSentence(article, passage.before) ? carriedOver(article, place, inParagraph) : null) ??
      sentenceBefore(article, passage.before, passage.skip) ??
      (inParagraph ? carriedOver(article, place, inParagraph) : fromParagraphBefore(article, place, last, paragraphs));
  });
}

/** `“We held.” “It was close,” said Voss.` and a quotation over paragraphs whose speaker comes in the last one. */
function attributeBackwards(article: Article, places: readonly Place[]): void {
  for (let index = places.length - 2; index >= 0; index--) {
    const [place, next] = [places[index], places[index + 1]];
    if (!place || place.spoken || !next?.spoken) continue;
    const isNear =
      next.passage.paragraph === place.passage.paragraph && openSentence(article, place.passage.before) === null;
    if (place.passage.quote.continues) place.spoken = { ...next.spoken, rule: 'continued' };
    else if (isNear && keepsSpeaker(article, place.passage.after, next.spoken, [])) {
      place.spoken = { ...next.spoken, rule: 'same-paragraph' };
    }
  }
}

function speakerOf(text: string, { mention, phrase }: Spoken, known: Known): Speaker {
  const form = text.slice(mention.start, mention.end);
  return {
    ...mention,
    form,
    name: short(known.name),
    key: short(known.key) || null,
    kind: phrase.kind,
  };
}

function quotationOf(
  text: string,
  passage: Passage,
  found: Omit<Quotation, keyof Range | 'inner' | 'wordCount' | 'isUnbalanced'>,
): Quotation {
  const { start, end, inner } = passage.quote;
  const wordCount = countWords(text.slice(inner.start, inner.end));
  return {
    start,
    end,
    inner,
    ...found,
    wordCount,
    isUnbalanced: passage.isUnbalanced,
  };
}

const silent = (reason: NoSpeakerReason) => ({ speaker: null, cue: null, status: 'none', reason, rule: null }) as const;

function attributed(
  article: Article,
  paragraphs: readonly Range[],
  passages: readonly (readonly Passage[])[],
): Quotation[] {
  const places: Place[] = passages.flat().map((passage) => ({ passage, spoken: null }));
  attributePlaces(article, places, paragraphs);
  attributeBackwards(article, places);
  const kept = places.filter(({ passage, spoken }) => {
    const isPart = isFragment(article, passage, openSentence(article, passage.before));
    return !isPart || (spoken !== null && IN_ITS_SENTENCE.has(spoken.rule));
  });
  const people = peopleOf(article, paragraphs, kept);
  return kept.map(({ passage, spoken }) => {
    if (!spoken) return quotationOf(article.text, passage, silent('NO_REPORTING_VERB'));
    const speaker = speakerOf(article.text, spoken, people.know(spoken, passage.paragraph));
    if (speaker.key === null && speaker.kind !== 'pronoun')
      return quotationOf(article.text, passage, silent('NO_REPORTING_VERB'));
    const status = speaker.key === null ? 'pronoun' : 'resolved';
    return quotationOf(article.text, passage, {
      speaker,
      cue: spoken.cue,
      status,
      reason: null,
      rule: spoken.rule,
    });
  });
}

/** Words that the text writes small somewhere: with a capital at the start of a sentence they are no names. */
function smallWords(text: string): ReadonlySet<string> {
  return new Set(text.match(/(?<![\p{L}\p{M}’'-])\p{Ll}[\p{L}\p{M}]+/gu));
}

/**
 * The direct quotations of a text with who speaks and the verb that says so, by rule: pairs of marks with at least
 * {@link FEWEST_TOKENS} words and marks inside that are not in title case. Never fails; a paragraph with a mark too
 * many is flagged.
 *
 * @param language ISO 639-1; speakers are looked for in {@link ATTRIBUTED_LANGUAGES} only
 */
export function attributeQuotes(text: string, language: string | null, blocks: readonly Block[] = []): Quotation[] {
  const paragraphs = blocks.length > 0 ? blocks : findBlocks(text);
  const rules = LANGUAGES[base(language)] ?? null;
  const passages = passagesOf(text, paragraphs, rules);
  if (passages.every((some) => some.length === 0)) return [];
  if (!rules) return passages.flat().map((passage) => quotationOf(text, passage, silent('LANGUAGE_NOT_SUPPORTED')));
  const small = smallWords(text);
  const article: Article = {
    text,
    blocks: paragraphs,
    rules,
    isCommon: (lower) => small.has(lower),
  };
  return attributed(article, paragraphs, passages);
}
