import { keyWord, type KeyWord, logOddsAt } from './key-word.js';
import type { Keyness } from './keyness.js';

/** What words are put in order by. All but the first and the last have no sign: the side is that of the higher rate. */
export const KEYNESS_MEASURES = [
  'log-odds',
  'g2-four-cell',
  'g2-two-term',
  'chi-squared',
  'log-ratio',
  'shuffled-z',
] as const;
export type KeynessMeasure = (typeof KEYNESS_MEASURES)[number];

const READ: Readonly<Record<KeynessMeasure, (word: KeyWord) => number | null>> = {
  'log-odds': ({ logOdds }) => logOdds.value,
  'g2-four-cell': ({ g2FourCell }) => g2FourCell.value,
  'g2-two-term': ({ g2TwoTerm }) => g2TwoTerm.value,
  'chi-squared': ({ chiSquared }) => chiSquared.value,
  'log-ratio': ({ logRatio }) => logRatio.value,
  'shuffled-z': ({ shuffledZ }) => shuffledZ.value,
};

/** Of every word: above 0 more of A, below 0 more of B, further from 0 the stronger; NaN where undefined. */
export function signedMeasure(keyness: Keyness, measure: KeynessMeasure): Float64Array {
  return Float64Array.from(keyness.columns.word, (_, place) => {
    if (measure === 'log-odds') return logOddsAt(keyness, place).value ?? NaN;
    if (measure === 'shuffled-z') return keyness.columns.shuffledZ[place] ?? NaN;
    const word = keyWord(keyness, place);
    const value = READ[measure](word);
    if (value === null || measure === 'log-ratio') return value ?? NaN;
    return (word.a.perMillion ?? 0) >= (word.b.perMillion ?? 0) ? value : -value;
  });
}

export interface RankedWords {
  /** Places of the words of A, the strongest first; those of B. */
  readonly a: readonly number[];
  readonly b: readonly number[];
}

/** Equal values in the order of the alphabet, so that a list is the same each time. */
export function rankWords(keyness: Keyness, values: Float64Array): RankedWords {
  const { word } = keyness.columns;
  const valueAt = (place: number): number => values[place] ?? 0;
  const inOrder = (places: number[]): number[] =>
    places.sort(
      (one, other) =>
        Math.abs(valueAt(other)) - Math.abs(valueAt(one)) || ((word[one] ?? '') < (word[other] ?? '') ? -1 : 1),
    );
  const places = [...values.keys()];
  return {
    a: inOrder(places.filter((place) => valueAt(place) > 0)),
    b: inOrder(places.filter((place) => valueAt(place) < 0)),
  };
}
