import { benjaminiHochberg, seededRandom } from '@parallax/statistics';
import { ABREAST, LabelShuffler } from './shuffle-labels.js';
import type { ShuffleUnits } from './shuffle-units.js';
import { LEFT_OUT } from './term-matrix.js';
import type { LinearStatistics, UnitCounts } from './unit-counts.js';

export interface ShuffleOptions {
  readonly replicates: number;
  readonly seed: string;
  /** Told after every few replicates; a promise is waited for, and what it throws ends the work. */
  readonly onReplicates?: (done: number) => void | Promise<void>;
}

/** Probabilities of each tested word, place by place; NaN where shuffling changes nothing. */
export interface ShuffledTests {
  /** T divided by its standard deviation under shuffling. */
  readonly z: Float64Array;
  /** The word's own: (1 + replicates as extreme)/(1 + replicates). */
  readonly own: Float64Array;
  /** Benjamini and Hochberg's adjustment of the probability from all words' replicates, and never below `own`. */
  readonly adjusted: Float64Array;
  /** Westfall and Young's step-down maximum: of one false alarm in the whole family. */
  readonly family: Float64Array;
}

/** |z| of replicates in bins; what falls into one bin counts as equal, which errs towards caution. */
const BINS_A_UNIT = 512;
const BINS = 64 * BINS_A_UNIT;
const binOf = (z: number): number => Math.min(BINS - 1, Math.floor(z * BINS_A_UNIT));

/** Two sums of the same counts in another order may differ by rounding: then they are equal. */
const ROUNDING = 1e-9;

/** The words that shuffling moves, the least extreme first. */
interface Ranked {
  readonly places: Uint32Array;
  readonly observed: Float64Array;
  readonly counts: UnitCounts;
  readonly perDeviation: Float64Array;
}

interface Tallies {
  readonly own: Uint32Array;
  readonly family: Uint32Array;
  readonly bins: Float64Array;
}

function rankWords(statistics: LinearStatistics & { readonly turn: TurnCounts }): Ranked {
  const { observed, deviation } = statistics;
  const moved = [...deviation.keys()].filter((place) => (deviation[place] ?? 0) > 0);
  const zOf = (place: number): number => Math.abs(observed[place] ?? 0) / (deviation[place] ?? 1);
  const places = Uint32Array.from(moved.sort((a, b) => zOf(a) - zOf(b) || a - b));
  const rank = new Int32Array(observed.length).fill(LEFT_OUT);
  places.forEach((place, at) => (rank[place] = at));
  return {
    places,
    observed: Float64Array.from(places, zOf),
    counts: statistics.turn(rank, places.length),
    perDeviation: Float64Array.from(places, (place) => 1 / (deviation[place] ?? 1)),
  };
}

type TurnCounts = (rank: Int32Array, ranks: number) => UnitCounts;

/** Goes once through all words for a few replicates side by side, the least extreme word first. */
class ReplicatePass {
  private readonly largest = new Float64Array(ABREAST);
  private readonly sums = new Float64Array(ABREAST);

  constructor(
    private readonly ranked: Ranked,
    private readonly tallies: Tallies,
  ) {}

  read(weights: Float64Array, columns: number): void {
    const { observed, perDeviation } = this.ranked;
    this.largest.fill(0);
    for (let rank = 0; rank < observed.length; rank++) {
      this.addUp(rank, weights);
      const least = (observed[rank] ?? 0) - ROUNDING * (1 + (observed[rank] ?? 0));
      const scale = perDeviation[rank] ?? 0;
      for (let column = 0; column < columns; column++) {
        const z = Math.abs(this.sums[column] ?? 0) * scale;
        this.tally(rank, { z, least, column });
      }
    }
  }

  private addUp(rank: number, weights: Float64Array): void {
    const { starts, units, counts } = this.ranked.counts;
    let [first, second, third, fourth] = [0, 0, 0, 0];
    const end = starts[rank + 1] ?? 0;
    for (let at = starts[rank] ?? 0; at < end; at++) {
      const unit = (units[at] ?? 0) * ABREAST;
      const count = counts[at] ?? 0;
      first += count * (weights[unit] ?? 0);
      second += count * (weights[unit + 1] ?? 0);
      third += count * (weights[unit + 2] ?? 0);
      fourth += count * (weights[unit + 3] ?? 0);
    }
    this.sums[0] = first;
    this.sums[1] = second;
    this.sums[2] = third;
    this.sums[3] = fourth;
  }

  private tally(rank: number, { z, least, column }: { z: number; least: number; column: number }): void {
    const { own, family, bins } = this.tallies;
    if (z >= least) own[rank] = (own[rank] ?? 0) + 1;
    const bin = binOf(z + ROUNDING);
    bins[bin] = (bins[bin] ?? 0) + 1;
    if (z > (this.largest[column] ?? 0)) this.largest[column] = z;
    if ((this.largest[column] ?? 0) >= least) family[rank] = (family[rank] ?? 0) + 1;
  }
}

/** The probabilities of ranked words from what was counted. */
function probabilities({ observed }: Ranked, { own, family, bins }: Tallies, replicates: number) {
  for (let bin = BINS - 2; bin >= 0; bin--) bins[bin] = (bins[bin] ?? 0) + (bins[bin + 1] ?? 0);
  const all = observed.length * replicates;
  const pooled = Array.from(observed, (z) => (1 + (bins[binOf(z)] ?? 0)) / (1 + all));
  const ownP = Array.from(own, (count) => (1 + count) / (1 + replicates));
  const adjusted = benjaminiHochberg(pooled).map((p, rank) => Math.max(p ?? 1, ownP[rank] ?? 1));
  const familyP = Array.from(family, (count) => (1 + count) / (1 + replicates));
  // Step down: a word is never surer than one more extreme.
  for (let rank = familyP.length - 2; rank >= 0; rank--) {
    familyP[rank] = Math.max(familyP[rank] ?? 1, familyP[rank + 1] ?? 1);
  }
  return { ownP, adjusted, familyP };
}

/**
 * Shuffles the labels of units within their strata and compares each word's statistic with its replicates.
 *
 * Statistics divided by their exact standard deviation under shuffling (Strasser & Weber 1999) can be compared between
 * words. A word's own probability has no value below 1/(replicates + 1), which no adjustment over thousands of words
 * lets pass; so the adjusted one takes its probability from the replicates of all words together, whose expected number
 * of false alarms it estimates whatever the words' distributions are (Tusher, Tibshirani & Chu 2001; Storey &
 * Tibshirani 2003), and is never put below the word's own. The maximum needs no such pooling (Westfall & Young 1993).
 */
export async function shuffledTests(
  statistics: LinearStatistics & { readonly turn: TurnCounts },
  plan: ShuffleUnits,
  { replicates, seed, onReplicates }: ShuffleOptions,
): Promise<ShuffledTests> {
  const words = statistics.observed.length;
  const ranked = rankWords(statistics);
  const moved = ranked.places.length;
  const tallies = { own: new Uint32Array(moved), family: new Uint32Array(moved), bins: new Float64Array(BINS) };
  const shuffler = new LabelShuffler(plan, seededRandom(seed));
  const pass = new ReplicatePass(ranked, tallies);
  for (let done = 0; done < replicates;) {
    const columns = Math.min(ABREAST, replicates - done);
    for (let column = 0; column < columns; column++) shuffler.shuffle(column);
    pass.read(shuffler.weights, columns);
    done += columns;
    await onReplicates?.(done);
  }
  const found = probabilities(ranked, tallies, replicates);
  const spread = (values: readonly number[]): Float64Array => {
    const all = new Float64Array(words).fill(NaN);
    ranked.places.forEach((place, rank) => (all[place] = values[rank] ?? NaN));
    return all;
  };
  return {
    z: statistics.observed.map((t, place) => t / (statistics.deviation[place] ?? 0)),
    ...{ own: spread(found.ownP), adjusted: spread(found.adjusted), family: spread(found.familyP) },
  };
}
