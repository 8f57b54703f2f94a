/** Labelled units by what people said (Y) and what the machine said (F), and what it said of the unlabelled. */
export interface MachineLabels {
  readonly y0f0: number;
  readonly y0f1: number;
  readonly y1f0: number;
  readonly y1f1: number;
  readonly unlabelledPositives: number;
  readonly unlabelled: number;
}

/** A value with how often it occurs. */
export type Weighted = readonly (readonly [value: number, count: number])[];

export const countOf = (values: Weighted): number => values.reduce((sum, [, count]) => sum + count, 0);

export const meanOf = (values: Weighted): number =>
  values.reduce((sum, [value, count]) => sum + value * count, 0) / countOf(values);

/** Divided by the count. */
export function varianceOf(values: Weighted): number {
  const mean = meanOf(values);
  return values.reduce((sum, [value, count]) => sum + count * (value - mean) ** 2, 0) / countOf(values);
}

/** Of every labelled unit some function of what people and the machine said. */
export const overLabelled = (
  { y0f0, y0f1, y1f0, y1f1 }: MachineLabels,
  of: (y: number, f: number) => number,
): Weighted => [
  [of(0, 0), y0f0],
  [of(0, 1), y0f1],
  [of(1, 0), y1f0],
  [of(1, 1), y1f1],
];

export const overUnlabelled = (
  { unlabelledPositives, unlabelled }: MachineLabels,
  of: (f: number) => number,
): Weighted => [
  [of(0), unlabelled - unlabelledPositives],
  [of(1), unlabelledPositives],
];
