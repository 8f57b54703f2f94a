import type { KeyWord, WordScore } from '../../providers/words-types.js';

/** A true minus sign; one decimal is as much as a ranking can say. */
export const scoreText = ({ value }: WordScore, digits = 1): string =>
  value === null ? '–' : value.toFixed(digits).replace('-', '−');

export const numberText = (value: number | null, digits = 1): string =>
  scoreText({ value, undefinedReason: null }, digits);

export const pText = ({ value }: WordScore): string =>
  value === null ? '–' : value < 0.001 ? '< .001' : value.toFixed(3).replace(/^0/, '');

export function intervalText({ value, low, high }: KeyWord['logRatio']): string {
  if (value === null) return '–';
  const core = numberText(value, 2);
  return low === null || high === null ? core : `${core} [${numberText(low, 2)} – ${numberText(high, 2)}]`;
}

/** Whether one article, or the articles of one event, hold all of a word on the side that uses it more. */
export const carriedBy = ({ byArticle, byEvent }: KeyWord): 'oneArticle' | 'oneEvent' | null =>
  byArticle.range === 1 && byArticle.parts > 1
    ? 'oneArticle'
    : byEvent.range === 1 && byEvent.parts > 1
      ? 'oneEvent'
      : null;
