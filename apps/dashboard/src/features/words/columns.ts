import type { KeyWord } from '../../providers/words-types.js';
import { countText } from '../../ui/numbers.js';
import { intervalText, numberText, pText, scoreText } from './words.js';

export type ColumnName =
  | 'word'
  | 'logOdds'
  | 'g2'
  | 'logRatio'
  | 'rateA'
  | 'rateB'
  | 'documentsA'
  | 'documentsB'
  | 'dpArticle'
  | 'dpEvent'
  | 'p';

export interface Column {
  readonly name: ColumnName;
  /** What the column is sorted by; null comes last both ways. */
  readonly value: (word: KeyWord) => string | number | null;
  readonly text: (word: KeyWord) => string;
}

const rate = (perMillion: number | null): string => (perMillion === null ? '–' : countText(Math.round(perMillion)));

export const COLUMNS: readonly Column[] = [
  { name: 'word', value: ({ word }) => word, text: ({ word }) => word },
  { name: 'logOdds', value: ({ logOdds }) => logOdds.value, text: ({ logOdds }) => scoreText(logOdds) },
  { name: 'p', value: ({ adjustedP }) => adjustedP.value, text: ({ adjustedP }) => pText(adjustedP) },
  { name: 'g2', value: ({ g2FourCell }) => g2FourCell.value, text: ({ g2FourCell }) => scoreText(g2FourCell) },
  { name: 'logRatio', value: ({ logRatio }) => logRatio.value, text: ({ logRatio }) => intervalText(logRatio) },
  { name: 'rateA', value: ({ a }) => a.perMillion, text: ({ a }) => rate(a.perMillion) },
  { name: 'rateB', value: ({ b }) => b.perMillion, text: ({ b }) => rate(b.perMillion) },
  { name: 'documentsA', value: ({ a }) => a.documents, text: ({ a }) => countText(a.documents) },
  { name: 'documentsB', value: ({ b }) => b.documents, text: ({ b }) => countText(b.documents) },
  {
    name: 'dpArticle',
    value: ({ byArticle }) => byArticle.deviationOfProportions,
    text: ({ byArticle }) => numberText(byArticle.deviationOfProportions, 2),
  },
  {
    name: 'dpEvent',
    value: ({ byEvent }) => byEvent.deviationOfProportions,
    text: ({ byEvent }) => numberText(byEvent.deviationOfProportions, 2),
  },
];

export interface ColumnSort {
  readonly column: ColumnName;
  readonly isDescending: boolean;
}

export function sortedBy(words: readonly KeyWord[], sort: ColumnSort | null): readonly KeyWord[] {
  const column = COLUMNS.find(({ name }) => name === sort?.column);
  if (sort === null || column === undefined) return words;
  const direction = sort.isDescending ? -1 : 1;
  return [...words].sort((one, other) => {
    const [x, y] = [column.value(one), column.value(other)];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    return x === y ? 0 : x < y ? -direction : direction;
  });
}
