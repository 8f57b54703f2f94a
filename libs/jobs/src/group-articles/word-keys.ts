import type { KeyWord } from '@parallax/events';
import { shingleHashes } from '@parallax/reuse';

/** Longer than articles that are compared can lie apart: those of the stretch before and after are met. */
const STRETCH_DAYS = 10;

const hash = (form: string): number => shingleHashes([{ form }], 1)[0] ?? 0;

const stretchOf = (day: number): number => Math.floor(day / STRETCH_DAYS);

/** No word holds a space, so a word by itself and one with its stretch of time stay apart. */
const keyOf = (word: string, place: number | 'undated' | 'any'): number => hash(`${word} ${place}`);

/** Under which keys an article is found. */
export function keysToStore(words: readonly KeyWord[], day: number | null): number[] {
  const place = day === null ? 'undated' : stretchOf(day);
  return words.flatMap(({ word }) => [keyOf(word, 'any'), keyOf(word, place)]);
}

/** Keys of those it may belong with, by the weight of their word: near it in time, or undated; an undated one, all. */
export function keysToMeet(words: readonly KeyWord[], day: number | null): Map<number, number> {
  const stretch = day === null ? 0 : stretchOf(day);
  const places = day === null ? (['any'] as const) : (['undated', stretch - 1, stretch, stretch + 1] as const);
  return new Map(words.flatMap(({ word, weight }) => places.map((place) => [keyOf(word, place), weight] as const)));
}
