import { measureContrast } from '@parallax/comparison';
import { seededRandom } from '@parallax/statistics';
import { median } from './report.mjs';

const REPLICATES = 2_000;
/** What the product promises, in one thread. */
const PROMISED_SECONDS = 3;

/**
 * Every outlet on every event once, each article decided on every frame: the largest table of its shape. Events differ
 * in how much they invite a frame; the first outlet has the first frame more often.
 */
export function contrastMaterial({ outlets, frames, events, seed = 1 }) {
  const random = seededRandom(`contrast ${seed}`);
  const sourceIds = Array.from({ length: outlets }, (_, at) => `outlet-${String(at).padStart(2, '0')}`);
  const frameIds = Array.from({ length: frames }, (_, at) => `frame-${String(at).padStart(2, '0')}`);
  const articles = [];
  const decisions = new Map();
  for (let event = 0; event < events; event++) {
    const chances = frameIds.map(() => 0.6 * random.next());
    sourceIds.forEach((sourceId, outlet) => {
      const id = `${event} ${sourceId}`;
      articles.push({ id, sourceId, eventId: `event-${event}`, publishedAt: null });
      const decided = frameIds.map((frame, at) => {
        const chance = chances[at] + (outlet === 0 && at === 0 ? 0.1 : 0);
        return [frame, random.next() < chance ? 'present' : 'absent'];
      });
      decisions.set(id, new Map(decided));
    });
  }
  return { articles, sourceIds, frameIds, decisions };
}

const SHAPES = [
  { outlets: 20, frames: 15, events: 2_000, kind: 'rest' },
  { outlets: 20, frames: 15, events: 2_000, kind: 'every-pair' },
];
const QUICK = [{ outlets: 6, frames: 8, events: 200, kind: 'rest' }];

/** Seconds of one contrast, from decided articles to every number: wall clock, and of the processor alone. */
export function benchContrast({ rounds, seed, log, quick = false }) {
  return (quick ? QUICK : SHAPES).map((shape) => {
    const material = contrastMaterial({ ...shape, seed });
    const runs = Array.from({ length: quick ? 1 : rounds }, () => {
      const [started, used] = [performance.now(), process.cpuUsage()];
      const { family } = measureContrast(material, {
        ...{ comparison: { kind: shape.kind }, seed: String(seed), replicates: REPLICATES, period: null },
      });
      const wall = (performance.now() - started) / 1_000;
      log(`contrast ${shape.kind}: ${wall.toFixed(2)} s, ${family.size} tests`);
      return { wall, processor: process.cpuUsage(used).user / 1e6, tests: family.size };
    });
    return { ...shape, runs };
  });
}

export function contrastTable(results) {
  const rows = results.map(({ outlets, frames, events, kind, runs }) => {
    const [wall, processor] = ['wall', 'processor'].map((key) => median(runs.map((run) => run[key])).toFixed(2));
    return `| ${outlets} × ${frames} × ${events}, ${kind} | ${runs[0].tests} | ${wall} | ${processor} |`;
  });
  return [
    `| contrast (outlets × frames × events), ${REPLICATES} replicates | tests | seconds | of processor time |`,
    '|---|---|---|---|',
    ...rows,
    '',
    `One thread; medians of the rounds. 20 × 15 × 2,000 is to take at most ${PROMISED_SECONDS} s.`,
  ].join('\n');
}
