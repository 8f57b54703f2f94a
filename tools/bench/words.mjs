import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { KEYNESS, KEYNESS_DEFAULTS, measureArticles, TERMS_MEASURE } from '@parallax/jobs';
import { TermCounter } from '@parallax/text';
import { rows } from './corpus.mjs';
import { loadArticles } from './load-articles.mjs';
import { median } from './report.mjs';

const run = promisify(execFile);
const YARDSTICK = fileURLToPath(new URL('count-words.py', import.meta.url));

/** Wall and processor seconds: on a shared machine the second is the one to read. */
async function timed(work) {
  const [started, used] = [performance.now(), process.cpuUsage()];
  const result = await work();
  const { user, system } = process.cpuUsage(used);
  return { result, seconds: (performance.now() - started) / 1000, cpu: (user + system) / 1e6 };
}

function countAll(documents) {
  const counter = new TermCounter();
  let [distinct, tokens] = [0, 0];
  for (const document of documents) {
    const counted = counter.count(document);
    distinct += counted.terms.length;
    tokens += counted.tokens;
  }
  return [counter.vocabulary.size, distinct, tokens];
}

/** From raw text, in turns with Python; the three counts must be equal. */
async function benchCounting({ articles, seed, rounds, log }) {
  const folder = await mkdtemp(join(tmpdir(), 'parallax-words-'));
  const file = join(folder, 'documents.txt');
  try {
    const texts = [...rows({ articles, events: Math.ceil(articles / 10), seed })].map(({ text }) =>
      text.replaceAll('\n', ' '),
    );
    await writeFile(file, texts.join('\n'));
    const documents = (await readFile(file, 'utf8')).split('\n');
    countAll(documents.slice(0, 500)); // the worker that counts has been running for days
    const turns = [];
    for (let round = 0; round < rounds; round++) {
      const ours = await timed(() => countAll(documents));
      const theirs = JSON.parse((await run('python3', [YARDSTICK, file])).stdout);
      if (String(ours.result) !== String(theirs.counts)) {
        throw new Error(`Counts differ: ${ours.result} here, ${theirs.counts} in Python.`);
      }
      turns.push({ ours, theirs });
      log(`counting: ${ours.seconds.toFixed(2)} s here, ${theirs.seconds.toFixed(2)} s by ${theirs.name}`);
    }
    return turns;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Ten articles an event, of outlets as they come: ids are hashes. */
const EVENTS = [
  `insert into event (id, key, title) select gen_random_uuid(), 'event-' || n, 'Event ' || n
     from generate_series(0, (select count(*) / 10 from article)) n`,
  `insert into event_article (article_id, event_id, decision_id)
     select a.id, e.id, a.id from (select id, (row_number() over (order by id) - 1) / 10 as nth from article) a
     join event e on e.key = 'event-' || a.nth`,
  'vacuum analyze',
];

/** Half of the outlets against the other half, from stored counts. */
async function benchKeyness({ freshDatabase, articles, seed, rounds, replicates, log }) {
  const database = await freshDatabase('words');
  try {
    await loadArticles(database.pool, { articles, seed, log });
    for (const statement of EVENTS) await database.pool.query(statement);
    const counted = await timed(() => measureArticles({ database: database.pool, measures: [TERMS_MEASURE] }));
    log(`counts stored: ${counted.seconds.toFixed(1)} s`);
    const { rows: sources } = await database.pool.query('select id from source order by name');
    const half = sources.slice(0, Math.ceil(sources.length / 2)).map(({ id }) => id);
    const request = { ...KEYNESS_DEFAULTS, a: { sourceId: { in: half } } };
    const measure = (asked) => timed(() => KEYNESS.measure(database.pool, { ...request, ...asked }, async () => {}));
    const quick = [];
    for (let round = 0; round < rounds + 2; round++) quick.push(await measure({ replicates: 0 }));
    const shuffled = await measure({ replicates });
    return { counted, quick, shuffled, replicates };
  } finally {
    await database.drop();
  }
}

const both = (times) =>
  `${median(times.map(({ seconds }) => seconds)).toFixed(2)} s (processor ${median(times.map(({ cpu }) => cpu)).toFixed(2)} s)`;

/** A section of the report. */
export async function benchWords({ freshDatabase, rounds, seed, log, quick }) {
  const articles = quick ? 2_000 : 20_000;
  const turns = await benchCounting({ articles, seed, rounds, log });
  const found = await benchKeyness({ freshDatabase, articles, seed, rounds, replicates: quick ? 100 : 1_000, log });
  const ratio = median(turns.map(({ ours, theirs }) => theirs.cpu / ours.cpu));
  const { keyness } = found.shuffled.result;
  const [vocabulary, distinct, tokens] = turns[0].ours.result.map((n) => n.toLocaleString('en'));
  return [
    `Words of ${articles.toLocaleString('en')} documents of some 500 words: ${tokens} words, ${vocabulary} different, ${distinct} counts above 0.`,
    '',
    '| what | time | goal |',
    '|---|---|---|',
    `| counting from raw text | ${both(turns.map(({ ours }) => ours))} | |`,
    `| the same by ${turns[0].theirs.name} | ${both(turns.map(({ theirs }) => theirs))}, ${ratio.toFixed(1)} × the processor time | 3 × |`,
    `| counting and storing packed | ${both([found.counted])} | |`,
    `| keyness of half against half from stored counts, reading them from the database included | ${both(found.quick.slice(2))} | 0.5 s |`,
    `| with ${found.replicates.toLocaleString('en')} permutations of ${keyness.tested.toLocaleString('en')} words over ${keyness.shuffled.units.toLocaleString('en')} units | ${both([found.shuffled])} | |`,
  ].join('\n');
}
