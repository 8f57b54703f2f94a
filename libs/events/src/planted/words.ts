import type { Rng } from '@parallax/statistics';

const ONSETS = ['b', 'd', 'f', 'g', 'k', 'l', 'm', 'n', 'p', 'r', 's', 't', 'v', 'st', 'tr', 'pl'];
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'ea', 'ou'];

/** An invented word for a number. */
export function wordAt(rank: number): string {
  let text = '';
  for (let rest = rank + 1; rest > 0; rest = Math.floor(rest / 112)) {
    text += (ONSETS[rest % 16] ?? '') + (VOWELS[Math.floor(rest / 16) % 7] ?? '');
  }
  return text;
}

export const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** One of many, each as likely. */
export const oneOf = <T>(items: readonly T[], rng: Rng): T => {
  const item = items[rng.below(items.length)];
  if (item === undefined) throw new RangeError('Nothing to choose from.');
  return item;
};

/** Some of many, each at most once. */
export function someOf<T>(items: readonly T[], count: number, rng: Rng): T[] {
  const left = [...items];
  return Array.from({ length: Math.min(count, left.length) }, () => left.splice(rng.below(left.length), 1)).flat();
}

/** Words as often as in a language: rank r about 1/r as often as rank 1. */
export const zipf = (from: number, size: number, rng: Rng): string =>
  wordAt(from + Math.min(size - 1, Math.floor(Math.exp(rng.next() * Math.log(size))) - 1));
