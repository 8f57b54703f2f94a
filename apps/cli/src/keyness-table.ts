import { keyWord, type KeyWord, type Keyness, rankWords, signedMeasure } from '@parallax/comparison';

const figure = (value: number | null, digits = 2): string => (value === null ? '–' : value.toFixed(digits));
const p = (value: number | null): string => (value === null ? '–' : value.toFixed(3).replace(/^0/, ''));

const COLUMNS: readonly (readonly [head: string, cell: (word: KeyWord) => string])[] = [
  ['word', ({ word }) => word],
  ['A', ({ a }) => String(a.count)],
  ['B', ({ b }) => String(b.count)],
  ['log-odds z', ({ logOdds }) => figure(logOdds.value)],
  ['log ratio', ({ logRatio }) => figure(logRatio.value)],
  ['95 %', ({ logRatio: { low, high } }) => (low === null ? '' : `[${figure(low)}, ${figure(high)}]`)],
  ['articles', ({ byArticle: { range, parts } }) => `${range}/${parts}`],
  ['events', ({ byEvent: { range, parts } }) => `${range}/${parts}`],
  ['DP events', ({ byEvent }) => figure(byEvent.deviationOfProportions)],
  ['p', (word) => p(word.p.value)],
  ['p adjusted', ({ adjustedP }) => p(adjustedP.value)],
];

function lines(words: readonly KeyWord[]): string[] {
  const rows = [COLUMNS.map(([head]) => head), ...words.map((word) => COLUMNS.map(([, cell]) => cell(word)))];
  const widths = COLUMNS.map((_, at) => Math.max(...rows.map((row) => (row[at] ?? '').length)));
  return rows.map((row) =>
    row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  '),
  );
}

/** The strongest words of both sets, for reading. */
export function keynessTable(keyness: Keyness, top: number): string {
  const { sides, tested, vocabulary, minFrequency, minDocuments, shuffled } = keyness;
  const ranked = rankWords(keyness, signedMeasure(keyness, 'log-odds'));
  const listOf = (places: readonly number[]) => lines(places.slice(0, top).map((place) => keyWord(keyness, place)));
  const size = ({ articles, tokens, events }: (typeof sides)[number]) =>
    `${articles.toLocaleString('en')} articles, ${events.toLocaleString('en')} events, ${tokens.toLocaleString('en')} words`;
  return [
    `A: ${size(sides[0])}`,
    `B: ${size(sides[1])}`,
    `${tested.toLocaleString('en')} of ${vocabulary.toLocaleString('en')} words tested: at least ${minFrequency} times in ${minDocuments} articles`,
    shuffled.undefinedReason === null
      ? `p by ${shuffled.replicates.toLocaleString('en')} shuffles (${shuffled.shuffle}) over ${shuffled.strata} strata of both sets, adjusted over all words tested`
      : `no p: ${shuffled.undefinedReason}`,
    ...['', 'Words of A', ...listOf(ranked.a), '', 'Words of B', ...listOf(ranked.b)],
  ].join('\n');
}
