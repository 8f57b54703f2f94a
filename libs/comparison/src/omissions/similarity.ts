import { isNumberKey, isSmallNumber, type Weighed } from './weights.js';

/** Above this the words of two sentences are one template: only their numbers or names differ. */
export const TEMPLATE = 0.8;
/** A stem in more than this share of the sentences brings no two of them together by itself. */
const COMMON = 0.2;

function sharedSquares(a: Weighed, b: Weighed, counts: (key: string) => boolean): number {
  let sum = 0;
  for (const [key, weight] of a.vector) if (b.vector.has(key) && counts(key)) sum += weight * weight;
  return sum;
}

const lengthOf = (one: Weighed, counts: (key: string) => boolean): number =>
  Math.sqrt([...one.vector].reduce((sum, [key, weight]) => sum + (counts(key) ? weight * weight : 0), 0));

/** Cosine of the weighted stems and numbers, 0 to 1. A key weighs the same in every sentence of the event. */
export function cosine(a: Weighed, b: Weighed): number {
  const norms = a.norm * b.norm;
  return norms === 0 ? 0 : sharedSquares(a, b, () => true) / norms;
}

function wordCosine(a: Weighed, b: Weighed): number {
  const isWord = (one: Weighed) => (key: string) => !isNumberKey(key) && !one.names.has(key);
  const counts = (key: string): boolean => isWord(a)(key) && isWord(b)(key);
  const norms = lengthOf(a, isWord(a)) * lengthOf(b, isWord(b));
  return norms === 0 ? 0 : sharedSquares(a, b, counts) / norms;
}

const apart = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.size > 0 && other.size > 0 && ![...one].some((key) => other.has(key));

const numbersOf = (one: Weighed): ReadonlySet<string> => new Set([...one.vector.keys()].filter(isNumberKey));

/**
 * Two sentences of one template that name other numbers or other names: “gate three was closed” and “gate five was
 * closed” are two statements, however alike their words.
 */
export function contradicts(a: Weighed, b: Weighed): boolean {
  if (!apart(numbersOf(a), numbersOf(b)) && !apart(a.names, b.names)) return false;
  return wordCosine(a, b) >= TEMPLATE;
}

/**
 * How alike two sentences are, 0 to 1; 0 where they contradict. Sentences of two languages have few words in common, and
 * those by accident: they are compared by numbers and names alone, see {@link acrossLanguages}.
 */
export function similarity(a: Weighed, b: Weighed): number {
  if (a.sentence.language !== b.sentence.language) return acrossLanguages(a, b);
  return contradicts(a, b) ? 0 : cosine(a, b);
}

/** Cosine of numbers and names, where at least two are shared and one of them is a number above twenty, or a date. */
function acrossLanguages(a: Weighed, b: Weighed): number {
  const isTie = (one: Weighed) => (key: string) => isNumberKey(key) || one.names.has(key);
  const shared = [...a.vector.keys()].filter((key) => isTie(a)(key) && isTie(b)(key) && b.vector.has(key));
  if (shared.length < 2 || !shared.some((key) => isNumberKey(key) && !isSmallNumber(key))) return 0;
  const norms = lengthOf(a, isTie(a)) * lengthOf(b, isTie(b));
  return norms === 0 ? 0 : sharedSquares(a, b, (key) => shared.includes(key)) / norms;
}

export interface Link {
  readonly a: number;
  readonly b: number;
  readonly similarity: number;
}

/** Places of the sentences that hold each key, without keys that stand in too many of them. */
function indexOf(weighed: readonly Weighed[]): readonly (readonly number[])[] {
  const places = new Map<string, number[]>();
  weighed.forEach(({ vector }, place) => {
    for (const key of vector.keys()) {
      const list = places.get(key);
      if (list) list.push(place);
      else places.set(key, [place]);
    }
  });
  const most = Math.max(8, COMMON * weighed.length);
  return [...places.values()].filter((list) => list.length > 1 && list.length <= most);
}

/** Pairs of sentences alike by at least `least`, most alike first; only pairs that share a telling stem are looked at. */
export function linksBetween(weighed: readonly Weighed[], least: number): Link[] {
  const candidates = new Set<number>();
  for (const list of indexOf(weighed)) {
    list.forEach((a, at) => list.slice(at + 1).forEach((b) => candidates.add(a * weighed.length + b)));
  }
  const links = [...candidates].flatMap((code): Link[] => {
    const [a, b] = [Math.floor(code / weighed.length), code % weighed.length];
    const [one, other] = [weighed[a], weighed[b]];
    const alike = one && other ? similarity(one, other) : 0;
    return alike >= least ? [{ a, b, similarity: alike }] : [];
  });
  return links.sort((x, y) => y.similarity - x.similarity || x.a - y.a || x.b - y.b);
}
