import type { ContrastCell, FrameContrast } from '../../providers/contrast-types.js';
import type { ChartRows } from '../../ui/ChartTable.js';
import type { Arranged } from './arrange.js';

const nameOf = (items: readonly { readonly id: string; readonly name: string }[], id: string | null): string =>
  id === null ? 'the others' : (items.find((item) => item.id === id)?.name ?? id);

const rowOf = ({ share, clustered, isFewClusters, undecided }: ContrastCell) => [
  ...[share.value, clustered.low, clustered.high, share.low, share.high, share.k, share.n, clustered.clusters],
  ...[isFewClusters ? 'fewer than 20 clusters' : null, undecided, share.undefinedReason ?? clustered.undefinedReason],
];

/** The shares as numbers, in the order shown. */
export const sharesTable = ({ outlets, frames, cellOf }: Arranged): ChartRows => ({
  head: [
    ...['outlet', 'frame', 'share', 'low over events', 'high over events', 'low (Wilson)', 'high (Wilson)', 'k', 'n'],
    ...['clusters', 'warning', 'undecided', 'undefined because'],
  ],
  rows: outlets.flatMap((outlet) =>
    frames.flatMap((frame) => {
      const cell = cellOf(outlet.id, frame.id);
      return cell === undefined ? [] : [[outlet.name, frame.name, ...rowOf(cell)]];
    }),
  ),
});

/** The within-event tests as numbers. */
export const testsTable = ({ paired, sources, frames }: FrameContrast): ChartRows => ({
  head: [
    ...['outlet', 'against', 'frame', 'odds ratio', 'low', 'high', 'p', 'p adjusted', 'flagged', 'method', 'events'],
    ...['informative events', 'first larger', 'second larger', 'difference', 'difference low', 'difference high'],
    ...['heterogeneity p', 'undefined because'],
  ],
  rows: paired.map((test) => [
    ...[nameOf(sources, test.sourceId), nameOf(sources, test.otherId), nameOf(frames, test.frameId)],
    ...[test.oddsRatio.value, test.oddsRatio.low, test.oddsRatio.high, test.p, test.adjustedP],
    ...[test.isFlagged ? 'yes' : 'no', test.method, test.events, test.informativeEvents],
    ...[test.eventsFirstLarger, test.eventsSecondLarger, test.difference.value, test.difference.low],
    ...[test.difference.high, test.heterogeneity.p, test.oddsRatio.undefinedReason],
  ]),
});

/** Shares over time as numbers. */
export const timeTable = ({ overTime, sources, frames }: FrameContrast, frameId: string): ChartRows => ({
  head: [
    'outlet',
    'frame',
    'period',
    'share',
    'low over events',
    'high over events',
    'low (Wilson)',
    'high (Wilson)',
    'k',
    'n',
  ],
  rows: (overTime?.shares ?? [])
    .filter((one) => one.frameId === frameId)
    .map(({ sourceId, start, share, linearised }) => [
      ...[nameOf(sources, sourceId), nameOf(frames, frameId), start, share.value, linearised.low, linearised.high],
      ...[share.low, share.high, share.k, share.n],
    ]),
});
