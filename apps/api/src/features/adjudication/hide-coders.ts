import { createHash } from 'node:crypto';
import type { UnitJudgementRow } from '@parallax/persistence';

export interface HiddenJudgement {
  readonly letter: string;
  readonly present: boolean;
  readonly note: string | null;
  readonly spans: readonly { readonly start: number; readonly end: number }[];
}

/** A, B, … Z, AA, AB, …: coders have no limit. */
const letterAt = (index: number): string =>
  (index >= 26 ? letterAt(Math.floor(index / 26) - 1) : '') + String.fromCodePoint(65 + (index % 26));

/**
 * Judgements of one unit and frame by letters instead of coders. The order is drawn for every unit anew, from
 * the seed, so that it stays when the page is loaded again and no letter stands for the same coder throughout.
 */
export const hideCoders = (judgements: readonly UnitJudgementRow[], seed: string): HiddenJudgement[] =>
  judgements
    .map((judgement) => ({ judgement, place: placeOf(judgement, seed) }))
    .sort((a, b) => (a.place < b.place ? -1 : 1))
    .map(({ judgement: { present, note, spans } }, index) => ({
      ...{ letter: letterAt(index), present, note },
      spans: spans.map(({ start, end }) => ({ start, end })),
    }));

const placeOf = ({ articleId, unitNo, frameId, coderId }: UnitJudgementRow, seed: string): string =>
  createHash('sha256').update([seed, articleId, unitNo, frameId, coderId].join('/')).digest('hex');
