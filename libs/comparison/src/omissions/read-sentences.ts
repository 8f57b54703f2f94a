import { findQuotes, sentencesOf, tokenise, type Range, type Token } from '@parallax/text';
import { isContentWord, primaryLanguage } from './function-words.js';
import { quantitiesOf } from './numbers.js';
import type { EventText, Sentence, SentenceKey, Word } from './sentence.js';

/** Sentences with fewer content words are greetings, attributions, captions: they state too little to be compared. */
export const FEWEST_WORDS = 4;
/** Letters of a word that count: a crude stem for every alphabet; the number was chosen on planted events. */
export const STEM_LETTERS = 5;

/** FNV-1a, 64 bits as two halves. */
function hashOf(text: string): string {
  let [a, b] = [0x811c9dc5, 0x9e3779b9];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ (code + 0x101), 0x01000193);
  }
  return (a >>> 0).toString(16).padStart(8, '0') + (b >>> 0).toString(16).padStart(8, '0');
}

export const stemOf = (form: string): string => form.slice(0, STEM_LETTERS);

/** Gives sentences of an article their keys; the second of two alike gets a number. */
function keysFor(articleId: string): (forms: string) => SentenceKey {
  const seen = new Map<string, number>();
  return (forms) => {
    const key = `${articleId}:${hashOf(forms)}`;
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    return times === 1 ? key : `${key}-${times}`;
  };
}

interface Material {
  readonly text: string;
  readonly language: string;
  readonly quoted: readonly Range[];
}

type Content = Pick<Sentence, 'words' | 'quantities'>;

const within = (token: Range, ranges: readonly Range[]): boolean =>
  ranges.some(({ start, end }) => start <= token.start && token.end <= end);

function contentOf(tokens: readonly Token[], sentence: Range, material: Material): Content {
  const { start } = sentence;
  const quantities = quantitiesOf(material.text.slice(start, sentence.end), material.language).map((found) => ({
    ...found,
    start: found.start + start,
    end: found.end + start,
  }));
  const words: Word[] = tokens.flatMap(({ form, start: at, end }) => {
    const isNumber = quantities.some((one) => one.start <= at && end <= one.end);
    if (isNumber || !isContentWord(form, material.language)) return [];
    return [{ form, stem: stemOf(form), start: at, end }];
  });
  return { words, quantities };
}

/** What stands inside the marks: who is quoted is not what is said. */
const innerOf = ({ words, quantities }: Content, quoted: readonly Range[]): Content => ({
  words: words.filter((word) => within(word, quoted)),
  quantities: quantities.filter((one) => within(one, quoted)),
});

/** All sentences of one article that state enough, its headline first; and how many did not. */
function sentencesOfText(article: EventText): { readonly sentences: Sentence[]; readonly leftOut: number } {
  const { articleId, sourceId, headline, text } = article;
  const language = primaryLanguage(article.language);
  const keyOf = keysFor(articleId);
  const read = (part: Sentence['part'], sentence: Range, material: Material): Sentence | null => {
    const tokens = tokenise(material.text.slice(sentence.start, sentence.end)).map((token) => ({
      ...token,
      start: token.start + sentence.start,
      end: token.end + sentence.start,
    }));
    const isQuoted = 2 * tokens.filter((token) => within(token, material.quoted)).length > tokens.length;
    const content = contentOf(tokens, sentence, material);
    const stated = isQuoted ? innerOf(content, material.quoted) : content;
    if (content.words.length + content.quantities.length < FEWEST_WORDS) return null;
    const key = keyOf(`${part} ${tokens.map(({ form }) => form).join(' ')}`);
    return { key, articleId, sourceId, language, part, ...sentence, isQuoted, ...stated };
  };
  const quoted = findQuotes(text, article.blocks).flatMap(({ quotes }) => quotes.map(({ inner }) => inner));
  const bodies = sentencesOf(text, article.blocks).map((range) => read('text', range, { text, language, quoted }));
  const head = read('headline', { start: 0, end: headline.length }, { text: headline, language, quoted: [] });
  const sentences = [head, ...bodies].filter((sentence) => sentence !== null);
  return { sentences, leftOut: bodies.filter((sentence) => sentence === null).length };
}

export interface EventSentences {
  /** In the order of the articles, headline before text. */
  readonly sentences: readonly Sentence[];
  /** Sentences of fewer than {@link FEWEST_WORDS} content words and numbers. */
  readonly leftOut: number;
}

/** The sentences of every article of an event. */
export function readSentences(articles: readonly EventText[]): EventSentences {
  const read = articles.map(sentencesOfText);
  return {
    sentences: read.flatMap(({ sentences }) => sentences),
    leftOut: read.reduce((sum, { leftOut }) => sum + leftOut, 0),
  };
}
