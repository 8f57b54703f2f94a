import { keyWord, type KeyWord, type Keyness } from '@parallax/comparison';
import type { KeynessResult } from './keyness-kind.js';

/** Columns of the complete table, in order. */
export const KEYNESS_COLUMNS = [
  ...['word', 'forms', 'countA', 'countB', 'perMillionA', 'perMillionB', 'documentsA', 'documentsB'],
  ...['eventsA', 'eventsB', 'logOddsZ', 'g2FourCell', 'g2TwoTerm', 'g2Williams', 'chiSquared', 'chiSquaredYates'],
  ...['logRatio', 'logRatioLow', 'logRatioHigh', 'percentDifference', 'dispersionSide', 'dpArticles'],
  ...['juillandArticles', 'dpEvents', 'juillandEvents', 'shuffledZ', 'p', 'adjustedP', 'familyP', 'pUndefinedReason'],
  ...['wordsTested', 'minFrequency', 'minDocuments', 'prior', 'replicates', 'methodVersion', 'inputHash'],
] as const;

/** A row for each word tested, in the order of the alphabet. */
export function* keynessRows(
  result: KeynessResult,
  { methodVersion, inputHash }: { readonly methodVersion: string; readonly inputHash: string },
): Generator<Readonly<Record<string, string | number | null>>> {
  const { keyness, forms } = result;
  if (keyness === null) return;
  const made = {
    ...{ wordsTested: keyness.tested, minFrequency: keyness.minFrequency, minDocuments: keyness.minDocuments },
    ...{ prior: keyness.prior, replicates: keyness.shuffled.replicates, methodVersion, inputHash },
  };
  for (const place of inAlphabet(keyness)) {
    const word = keyWord(keyness, place);
    yield { ...rowOf(word), forms: (forms?.[place] ?? [word.word]).join(' '), ...made };
  }
}

const inAlphabet = ({ columns: { word } }: Keyness): number[] =>
  [...word.keys()].sort((a, b) => ((word[a] ?? '') < (word[b] ?? '') ? -1 : 1));

function rowOf(word: KeyWord): Record<string, string | number | null> {
  const { a, b, logRatio, byArticle, byEvent } = word;
  return {
    ...{ word: word.word, countA: a.count, countB: b.count, perMillionA: a.perMillion, perMillionB: b.perMillion },
    ...{ documentsA: a.documents, documentsB: b.documents, eventsA: a.events, eventsB: b.events },
    ...{ logOddsZ: word.logOdds.value, g2FourCell: word.g2FourCell.value, g2TwoTerm: word.g2TwoTerm.value },
    ...{ g2Williams: word.g2Williams.value, chiSquared: word.chiSquared.value },
    ...{ chiSquaredYates: word.chiSquaredYates.value, logRatio: logRatio.value, logRatioLow: logRatio.low },
    ...{ logRatioHigh: logRatio.high, percentDifference: word.percentDifference.value },
    ...{ dispersionSide: byArticle.side, dpArticles: byArticle.deviationOfProportions },
    ...{ juillandArticles: byArticle.juillandD, dpEvents: byEvent.deviationOfProportions },
    ...{ juillandEvents: byEvent.juillandD, shuffledZ: word.shuffledZ.value, p: word.p.value },
    ...{ adjustedP: word.adjustedP.value, familyP: word.familyP.value, pUndefinedReason: word.p.undefinedReason },
  };
}
