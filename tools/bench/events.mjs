import { ComparedReports, DEFAULT_SETTINGS, EventGrouping, plantedStream, scoreGroups } from '@parallax/events';
import { seededRandom } from '@parallax/statistics';
import { TermCounter } from '@parallax/text';
import { median } from './report.mjs';

/** About 3 kB. */
const WORDS = [350, 750];
/** Articles whose adding is timed at each size. */
const ADDED = 400;
const ARTICLES_AN_EVENT = 8;

/** Articles in the order of time, as many a day whatever their number. */
function stream(articles, seed) {
  const events = Math.ceil(articles / ARTICLES_AN_EVENT);
  const reports = [...plantedStream({ events, days: Math.max(7, events / 5), rng: seededRandom(seed), words: WORDS })];
  return reports.sort((a, b) => (a.day ?? Infinity) - (b.day ?? Infinity)).slice(0, articles);
}

const timed = (work) => {
  const [cpu, started] = [process.cpuUsage(), performance.now()];
  const value = work();
  const { user, system } = process.cpuUsage(cpu);
  return { value, ms: performance.now() - started, cpuMs: (user + system) / 1_000 };
};

/** Counting words alone against grouping from texts, in turns. */
function together(articles, { rounds, seed, log }) {
  const reports = stream(articles, seed);
  const runs = [];
  for (let round = 0; round < rounds + 1; round++) {
    const counter = new TermCounter();
    const counting = timed(() => reports.forEach(({ headline, body }) => counter.count(headline, body)));
    const grouping = timed(() => new ComparedReports(reports).keysAt(DEFAULT_SETTINGS.mark));
    if (round > 0) runs.push({ counting, grouping }); // the first compiles
    log(`${articles} articles: counted in ${counting.ms.toFixed(0)} ms, grouped in ${grouping.ms.toFixed(0)} ms`);
  }
  const gold = new Map(reports.map(({ key, event }) => [key, event]));
  const of = (kind, time) => median(runs.map((run) => run[kind][time]));
  return {
    articles,
    bytes: reports.reduce((sum, { body }) => sum + body.length, 0) / articles,
    rate: (articles * 1_000) / of('grouping', 'ms'),
    rateOfCpu: (articles * 1_000) / of('grouping', 'cpuMs'),
    countingRate: (articles * 1_000) / of('counting', 'ms'),
    ratio: median(runs.map(({ counting, grouping }) => grouping.ms / counting.ms)),
    f1: scoreGroups(runs[0].grouping.value, gold).bCubed.f1,
  };
}

/** What one article more costs, when so many are there. */
function oneMore(sizes, { seed, log }) {
  const reports = stream(sizes.at(-1), seed);
  const grouping = new EventGrouping();
  const told = [];
  let efforts = [];
  reports.forEach((report, at) => {
    const size = sizes.find((wanted) => at >= wanted - ADDED && at < wanted);
    const { value, ms, cpuMs } = timed(() => grouping.add(report));
    if (size === undefined) return;
    efforts.push({ ...value.effort, ms, cpuMs });
    if (at !== size - 1) return;
    const mean = (key) => efforts.reduce((sum, effort) => sum + effort[key], 0) / efforts.length;
    told.push({
      ...{ size, ms: median(efforts.map((effort) => effort.ms)), entries: mean('entries'), compared: mean('compared') },
      slowest: Math.max(...efforts.map((effort) => effort.ms)),
    });
    log(`one more at ${size}: ${told.at(-1).ms.toFixed(2)} ms`);
    efforts = [];
  });
  return told;
}

export function benchEvents({ rounds, seed, log, quick }) {
  const sizes = quick ? [500, 2_000] : [2_000, 20_000, 100_000];
  return {
    together: (quick ? [1_000] : [2_500, 10_000]).map((articles) => together(articles, { rounds, seed, log })),
    oneMore: oneMore(sizes, { seed, log }),
  };
}

export function eventsTable({ together: runs, oneMore: sizes }) {
  return [
    '| articles grouped at once | bytes each | counting words alone, articles/s | grouping from texts, articles/s | by processor time | ratio of times | B³ F1 |',
    '|---|---|---|---|---|---|---|',
    ...runs.map(
      (run) =>
        `| ${run.articles} | ${run.bytes.toFixed(0)} | ${run.countingRate.toFixed(0)} | ${run.rate.toFixed(0)} | ${run.rateOfCpu.toFixed(0)} | ${run.ratio.toFixed(2)} | ${run.f1.toFixed(3)} |`,
    ),
    '',
    '| one article more at | median ms | slowest ms | entries of the index read | pairs compared |',
    '|---|---|---|---|---|',
    ...sizes.map(
      ({ size, ms, slowest, entries, compared }) =>
        `| ${size} | ${ms.toFixed(2)} | ${slowest.toFixed(1)} | ${entries.toFixed(0)} | ${compared.toFixed(0)} |`,
    ),
  ].join('\n');
}
