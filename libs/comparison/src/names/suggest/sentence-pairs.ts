import type { Token } from '@parallax/text';

/** A sentence of an article: its words with their places in the body. */
export interface Sentence {
  /** Place of the article in the list of texts. */
  readonly text: number;
  readonly tokens: readonly Token[];
}

export interface SentencePair {
  readonly a: number;
  readonly b: number;
}

/** Share of the shorter sentence's words that the other has too. */
export const LEAST_SHARED = 0.5;
/** Shorter sentences share their few words by chance; longer ones are tables. */
const FEWEST_WORDS = 5;
const MOST_WORDS = 120;
/** Pairs of words that stand in more sentences tell nothing of one of them. */
const MOST_HOLDERS = 60;
const MOST_PAIRS = 40_000;

const isComparable = ({ tokens }: Sentence): boolean => tokens.length >= FEWEST_WORDS && tokens.length <= MOST_WORDS;

function byWordPair(sentences: readonly Sentence[]): Map<string, number[]> {
  const holders = new Map<string, number[]>();
  sentences.forEach((sentence, place) => {
    if (!isComparable(sentence)) return;
    const { tokens } = sentence;
    for (const pair of new Set(tokens.slice(1).map(({ form }, index) => `${tokens[index]?.form ?? ''} ${form}`))) {
      const known = holders.get(pair);
      if (known) known.push(place);
      else holders.set(pair, [place]);
    }
  });
  return holders;
}

function sharedShare(a: Sentence, b: Sentence): number {
  const left = new Map<string, number>();
  for (const { form } of a.tokens) left.set(form, (left.get(form) ?? 0) + 1);
  let shared = 0;
  for (const { form } of b.tokens) {
    const count = left.get(form) ?? 0;
    if (count > 0) shared++;
    left.set(form, count - 1);
  }
  return shared / Math.min(a.tokens.length, b.tokens.length);
}

const isSame = (a: Sentence, b: Sentence): boolean =>
  a.tokens.length === b.tokens.length && a.tokens.every(({ form }, at) => form === b.tokens[at]?.form);

/**
 * Sentences of different texts that share most of their words without being the same, at most 40,000 pairs. Two words
 * side by side that few sentences have bring pairs together, so that not all need to be compared with all.
 *
 * @param mayPair whether two texts are to be compared at all
 */
export function sentencePairs(
  sentences: readonly Sentence[],
  mayPair: (a: number, b: number) => boolean,
): SentencePair[] {
  const seen = new Set<number>();
  const pairs: SentencePair[] = [];
  for (const holders of byWordPair(sentences).values()) {
    if (holders.length > MOST_HOLDERS) continue;
    for (let left = 0; left < holders.length; left++) {
      for (let right = left + 1; right < holders.length; right++) {
        const [a = 0, b = 0] = [holders[left], holders[right]];
        const key = a * sentences.length + b;
        const [one, other] = [sentences[a], sentences[b]];
        if (seen.has(key) || !one || !other || !mayPair(one.text, other.text)) continue;
        seen.add(key);
        if (isSame(one, other) || sharedShare(one, other) < LEAST_SHARED) continue;
        pairs.push({ a, b });
        if (pairs.length >= MOST_PAIRS) return pairs;
      }
    }
  }
  return pairs;
}
