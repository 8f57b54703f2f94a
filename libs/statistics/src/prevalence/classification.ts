/** Counts of one label: said by both, by the machine alone, by people alone. */
interface Tally {
  readonly both: number;
  readonly machine: number;
  readonly people: number;
}

export interface F1Scores {
  readonly micro: number | null;
  readonly macro: number | null;
  /** Weighted by how often people gave each label. */
  readonly weighted: number | null;
  /** Mean over units. */
  readonly samples: number | null;
  readonly perLabel: readonly (number | null)[];
}

/** 2·TP / (2·TP + FP + FN); `whenEmpty` where nobody gave the label. */
const f1Of = ({ both, machine, people }: Tally, whenEmpty: number | null): number | null =>
  both + machine + people === 0 ? whenEmpty : (2 * both) / (2 * both + machine + people);

const tally = (pairs: readonly (readonly [gold: boolean, predicted: boolean])[]): Tally => ({
  both: pairs.filter(([gold, predicted]) => gold && predicted).length,
  machine: pairs.filter(([gold, predicted]) => !gold && predicted).length,
  people: pairs.filter(([gold, predicted]) => gold && !predicted).length,
});

const meanOf = (values: readonly (number | null)[]): number | null => {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
};

/**
 * F1 of a machine's labels against people's, units by labels.
 *
 * @param gold one row a unit, one column a label; `predicted` has the same shape
 * @param whenEmpty what a label (or a unit) counts that neither side gave: null leaves it out, 0 and 1 are conventions
 *   of other programs
 * @see van Rijsbergen, C. J. (1979). Information Retrieval, ch. 7.
 */
export function f1Scores(
  gold: readonly (readonly boolean[])[],
  predicted: readonly (readonly boolean[])[],
  whenEmpty: number | null = null,
): F1Scores {
  const labels = gold[0]?.length ?? 0;
  const cell = (rows: readonly (readonly boolean[])[], unit: number, label: number): boolean =>
    rows[unit]?.[label] ?? false;
  const column = (label: number): Tally =>
    tally(gold.map((_, unit) => [cell(gold, unit, label), cell(predicted, unit, label)] as const));
  const columns = Array.from({ length: labels }, (_, label) => column(label));
  const perLabel = columns.map((one) => f1Of(one, whenEmpty));
  const units = gold.map((row, unit) =>
    f1Of(tally(row.map((said, label) => [said, cell(predicted, unit, label)] as const)), whenEmpty),
  );
  const supports = columns.map(({ both, people }) => both + people);
  const total = supports.reduce((sum, support) => sum + support, 0);
  const weighted = perLabel.reduce<number>((sum, value, label) => sum + (value ?? 0) * (supports[label] ?? 0), 0);
  const all = columns.reduce(
    (sum, { both, machine, people }) => ({
      both: sum.both + both,
      machine: sum.machine + machine,
      people: sum.people + people,
    }),
    { both: 0, machine: 0, people: 0 },
  );
  return {
    ...{ micro: f1Of(all, whenEmpty), macro: meanOf(perLabel), weighted: total === 0 ? null : weighted / total },
    ...{ samples: meanOf(units), perLabel },
  };
}

/** How far stated probabilities are from what came true, over equal bins. Null when there is no prediction. */
export interface Calibration {
  /** Expected calibration error: mean distance, weighted by the bins' counts. */
  readonly l1: number | null;
  /** Root of the weighted mean square. */
  readonly l2: number | null;
  /** The worst bin. */
  readonly max: number | null;
  /** Mean square of probability less outcome. */
  readonly brier: number | null;
}

/**
 * Calibration over `bins` of equal width on [0, 1]; a probability on an edge belongs to the bin below it.
 *
 * @param predictions probability in [0, 1] and whether it came true
 * @see Guo et al. (2017), ICML 34; Brier (1950), Monthly Weather Review 78.
 */
export function calibration(
  predictions: readonly { readonly probability: number; readonly outcome: boolean }[],
  bins: number,
): Calibration {
  if (predictions.length === 0) return { l1: null, l2: null, max: null, brier: null };
  const sums = Array.from({ length: bins }, () => ({ n: 0, stated: 0, true: 0 }));
  for (const { probability, outcome } of predictions) {
    const bin = sums[Math.max(0, Math.ceil(probability * bins) - 1)];
    if (bin === undefined) throw new RangeError(`Not a probability: ${probability}.`);
    bin.n += 1;
    bin.stated += probability;
    bin.true += Number(outcome);
  }
  const gaps = sums
    .filter(({ n }) => n > 0)
    .map((bin) => ({ share: bin.n / predictions.length, gap: Math.abs(bin.stated - bin.true) / bin.n }));
  return {
    l1: gaps.reduce((sum, { share, gap }) => sum + share * gap, 0),
    l2: Math.sqrt(gaps.reduce((sum, { share, gap }) => sum + share * gap * gap, 0)),
    max: Math.max(...gaps.map(({ gap }) => gap)),
    brier: predictions.reduce((sum, one) => sum + (one.probability - Number(one.outcome)) ** 2, 0) / predictions.length,
  };
}
