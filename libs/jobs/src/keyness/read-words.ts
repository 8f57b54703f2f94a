import { LEFT_OUT } from '@parallax/comparison';
import type { TermReader } from '@parallax/text';

/** Words as they are compared: which each term belongs to, and the forms behind each. */
export interface ReadWords {
  readonly words: readonly string[];
  /** LEFT_OUT for a term that is left out. */
  readonly wordOf: Int32Array;
  readonly formsOf: readonly (readonly string[])[];
}

export function readWords(forms: readonly string[], read: TermReader): ReadWords {
  const numberOf = new Map<string, number>();
  const formsOf: string[][] = [];
  const wordOf = Int32Array.from(forms, (form) => {
    const word = read(form);
    if (word === null) return LEFT_OUT;
    const known = numberOf.get(word);
    if (known !== undefined) {
      formsOf[known]?.push(form);
      return known;
    }
    numberOf.set(word, formsOf.length);
    return formsOf.push([form]) - 1;
  });
  return { words: [...numberOf.keys()], wordOf, formsOf };
}
