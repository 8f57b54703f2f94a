import type { NamingProfile } from '../../providers/names-types.js';
import type { ChartRows } from '../../ui/ChartTable.js';
import { sortedOutlets } from './marks.js';

/** Every number of the profile: a row an outlet, name, place and voice. */
export function profileTable({ outlets, variants }: NamingProfile): ChartRows {
  const nameOf = new Map(variants.map(({ key, name }) => [key, name]));
  return {
    head: [
      ...['outlet', 'name', 'place', 'words', 'mentions of the name', 'mentions of all names', 'share', 'low', 'high'],
      ...['clusters', 'method', 'undefined because', 'articles using it', 'articles naming the concept'],
    ],
    rows: sortedOutlets(outlets).flatMap(({ source, scopes, uses }) =>
      scopes.flatMap(({ place, voice, shares }) =>
        shares.map(({ variantKey, k, share }) => {
          const use = uses.find((one) => one.variantKey === variantKey)?.articles;
          return [
            ...[source.name, nameOf.get(variantKey) ?? variantKey, place.toLowerCase(), voice.toLowerCase()],
            ...[k, share.n, share.value, share.low, share.high, share.clusters, share.method, share.undefinedReason],
            ...[use?.k ?? null, use?.n ?? null],
          ];
        }),
      ),
    ),
  };
}

export function introductionsTable({ introductions, variants }: NamingProfile): ChartRows {
  const nameOf = new Map(variants.map(({ key, name }) => [key, name]));
  return {
    head: ['name', 'outlet', 'first in own words', 'known', 'first in quotation marks', 'known', 'undated articles'],
    rows: introductions.flatMap(({ variantKey, outlets }) =>
      outlets.map(({ source, own, quoted, undatedArticles }) => [
        ...[nameOf.get(variantKey) ?? variantKey, source.name],
        ...[own?.publishedAt ?? null, own?.publishedPrecision.toLowerCase() ?? null],
        ...[quoted?.publishedAt ?? null, quoted?.publishedPrecision.toLowerCase() ?? null, undatedArticles],
      ]),
    ),
  };
}

export function collocatesTable({ collocates, variants }: NamingProfile): ChartRows {
  const nameOf = new Map(variants.map(({ key, name }) => [key, name]));
  return {
    head: ['name', 'word', 'meetings', 'texts', 'frequency', 'log Dice', 'PMI'],
    rows: collocates.flatMap(({ variantKey, words }) =>
      words.map(({ word, together, texts, frequency, logDice, pmi }) => [
        ...[nameOf.get(variantKey) ?? variantKey, word, together, texts, frequency, logDice, pmi],
      ]),
    ),
  };
}
