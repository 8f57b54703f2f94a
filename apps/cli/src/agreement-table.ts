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

const HEADER = ['frame', 'units', 'present', 'agree', 'α', '95 %', 'AC1', 'verdict'] as const;

const cells = (frame: FrameAgreement, { frames }: Names): string[] => [
  frames.get(frame.frameId) ?? frame.frameId,
  String(frame.alpha.n),
  figure(frame.prevalence.value),
  figure(frame.percentAgreement.value),
  frame.alpha.value === null ? (frame.alpha.undefinedReason ?? '–') : figure(frame.alpha.value),
  interval(frame.alpha),
  figure(frame.gwetAC1.value),
  VERDICTS[frame.verdict],
];

/** One line a frame, columns in line, and below what the numbers rest on. */
export function agreementTable(result: AgreementResult, names: Names): string {
  const rows = [[...HEADER], ...result.frames.map((frame) => cells(frame, names))];
  const widths = HEADER.map((_, column) => Math.max(...rows.map((row) => [...(row[column] ?? '')].length)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - [...cell].length))
      .join('  ')
      .trimEnd(),
  );
  const coders = result.coderIds.map((id) => names.coders.get(id) ?? id).join(', ');
  return [
    ...lines,
    '',
    `Coders: ${coders || 'none'}. Units: ${result.units}, of which ${result.overlapUnits} by two coders or more.`,
    `Intervals of α: ${result.replicates} bootstrap replicates over units, seed ${result.seed}. Verdict on the lower end: .667 and .800.`,
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
