import type {
  ClusterInterval,
  ContrastCell,
  MixContrast,
  OverTime,
  PairedContrast,
  Verdict,
} from '@parallax/comparison';
import type { StoredContrast } from '@parallax/jobs';
import type { EstimateType } from '../comparisons/runs/estimate.type.js';
import type { RunState } from '../comparisons/runs/run-state.js';
import type { ContrastCellType, ContrastOverTimeType } from './contrast-cell.type.js';
import { type FrameAssociationType, FrameContrastType, type FrameMixContrastType } from './frame-contrast.type.js';
import type { PairedContrastType } from './paired-contrast.type.js';

type Association = StoredContrast['frames'][number];
type Shared = Pick<ContrastCell, 'share' | 'clusters'>;

const overEvents = ({ share, clusters }: Shared, interval: ClusterInterval, method: string): EstimateType => ({
  value: share.value,
  low: interval.low,
  high: interval.high,
  n: share.n,
  clusters,
  method,
  undefinedReason: interval.undefinedReason,
});

const toCell = (cell: ContrastCell): ContrastCellType => ({
  sourceId: cell.sourceId,
  frameId: cell.frameId,
  share: cell.share,
  clustered: overEvents(cell, cell.bootstrap, 'bootstrap-over-events-expanded-percentile-0.95'),
  linearised: overEvents(cell, cell.analytic, 'linearised-over-events-t-0.95'),
  isFewClusters: cell.isFewClusters,
  undecided: cell.undecided,
});

const toOverTime = ({ shares, undated }: OverTime): ContrastOverTimeType => ({
  shares: shares.map(({ sourceId, frameId, start, share, analytic, clusters, isFewClusters }) => ({
    ...{ sourceId, frameId, start, share, isFewClusters },
    linearised: overEvents({ share, clusters }, analytic, 'linearised-over-events-t-0.95'),
  })),
  undated,
});

const toOddsRatio = ({ oddsRatio, events }: PairedContrast): EstimateType => ({
  value: oddsRatio.oddsRatio,
  low: oddsRatio.low,
  high: oddsRatio.high,
  n: oddsRatio.informativeStrata,
  clusters: events,
  method: 'mantel-haenszel-rbg-0.95',
  undefinedReason: oddsRatio.undefinedReason,
});

function toDifference(test: PairedContrast): Pick<PairedContrastType, 'difference' | 'clusteredDifference'> {
  const { difference, clusteredDifference, counts, events: clusters } = test;
  const n = counts.n1 + counts.n2;
  const { value } = difference;
  const undefinedReason = difference.value === null ? difference.undefinedReason : null;
  const { low, high } = difference.value === null ? { low: null, high: null } : difference;
  const why = undefinedReason ?? (clusteredDifference ? null : clusters < 2 ? 'NEEDS_TWO_CLUSTERS' : 'NO_VARIATION');
  return {
    difference: { value, low, high, n, clusters: null, method: 'newcombe-hybrid-score-0.95', undefinedReason },
    clusteredDifference: {
      ...{ value, n, clusters, method: 'linearised-over-events-t-0.95', undefinedReason: why },
      low: clusteredDifference?.low ?? null,
      high: clusteredDifference?.high ?? null,
    },
  };
}

function toHeterogeneity({ heterogeneity }: PairedContrast): PairedContrastType['heterogeneity'] {
  if (heterogeneity.value === null) {
    const { undefinedReason } = heterogeneity;
    return { chiSquare: null, df: null, p: null, isWarned: false, undefinedReason };
  }
  const { value: chiSquare, df, p, isWarned } = heterogeneity;
  return { chiSquare, df, p, isWarned, undefinedReason: null };
}

function toMcNemar({ mcNemar }: PairedContrast): PairedContrastType['mcNemar'] {
  if (mcNemar === null) return null;
  const { firstOnly, secondOnly, test } = mcNemar;
  const exactP = test.value === null ? null : test.exactP;
  return { firstOnly, secondOnly, chiSquare: test.value, exactP };
}

const toPaired = (test: PairedContrast): PairedContrastType => ({
  sourceId: test.sourceId,
  otherId: test.otherId,
  frameId: test.frameId,
  oddsRatio: toOddsRatio(test),
  ...{ p: test.p, method: test.method, ...verdictOf(test) },
  events: test.events,
  informativeEvents: test.informativeEvents,
  eventsFirstLarger: test.directions.first,
  eventsSecondLarger: test.directions.second,
  first: { k: test.counts.k1, n: test.counts.n1 },
  second: { k: test.counts.k2, n: test.counts.n2 },
  ...toDifference(test),
  mcNemar: toMcNemar(test),
  heterogeneity: toHeterogeneity(test),
});

const verdictOf = ({ adjustedP, isFlagged }: Verdict): Verdict => ({ adjustedP, isFlagged });

function toAssociation(frame: Association): FrameAssociationType {
  const { table } = frame;
  const none = { cramersV: null, chiSquare: null, df: null, smallestExpected: null };
  const { value: cramersV } = table;
  return {
    frameId: frame.frameId,
    ...(table.value === null
      ? none
      : { cramersV, chiSquare: table.chiSquare, df: table.df, smallestExpected: table.smallestExpected }),
    pIgnoringEvents: frame.pIgnoringEvents,
    methodIgnoringEvents: frame.methodIgnoringEvents,
    p: frame.p,
    ...verdictOf(frame),
    undefinedReason: frame.undefinedReason,
  };
}

const toMix = (mix: MixContrast & Verdict): FrameMixContrastType => ({
  sourceId: mix.sourceId,
  otherId: mix.otherId,
  divergence: mix.divergence,
  nullMean: mix.nullMean,
  p: mix.p,
  ...verdictOf(mix),
  undefinedReason: mix.undefinedReason,
});

const NOTHING_YET: Omit<FrameContrastType, 'run'> = {
  ...{ codebookVersionId: null, sourceIds: [], frameIds: [], cells: [], paired: [], associations: [], mixes: [] },
  ...{ family: null, counts: null, order: null, overTime: null },
};

export function toFrameContrast({ run, result }: RunState<StoredContrast>): FrameContrastType {
  if (result === null) return Object.assign(new FrameContrastType(), { run, ...NOTHING_YET });
  const { articles, articlesWithoutEvent, notCoded, events, sharedEvents, informativeEvents } = result;
  const { outletsLeftOut, copiesLeftOut, family, order } = result;
  return Object.assign(new FrameContrastType(), {
    run,
    codebookVersionId: result.codebookVersionId,
    sourceIds: [...new Set(result.cells.map(({ sourceId }) => sourceId))],
    frameIds: result.frames.map(({ frameId }) => frameId),
    cells: result.cells.map(toCell),
    paired: result.paired.map(toPaired),
    associations: result.frames.map(toAssociation),
    mixes: result.mixes.map(toMix),
    family,
    counts: {
      ...{ articles, articlesWithoutEvent, notCoded, events, sharedEvents, informativeEvents },
      ...{ outletsLeftOut, copiesLeftOut },
    },
    order: { sourceIds: [...order.sourceIds], frameIds: [...order.frameIds] },
    overTime: result.overTime && toOverTime(result.overTime),
  });
}
