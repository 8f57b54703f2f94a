import type { AgreementResult, Coefficient, FrameAgreement } from '@parallax/jobs';

/** Ids by the names people know. */
export interface Names {
  readonly coders: ReadonlyMap<string, string>;
  readonly frames: ReadonlyMap<string, string>;
}

const VERDICTS: Readonly<Record<FrameAgreement['verdict'], string>> = {
  reliable: 'reliable',
  tentative: 'tentative',
  not_established: 'not established',
  undefined: 'undefined',
};

/** As in papers: no zero before the point. */
const figure = (value: number | null): string => (value === null ? '–' : value.toFixed(3).replace(/^(-?)0\./, '$1.'));

const interval = ({ low, high }: Coefficient): string =>
  low === null || high === null ? '' : `[${figure(low)}, ${figure(high)}]`;

/** A column with its value for each frame; `alphaU` and `tokenF1` appear where anything was marked. */
type Column = readonly [head: string, cell: (frame: FrameAgreement, names: Names) => string];

const valueOf = ({ value, undefinedReason }: Coefficient): string =>
  value === null ? (undefinedReason ?? '–') : figure(value);

const COLUMNS: readonly Column[] = [
  ['frame', ({ frameId }, { frames }) => frames.get(frameId) ?? frameId],
  ['units', ({ alpha }) => String(alpha.n)],
  ['present', ({ prevalence }) => figure(prevalence.value)],
  ['agree', ({ percentAgreement }) => figure(percentAgreement.value)],
  ['α', ({ alpha }) => valueOf(alpha)],
  ['95 %', ({ alpha }) => interval(alpha)],
  ['AC1', ({ gwetAC1 }) => figure(gwetAC1.value)],
];
const MARK_COLUMNS: readonly Column[] = [
  ['αU', ({ alphaU }) => figure(alphaU.value)],
  ['95 %', ({ alphaU }) => interval(alphaU)],
  ['word F1', ({ tokenF1 }) => figure(tokenF1.value)],
  ['95 %', ({ tokenF1 }) => interval(tokenF1)],
];
const LAST_COLUMNS: readonly Column[] = [
  ['verdict', ({ verdict }) => VERDICTS[verdict]],
  ['more units', ({ advice }) => adviceOf(advice)],
];

const adviceOf = ({ moreUnits, codersPerUnit }: FrameAgreement['advice']): string => {
  if (moreUnits === null) return '–';
  return codersPerUnit === null ? String(moreUnits) : `${moreUnits} × ${codersPerUnit} coders`;
};

const isMarked = ({ alphaU, tokenF1 }: FrameAgreement): boolean => alphaU.value !== null || tokenF1.value !== null;

/** One line a frame, columns in line, and below what the numbers rest on. */
export function agreementTable(result: AgreementResult, names: Names): string {
  const columns = [...COLUMNS, ...(result.frames.some(isMarked) ? MARK_COLUMNS : []), ...LAST_COLUMNS];
  const head = columns.map(([name]) => name);
  const rows = [head, ...result.frames.map((frame) => columns.map(([, cell]) => cell(frame, names)))];
  const widths = head.map((_, column) => Math.max(...rows.map((row) => [...(row[column] ?? '')].length)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - [...cell].length))
      .join('  ')
      .trimEnd(),
  );
  const coders = result.coderIds
    .map((id) => names.coders.get(id) ?? id)
    .sort(new Intl.Collator('en', { numeric: true }).compare)
    .join(', ');
  return [
    ...lines,
    '',
    `Coders: ${coders || 'none'}. Units: ${result.units}, of which ${result.overlapUnits} by two coders or more.`,
    `Intervals of α: ${result.replicates} bootstrap replicates over units, seed ${result.seed}. Verdict on the lower end: .667 and .800.`,
    ...(result.frames.some(isMarked) ? ['Intervals of αU and word F1: as many replicates, over texts.'] : []),
    ...(result.frames.some(({ advice }) => advice.codersPerUnit !== null)
      ? ['More units: for a lower end of .667, planned so that four samples in five get there.']
      : []),
    ...(result.lossyLeftOut > 0 ? [`Left out: ${result.lossyLeftOut} labels carried over with loss.`] : []),
  ].join('\n');
}

/** One line: the result with names beside the ids. */
export function agreementJson(inputHash: string, result: AgreementResult, names: Names): string {
  const named = (ids: readonly string[], known: ReadonlyMap<string, string>) =>
    Object.fromEntries(ids.map((id) => [id, known.get(id) ?? id]));
  return JSON.stringify({
    ...{ inputHash, ...result },
    coderNames: named(result.coderIds, names.coders),
    frameKeys: named(
      result.frames.map(({ frameId }) => frameId),
      names.frames,
    ),
  });
}
