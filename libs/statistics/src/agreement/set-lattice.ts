import { bitCount, type LabelSets } from './label-sets.js';

/** Distance of two sets that have so many labels and share so many. */
export type DistanceOfSizes = (a: number, b: number, shared: number) => number;

/** From here on the table of all subsets takes longer than all pairs of any number of sets that is likely. */
export const MOST_LATTICE_LABELS = 16;

const binomials = (most: number): number[][] => {
  const rows: number[][] = [[1]];
  for (let n = 1; n <= most; n++) {
    const above = rows[n - 1] ?? [];
    rows.push(Array.from({ length: n + 1 }, (_, k) => (above[k - 1] ?? 0) + (above[k] ?? 0)));
  }
  return rows;
};

/** Marks every subset of a set that occurs. */
function subsetsOf({ bits, labels }: LabelSets): Uint8Array {
  const isLive = new Uint8Array(1 << labels);
  for (const set of bits) isLive[set] = 1;
  for (let label = 0; label < labels; label++) {
    const bit = 1 << label;
    for (let mask = 0; mask < isLive.length; mask++) if (isLive[mask | bit] === 1) isLive[mask & ~bit] = 1;
  }
  return isLive;
}

/** A row for every subset of a set that occurs: how many sets of each size contain it. */
class SubsetTable {
  readonly width: number;
  private readonly cells: Float64Array;
  /** Of each row how many labels its subset has, and where each set has its own row. */
  private readonly rowSizes: Uint8Array;
  private readonly rowOfSet: Int32Array;
  /** Row and the row of the same subset with one label more, label by label. */
  private readonly steps: readonly Int32Array[];

  constructor(
    private readonly sets: LabelSets,
    private readonly largest: number,
  ) {
    this.width = largest + 1;
    const isLive = subsetsOf(sets);
    const rowOf = new Int32Array(isLive.length).fill(-1);
    const masks: number[] = [];
    isLive.forEach((live, mask) => {
      if (live === 1) rowOf[mask] = masks.push(mask) - 1;
    });
    this.cells = new Float64Array(masks.length * this.width);
    this.rowSizes = Uint8Array.from(masks, bitCount);
    this.rowOfSet = Int32Array.from(sets.bits, (mask) => rowOf[mask] ?? 0);
    this.steps = Array.from({ length: sets.labels }, (_, label) =>
      Int32Array.from(
        masks
          .filter((mask) => (mask & (1 << label)) === 0 && isLive[mask | (1 << label)] === 1)
          .flatMap((mask) => [rowOf[mask] ?? 0, rowOf[mask | (1 << label)] ?? 0]),
      ),
    );
  }

  /** Sums over supersets, label by label (Yates 1937). */
  fill(counts: ArrayLike<number>): void {
    const { cells, width, largest, rowSizes, rowOfSet } = this;
    cells.fill(0);
    for (let set = 0; set < rowOfSet.length; set++) {
      cells[(rowOfSet[set] ?? 0) * width + (this.sets.sizes[set] ?? 0)] = counts[set] ?? 0;
    }
    for (const pairs of this.steps) {
      for (let at = 0; at < pairs.length; at += 2) {
        const [row, above] = [pairs[at] ?? 0, pairs[at + 1] ?? 0];
        const [to, from] = [row * width, above * width];
        for (let size = (rowSizes[row] ?? 0) + 1; size <= largest; size++) {
          cells[to + size] = (cells[to + size] ?? 0) + (cells[from + size] ?? 0);
        }
      }
    }
  }

  /** Σ over subsets of m labels of (sets of size i that contain it) × (of size j), at [(m · width + i) · width + j], i ≤ j. */
  products(into: Float64Array): void {
    const { cells, width, largest, rowSizes } = this;
    into.fill(0);
    for (let row = 0; row < rowSizes.length; row++) {
      const m = rowSizes[row] ?? 0;
      for (let i = m; i <= largest; i++) {
        const ofI = cells[row * width + i] ?? 0;
        if (ofI === 0) continue;
        const at = (m * width + i) * width;
        for (let j = i; j <= largest; j++) into[at + j] = (into[at + j] ?? 0) + ofI * (cells[row * width + j] ?? 0);
      }
    }
  }
}

/**
 * Σ_st n_s n_t d(s, t) where the distance of two sets depends on their sizes and on how many labels they share.
 *
 * Not pair by pair: Σ over subsets of m labels of the sets containing it counts each pair C(shared, m) times, which
 * binomial inversion turns into the number of pairs that share exactly k. So the time depends on the labels in use,
 * at most 2^labels · labels, and little on how many distinct sets there are. All counts are whole numbers, exact below 2^53.
 *
 * @returns the sum for counts n of each distinct set; calls share their memory
 */
export function latticeDisagreement(sets: LabelSets, distance: DistanceOfSizes): (counts: ArrayLike<number>) => number {
  const largest = sets.sizes.reduce((most, size) => Math.max(most, size), 0);
  const table = new SubsetTable(sets, largest);
  const { width } = table;
  const products = new Float64Array(width ** 3);
  const choose = binomials(largest);
  const pairsSharing = (i: number, j: number, k: number): number => {
    let pairs = 0;
    for (let m = k; m <= i; m++) {
      const term = (choose[m]?.[k] ?? 0) * (products[(m * width + i) * width + j] ?? 0);
      pairs += (m - k) % 2 === 0 ? term : -term;
    }
    return pairs;
  };
  /** Of sizes i ≤ j and k shared, how much one such pair adds: twice the distance where sizes differ. */
  const weights = Float64Array.from({ length: width ** 3 }, (_, at) => {
    const [i, j, k] = [Math.floor(at / width ** 2), Math.floor(at / width) % width, at % width];
    return k > i || i > j ? 0 : (i === j ? 1 : 2) * distance(i, j, k);
  });
  return (counts) => {
    table.fill(counts);
    table.products(products);
    let total = 0;
    for (let i = 0; i <= largest; i++) {
      for (let j = i; j <= largest; j++) {
        for (let k = 0; k <= i; k++) total += (weights[(i * width + j) * width + k] ?? 0) * pairsSharing(i, j, k);
      }
    }
    return total;
  };
}

/** Steps of one call, roughly: at most, since only subsets of sets that occur are visited. */
export function latticeSteps({ labels, sizes }: LabelSets): number {
  if (labels > MOST_LATTICE_LABELS) return Number.POSITIVE_INFINITY;
  const width = sizes.reduce((most, size) => Math.max(most, size), 0) + 1;
  return 2 ** labels * ((labels * width) / 4 + width ** 2 / 8);
}
