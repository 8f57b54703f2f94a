import type { ShuffleUnits } from './shuffle-units.js';
import { LEFT_OUT } from './term-matrix.js';
import { WordScratch } from './word-scratch.js';
import { type CountedArticles, SIDE_A, type TestedWords } from './word-totals.js';

/**
 * The statistic of each tested word: T = Σ over strata of (its count in A − what A's share of the stratum's words would
 * give), as in Cochran, Mantel and Haenszel, and its standard deviation when labels are shuffled, exactly.
 */
export interface LinearStatistics {
  readonly observed: Float64Array;
  /** 0 where shuffling changes nothing. */
  readonly deviation: Float64Array;
}

/** Counts by word: those of place w are units[starts[w]] … with counts beside them. */
export interface UnitCounts {
  readonly starts: Uint32Array;
  readonly units: Uint32Array;
  readonly counts: Float32Array;
}

interface Stratum {
  readonly units: number;
  readonly inA: number;
  readonly size: number;
  readonly sizeA: number;
  readonly squaredSizes: number;
}

/** Reads the units of one stratum after the other. */
class StratumPass {
  readonly observed: Float64Array;
  readonly variance: Float64Array;
  private entries = { words: new Uint32Array(1 << 16), counts: new Float32Array(1 << 16), length: 0 };
  private readonly entryStarts: number[] = [0];
  private readonly unit: WordScratch;
  private readonly all: WordScratch;
  private readonly inA: Float64Array;
  private readonly squares: Float64Array;
  private readonly products: Float64Array;

  constructor(
    private readonly articles: CountedArticles,
    private readonly tested: TestedWords,
    private readonly plan: ShuffleUnits,
  ) {
    const words = tested.words.length;
    this.observed = new Float64Array(words);
    this.variance = new Float64Array(words);
    this.unit = new WordScratch(words);
    this.all = new WordScratch(words);
    this.inA = new Float64Array(words);
    this.squares = new Float64Array(words);
    this.products = new Float64Array(words);
  }

  read(): void {
    const { strata } = this.plan;
    for (let stratum = 0; stratum + 1 < strata.length; stratum++) {
      const [from, to] = [strata[stratum] ?? 0, strata[stratum + 1] ?? 0];
      for (let unit = from; unit < to; unit++) this.readUnit(unit);
      this.close(this.shapeOf(from, to));
    }
  }

  private shapeOf(from: number, to: number): Stratum {
    const shape = { units: to - from, inA: 0, size: 0, sizeA: 0, squaredSizes: 0 };
    for (let unit = from; unit < to; unit++) {
      const size = this.plan.size[unit] ?? 0;
      const isA = this.plan.side[unit] === SIDE_A;
      shape.inA += isA ? 1 : 0;
      shape.sizeA += isA ? size : 0;
      shape.size += size;
      shape.squaredSizes += size * size;
    }
    return shape;
  }

  private readUnit(unit: number): void {
    const { rows, starts } = this.plan.units;
    const { matrix } = this.articles;
    for (const row of rows.subarray(starts[unit], starts[unit + 1])) {
      for (let at = matrix.starts[row] ?? 0; at < (matrix.starts[row + 1] ?? 0); at++) {
        const place = this.tested.placeOf[matrix.terms[at] ?? 0] ?? LEFT_OUT;
        if (place !== LEFT_OUT) this.unit.add(place, matrix.counts[at] ?? 0);
      }
    }
    this.closeUnit(unit);
  }

  private closeUnit(unit: number): void {
    const size = this.plan.size[unit] ?? 0;
    const isA = this.plan.side[unit] === SIDE_A;
    const { words, met, sums } = this.unit;
    this.makeRoom(met);
    for (let at = 0; at < met; at++) {
      const place = words[at] ?? 0;
      const count = sums[place] ?? 0;
      this.entries.words[this.entries.length] = place;
      this.entries.counts[this.entries.length++] = count;
      this.all.add(place, count);
      this.squares[place] = (this.squares[place] ?? 0) + count * count;
      this.products[place] = (this.products[place] ?? 0) + count * size;
      if (isA) this.inA[place] = (this.inA[place] ?? 0) + count;
    }
    this.entryStarts.push(this.entries.length);
    this.unit.clear();
  }

  /** With c = f − p·n of each unit, p the stratum's own rate: T gains Σc over A, its variance m(k−m)/(k(k−1)) Σc². */
  private close({ units, inA, size, sizeA, squaredSizes }: Stratum): void {
    const factor = (inA * (units - inA)) / (units * (units - 1));
    const { words, met, sums } = this.all;
    for (let at = 0; at < met; at++) {
      const place = words[at] ?? 0;
      const rate = (sums[place] ?? 0) / size;
      const squares = (this.squares[place] ?? 0) - 2 * rate * (this.products[place] ?? 0) + rate * rate * squaredSizes;
      this.observed[place] = (this.observed[place] ?? 0) + (this.inA[place] ?? 0) - rate * sizeA;
      this.variance[place] = (this.variance[place] ?? 0) + factor * Math.max(0, squares);
      this.inA[place] = 0;
      this.squares[place] = 0;
      this.products[place] = 0;
    }
    this.all.clear();
  }

  private makeRoom(more: number): void {
    const { words, counts, length } = this.entries;
    if (length + more <= words.length) return;
    const room = Math.max(words.length * 2, length + more);
    const larger = { words: new Uint32Array(room), counts: new Float32Array(room), length };
    larger.words.set(words);
    larger.counts.set(counts);
    this.entries = larger;
  }

  /** The counts unit by unit, turned round; `rank` gives each word its place there ({@link LEFT_OUT}: none). */
  turn(rank: Int32Array, ranks: number): UnitCounts {
    const { words, counts, length } = this.entries;
    const starts = new Uint32Array(ranks + 1);
    for (let at = 0; at < length; at++) {
      const place = rank[words[at] ?? 0] ?? LEFT_OUT;
      if (place !== LEFT_OUT) starts[place + 1] = (starts[place + 1] ?? 0) + 1;
    }
    for (let place = 0; place < ranks; place++) starts[place + 1] = (starts[place + 1] ?? 0) + (starts[place] ?? 0);
    const next = starts.slice();
    const turned = { starts, units: new Uint32Array(starts[ranks] ?? 0), counts: new Float32Array(starts[ranks] ?? 0) };
    for (let unit = 0; unit + 1 < this.entryStarts.length; unit++) {
      for (let at = this.entryStarts[unit] ?? 0; at < (this.entryStarts[unit + 1] ?? 0); at++) {
        const place = rank[words[at] ?? 0] ?? LEFT_OUT;
        if (place === LEFT_OUT) continue;
        const to = next[place] ?? 0;
        next[place] = to + 1;
        turned.units[to] = unit;
        turned.counts[to] = counts[at] ?? 0;
      }
    }
    return turned;
  }
}

/** Observed statistics with their exact standard deviations, and the counts by word once an order is given. */
export function unitStatistics(
  articles: CountedArticles,
  tested: TestedWords,
  plan: ShuffleUnits,
): LinearStatistics & { readonly turn: (rank: Int32Array, ranks: number) => UnitCounts } {
  const pass = new StratumPass(articles, tested, plan);
  pass.read();
  return {
    observed: pass.observed,
    deviation: pass.variance.map((variance) => (variance > 1e-9 ? Math.sqrt(variance) : 0)),
    turn: (rank, ranks) => pass.turn(rank, ranks),
  };
}
