import { foldWord } from '../fold.js';
import type { Piece } from './clause.js';
import type { LanguageRules, PronounForm } from './language-rules.js';

/** An office is met after at most so many words: Democratic National Committee Chairman. */
const FARTHEST_OFFICE = 3;

/** Where the name proper begins in a run of capitals: after “Mr.”, “President”, “Water Minister”. */
export function nameStart(run: readonly Piece[], { titles }: LanguageRules): number {
  let start = 0;
  while (start < run.length - 1 && titles.has(run[start]?.lower ?? '')) start++;
  if (start > 0) return start;
  const office = run.findLastIndex(({ lower }, at) => at <= FARTHEST_OFFICE && titles.get(lower) === 'other');
  return office > 0 && office < run.length - 1 ? office + 1 : 0;
}

/** What the titles in a phrase tell of a person. */
export function titleForm(pieces: readonly Piece[], { titles }: LanguageRules): PronounForm {
  const forms = pieces.map(({ lower }) => titles.get(lower)).filter((form) => form === 'he' || form === 'she');
  return forms[0] ?? 'other';
}

export const isBody = (run: readonly Piece[], { bodies }: LanguageRules): boolean =>
  run.some(({ lower }, at) => bodies.has(lower) && (at === run.length - 1 || at === 0)) ||
  run.some(({ text }) => /^(?:\p{Lu}\.){2,}$|^\p{Lu}{2,}$/u.test(text));

const lastOf = (words: readonly string[]): string => words.at(-1) ?? '';

/**
 * The full names of an article. A short form (“Voss”, “Irena”) belongs to a full one when no other full name of the
 * article ends, or begins, with it.
 */
export class FullNames {
  readonly #byLast = new Map<string, Set<string>>();
  readonly #byFirst = new Map<string, Set<string>>();
  /** Full names under first and last word, so that a middle initial makes no second person. */
  readonly #full = new Map<string, string>();

  /** `isPerson`: surely a person, so that the first word alone may mean them; “Trump” is not short for “Trump Tower”. */
  add(key: string, isPerson: boolean): void {
    const words = key.split(' ');
    const [first = ''] = words;
    if (words.length < 2 || this.#endingWith(key) !== null) return;
    const ends = `${first} ${lastOf(words)}`;
    if (!this.#full.has(ends)) this.#full.set(ends, key);
    const put = (map: Map<string, Set<string>>, word: string): void => {
      map.set(word, (map.get(word) ?? new Set()).add(ends));
    };
    put(this.#byLast, lastOf(words));
    if (isPerson) put(this.#byFirst, first);
  }

  /** The full name a form stands for; the form itself where none or more than one fits. */
  fullOf(key: string): string {
    const words = key.split(' ');
    const [first = ''] = words;
    if (words.length > 1) return this.#endingWith(key) ?? this.#full.get(`${first} ${lastOf(words)}`) ?? key;
    const fitting = this.#byLast.get(foldWord(first)) ?? this.#byFirst.get(foldWord(first));
    const [only] = fitting ?? [];
    return fitting?.size === 1 && only !== undefined ? (this.#full.get(only) ?? key) : key;
  }

  /** “Van der Holt”: the only full name that ends with these words. */
  #endingWith(key: string): string | null {
    const [only, ...more] = [...this.#full.values()].filter((full) => full.endsWith(` ${key}`));
    return only !== undefined && more.length === 0 ? only : null;
  }
}
