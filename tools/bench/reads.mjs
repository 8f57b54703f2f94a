import { fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:net';
import autocannon from 'autocannon';
import { EVENT, PAGE } from './queries.mjs';
import { median } from './report.mjs';

const CONNECTIONS = [1, 16, 64];

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function startBare(url) {
  const child = fork(new URL('bare-server.mjs', import.meta.url), { env: { ...process.env, DATABASE_URL: url } });
  const [{ port }] = await new Promise((resolve) => child.once('message', (...message) => resolve(message)));
  return { url: `http://127.0.0.1:${port}`, stop: () => child.kill() };
}

async function signIn(base, token) {
  const response = await fetch(`${base}/sign-in?token=${token}`, { redirect: 'manual' });
  const cookie = response.headers.getSetCookie()[0]?.split(';')[0];
  if (!cookie) throw new Error(`Sign-in failed: ${response.status}`);
  return cookie;
}

/** The product's own API on a free port, with somebody signed in. */
export async function startApi(url, dataDir) {
  const port = await freePort();
  const token = randomBytes(32).toString('hex');
  const env = {
    ...process.env,
    DATABASE_URL: url,
    PORT: String(port),
    PARALLAX_SIGN_IN_TOKEN: token,
    PARALLAX_DATA_DIR: dataDir,
  };
  const child = fork(new URL('../../apps/api/dist/main.js', import.meta.url), { env, silent: true });
  const base = `http://127.0.0.1:${port}`;
  for (let tries = 0; ; tries++) {
    const ready = await fetch(`${base}/health/ready`).then(
      (r) => r.ok,
      () => false,
    );
    if (ready) break;
    if (tries > 600 || child.exitCode !== null) throw new Error('The API did not become ready.');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return { url: base, cookie: await signIn(base, token), stop: () => child.kill() };
}

const graphqlRequest = (api, query, variables) => ({
  method: 'POST',
  path: '/graphql',
  headers: { 'content-type': 'application/json', cookie: api.cookie, origin: api.url },
  body: JSON.stringify({ query, variables }),
});

/** The same questions for both servers: 200 pages at different dates, 200 events. */
async function questions(pool, api) {
  const { rows: dates } = await pool.query(
    `select to_char(published_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as key from article order by md5(id::text) limit 200`,
  );
  const { rows: events } = await pool.query('select id::text as key from event order by md5(id::text) limit 200');
  return [
    {
      name: 'page of 25 articles',
      keys: dates,
      path: 'page',
      ask: (key) => graphqlRequest(api, PAGE, { before: key }),
    },
    {
      name: 'event side by side',
      keys: events,
      path: 'event',
      ask: (key) => graphqlRequest(api, EVENT, { event: key }),
    },
  ];
}

const rounded = (_, value) => (typeof value === 'number' ? Number(value.toPrecision(12)) : value);

function sorted(value) {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, sorted(value[key])]),
  );
}

/** A benchmark of different answers means nothing: both must say the same, but for the last digits of a float. */
async function verify(question, bare, api) {
  for (const { key } of question.keys.slice(0, 20)) {
    const expected = await fetch(`${bare.url}/${question.path}?key=${encodeURIComponent(key)}`).then((r) => r.json());
    const { path, ...request } = question.ask(key);
    const actual = await fetch(api.url + path, request).then((r) => r.json());
    const [left, right] = [expected, actual].map((answer) => JSON.stringify(sorted({ data: answer.data }), rounded));
    if (left !== right || actual.errors)
      throw new Error(
        `Answers differ for ${question.name} ${key}:\n${left}\n${right}\n${JSON.stringify(actual.errors)}`,
      );
  }
}

async function fire(url, requests, connections, seconds) {
  const result = await autocannon({ url, connections, duration: seconds, requests });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${result.non2xx} bad answers, ${result.errors} errors from ${url}`);
  return { rate: result.requests.average, p50: result.latency.p50, p99: result.latency.p99 };
}

const medians = (runs) =>
  Object.fromEntries(['rate', 'p50', 'p99'].map((key) => [key, median(runs.map((run) => run[key]))]));

/** Requests a second and latencies of both servers, in turns, medians over the rounds. */
export async function benchReads({ pool, url, dataDir, rounds, seconds, log }) {
  const bare = await startBare(url);
  const api = await startApi(url, dataDir);
  try {
    const results = [];
    for (const question of await questions(pool, api)) {
      await verify(question, bare, api);
      const sides = [
        {
          base: bare.url,
          requests: question.keys.map(({ key }) => ({ path: `/${question.path}?key=${encodeURIComponent(key)}` })),
        },
        { base: api.url, requests: question.keys.map(({ key }) => question.ask(key)) },
      ];
      for (const side of sides) await fire(side.base, side.requests, 16, 3);
      for (const connections of CONNECTIONS) {
        const runs = [[], []];
        for (let round = 0; round < rounds; round++) {
          for (const nth of round % 2 ? [1, 0] : [0, 1])
            runs[nth].push(await fire(sides[nth].base, sides[nth].requests, connections, seconds));
        }
        const [yardstick, ours] = runs.map(medians);
        results.push({
          question: question.name,
          connections,
          bare: yardstick,
          api: ours,
          ratio: ours.rate / yardstick.rate,
        });
        log(`${question.name}, ${connections} connections: ${(ours.rate / yardstick.rate).toFixed(2)}`);
      }
    }
    return results;
  } finally {
    bare.stop();
    api.stop();
  }
}
