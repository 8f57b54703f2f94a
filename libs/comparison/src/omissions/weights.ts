import type { EventText, Sentence } from './sentence.js';

/** What a sentence is compared by: its stems and numbers with their weights. */
export interface Weighed {
  readonly sentence: Sentence;
  readonly vector: ReadonlyMap<string, number>;
  /** Euclidean length of the vector. */
  readonly norm: number;
  /** Same for the words alone, without names and numbers. */
  readonly names: ReadonlySet<string>;
}

export interface Boosts {
  readonly name: number;
  readonly number: number;
}

/** Stems written with a capital inside sentences more often than not: names, where the script has capitals. */
function namesIn(articles: readonly EventText[], sentences: readonly Sentence[]): ReadonlySet<string> {
  const texts = new Map(articles.map(({ articleId, text }) => [articleId, text]));
  const balance = new Map<string, number>();
  for (const { articleId, part, start, words } of sentences) {
    if (part === 'headline') continue;
    const text = texts.get(articleId) ?? '';
    for (const word of words) {
      if (/^[\s“"‘'«„(]*$/u.test(text.slice(start, word.start))) continue;
      const step = /^\p{Lu}/u.test(text.slice(word.start, word.end)) ? 1 : -1;
      balance.set(word.stem, (balance.get(word.stem) ?? 0) + step);
    }
  }
  return new Set([...balance].flatMap(([stem, sum]) => (sum > 0 ? [stem] : [])));
}

const keysOf = ({ words, quantities }: Sentence): Set<string> =>
  new Set([...words.map(({ stem }) => stem), ...quantities.map(({ key }) => key)]);

/** In how many sentences each stem or number stands; headlines repeat the text below them and do not count. */
function frequencies(sentences: readonly Sentence[]): { readonly of: ReadonlyMap<string, number>; readonly n: number } {
  const of = new Map<string, number>();
  const bodies = sentences.filter(({ part }) => part === 'text');
  for (const sentence of bodies) for (const key of keysOf(sentence)) of.set(key, (of.get(key) ?? 0) + 1);
  return { of, n: bodies.length };
}

/** Whole numbers up to twenty stand in every text: shared by chance as often as words are, they weigh as words do. */
export const isSmallNumber = (key: string): boolean => key.startsWith('#') && Number(key.slice(1)) <= 20;

export const isNumberKey = (key: string): boolean => /^[#@~]/.test(key);

/**
 * Weighs the stems and numbers of each sentence by their rarity within the event, ln((N + 1) / (df + ½)): what every
 * sentence on a dam says (“dam”) tells nothing apart. Names and numbers weigh more by a factor.
 */
export function weigh(articles: readonly EventText[], sentences: readonly Sentence[], boosts: Boosts): Weighed[] {
  const names = namesIn(articles, sentences);
  const { of, n } = frequencies(sentences);
  const weightOf = (key: string): number => {
    const rarity = Math.log((n + 1) / ((of.get(key) ?? 0) + 0.5));
    const boost = isNumberKey(key) && !isSmallNumber(key) ? boosts.number : names.has(key) ? boosts.name : 1;
    return Math.max(0, rarity) * boost;
  };
  return sentences.map((sentence) => {
    const keys = [...keysOf(sentence)];
    const vector = new Map(keys.map((key) => [key, weightOf(key)]));
    const norm = Math.sqrt([...vector.values()].reduce((sum, weight) => sum + weight * weight, 0));
    return { sentence, vector, norm, names: new Set(keys.filter((key) => names.has(key))) };
  });
}
