import type { Block } from '@parallax/kernel';
import type { Range } from '../matches.js';
import { sentencesWithin } from '../sentences.js';
import { piecesOf } from './clause.js';
import {
  attributionAfter,
  attributionBefore,
  attributionWithin,
  namesOthers,
  type Attribution,
} from './clause-attribution.js';
import type { LanguageRules } from './language-rules.js';
import type { Clause, NounPhrase } from './noun-phrase.js';
import type { Passage } from './passages.js';

/** By which rule a quotation came to its speaker. */
export type QuotationRule =
  'before' | 'after' | 'sentence-before' | 'same-sentence' | 'same-paragraph' | 'paragraph-before' | 'continued';

/** A speaker as the text names it there, with the verb; offsets into the text. */
export interface Spoken {
  readonly rule: QuotationRule;
  readonly mention: Range;
  /** The mention without title or article. */
  readonly name: Range;
  /** Null where a colon or a dash stands for a verb. */
  readonly cue: Range | null;
  readonly phrase: Pick<NounPhrase, 'kind' | 'key' | 'form' | 'isPerson'>;
}

export interface Article {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly rules: LanguageRules;
  readonly isCommon: (lower: string) => boolean;
}

const ENDS = /[.!?…]["'”’»)\]]*$/u;
const FEWEST_SHORT = 6;

export const clauseIn = ({ text, rules, isCommon }: Article, range: Range, skip: readonly Range[]): Clause => ({
  pieces: piecesOf(text, range, skip),
  ...{ rules, isCommon },
});

function spokenBy(clause: Clause, found: Attribution | null, rule: QuotationRule): Spoken | null {
  if (!found) return null;
  const { speaker, cue } = found;
  const [first, bare, last] = [speaker.first, speaker.bare, speaker.last - 1].map((at) => clause.pieces[at]);
  const [from, to] = cue ? [clause.pieces[cue.first], clause.pieces[cue.end - 1]] : [];
  if (!first || !bare || !last) return null;
  const phrase = {
    kind: speaker.kind,
    key: speaker.key,
    form: speaker.form,
    isPerson: speaker.isPerson,
  };
  const name = { start: bare.start, end: last.end };
  return {
    rule,
    phrase,
    name,
    mention: { start: first.start, end: last.end },
    cue: from && to ? { start: from.start, end: to.end } : null,
  };
}

/** The sentence that runs into a quotation, if one does. */
export function openSentence({ text }: Article, before: Range): Range | null {
  const last = sentencesWithin(text, before).at(-1);
  return last && !ENDS.test(text.slice(last.start, last.end)) ? last : null;
}

/** How what follows a quotation hangs on it: part of its sentence, perhaps, or surely another sentence. */
function hold({ text }: Article, { quote, after }: Passage): 'same' | 'maybe' | 'other' {
  const last = text.slice(quote.inner.start, quote.inner.end).trimEnd().at(-1) ?? '';
  const next = text.slice(after.start, after.end).trimStart();
  if (/^[.;!?…]/u.test(next)) return 'other';
  if (/^\p{Ll}|^[,—–-]/u.test(next) || !/[.!?…]/u.test(last)) return 'same';
  return last === '.' ? 'other' : 'maybe';
}

/** Beside it, or somewhere in the sentence that goes on after it. */
interface AfterQuote {
  readonly beside: Spoken | null;
  readonly within: Spoken | null;
}

function afterQuote(article: Article, passage: Passage): AfterQuote {
  const { text } = article;
  const held = hold(article, passage);
  const sentence = sentencesWithin(text, passage.after)[0];
  if (!sentence || /^[.;!?…]/u.test(text.slice(sentence.start))) return { beside: null, within: null };
  const clause = clauseIn(article, sentence, passage.skip);
  const found = attributionAfter(clause);
  const leadsOn = text.slice(sentence.start, sentence.end).trimEnd().endsWith(':');
  // `“It is dry.” Voss said.` is print; `“It is dry.” Voss said the gates would open.` is another statement.
  const fits = held === 'same' || (!leadsOn && (held === 'maybe' || (found?.rest ?? Infinity) <= FEWEST_SHORT));
  const isShort = held !== 'other' || !clause.pieces.some(({ lower }) => lower === article.rules.that);
  const spoken = fits && isShort ? spokenBy(clause, found, 'after') : null;
  const within = held === 'same' ? spokenBy(clause, attributionWithin(clause), 'after') : null;
  return found?.isDirect ? { beside: spoken, within } : { beside: null, within: spoken ?? within };
}

/** The sentence with a colon that a paragraph ends with, when the quotation has the next one for itself. */
function introduction(article: Article, passage: Passage, paragraphs: readonly Range[]): Range | null {
  const { text } = article;
  const paragraph = paragraphs[passage.paragraph - 1];
  if (!paragraph || passage.before.end > passage.before.start) return null;
  const last = sentencesWithin(text, paragraph).at(-1);
  return last && text.slice(last.start, last.end).endsWith(':') ? last : null;
}

/** The speaker whom a quotation's own sentence names. */
export function ownSpeaker(article: Article, passage: Passage, paragraphs: readonly Range[]): Spoken | null {
  const open = openSentence(article, passage.before) ?? introduction(article, passage, paragraphs);
  const clause = open && clauseIn(article, open, passage.skip);
  const found = clause && attributionBefore(clause);
  const before = clause && spokenBy(clause, found, 'before');
  if (before && found?.isDirect) return before;
  const { beside, within } = afterQuote(article, passage);
  return beside ?? before ?? within;
}

/** The reporting verb of the full sentence right before a quotation. */
export function sentenceBefore(article: Article, before: Range, skip: readonly Range[]): Spoken | null {
  const last = sentencesWithin(article.text, before).at(-1);
  if (!last) return null;
  const clause = clauseIn(article, last, skip);
  return spokenBy(clause, attributionBefore(clause), 'sentence-before');
}

export const keepsSpeaker = (article: Article, between: Range, { phrase }: Spoken, skip: readonly Range[]): boolean =>
  !namesOthers(clauseIn(article, between, skip), phrase.key);
