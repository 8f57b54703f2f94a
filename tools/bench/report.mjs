import os from 'node:os';

export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

export function machine() {
  const cpu = os.cpus()[0]?.model.trim() ?? 'unknown processor';
  return `${cpu}, ${os.cpus().length} cores, ${Math.round(os.totalmem() / 2 ** 30)} GiB, ${os.type()} ${os.release()}, Node ${process.version}`;
}

export function importTable({ rows, runs, peakMegabytes }) {
  const rate = (side) => median(runs.map((run) => rows / (run[side] / 1000)));
  return [
    '| import | rows/s (median) | each round |',
    '|---|---|---|',
    ...['bare', 'ours'].map(
      (side) =>
        `| ${side === 'bare' ? 'bare COPY of the same rows' : 'parallax import'} | ${Math.round(rate(side))} | ${runs.map((run) => Math.round(rows / (run[side] / 1000))).join(', ')} |`,
    ),
    '',
    `Ratio ${(rate('ours') / rate('bare')).toFixed(2)} (median of the rounds' ratios ${median(runs.map((run) => run.bare / run.ours)).toFixed(2)}); peak memory of the importer ${Math.round(peakMegabytes)} MB.`,
  ].join('\n');
}

export function readsTable(results) {
  const cells = ({ rate, p50, p99 }) => `${Math.round(rate)} | ${p50} | ${p99}`;
  return [
    '| question | connections | bare req/s | p50 ms | p99 ms | Parallax req/s | p50 ms | p99 ms | ratio |',
    '|---|---|---|---|---|---|---|---|---|',
    ...results.map(
      (r) => `| ${r.question} | ${r.connections} | ${cells(r.bare)} | ${cells(r.api)} | ${r.ratio.toFixed(2)} |`,
    ),
  ].join('\n');
}
