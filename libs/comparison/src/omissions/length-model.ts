import type { Rng } from '@parallax/statistics';
import { RATES, type SaidRow, sayers, spreadOfRates } from './rates.js';

/** Words of each outlet over their mean: how many chances it has to say a statement. */
export function exposuresOf(words: readonly number[]): number[] {
  const mean = words.reduce((sum, count) => sum + count, 0) / words.length;
  return words.map((count) => count / mean);
}

/**
 * What an outlet's length explains. Each statement has a rate q: an outlet of average length says it with probability q.
 * An outlet with e times as many words is as e of them: it says it with probability 1 − (1 − q)^e. The rates are spread
 * as {@link spreadOfRates} finds in the whole matrix.
 */
export class LengthModel {
  /** Silence at each rate (rows of the table) of each outlet. */
  private readonly silences: readonly (readonly number[])[];
  private readonly weights: readonly number[];

  constructor(rows: readonly SaidRow[], words: readonly number[]) {
    const exposures = exposuresOf(words);
    this.weights = spreadOfRates(rows, exposures);
    this.silences = RATES.map((q) => exposures.map((exposure) => (1 - q) ** exposure));
  }

  /**
   * Probability that this outlet does not say a statement, given which of the others do: the p-value of its silence.
   * Null where fewer than two others say it (it would be no statement then) and where it cannot be compared.
   */
  silence(said: SaidRow, outlet: number): number | null {
    const says = said[outlet];
    if (says === null || says === undefined || sayers(said) - Number(says) < 2) return null;
    let [silent, all] = [0, 0];
    this.silences.forEach((at, j) => {
      let weight = this.weights[j] ?? 0;
      at.forEach((miss, other) => {
        if (other !== outlet && said[other] !== null) weight *= said[other] ? 1 - miss : miss;
      });
      silent += weight * (at[outlet] ?? 0);
      all += weight;
    });
    return all === 0 ? 1 : silent / all;
  }

  /** The probabilities of the silences in a row, those that are defined. */
  silentIn(said: SaidRow): number[] {
    return said.flatMap((says, outlet) => (says === false ? (this.silence(said, outlet) ?? []) : []));
  }

  /** A row as length alone would make it, among the outlets that can be compared in `like`; null when it is no statement. */
  draw(like: SaidRow, rng: Rng): SaidRow | null {
    let [j, left] = [0, rng.next()];
    while (j < RATES.length - 1 && (left -= this.weights[j] ?? 0) > 0) j++;
    const said = like.map((says, outlet) => (says === null ? null : rng.next() >= (this.silences[j]?.[outlet] ?? 1)));
    return sayers(said) >= 2 ? said : null;
  }
}
