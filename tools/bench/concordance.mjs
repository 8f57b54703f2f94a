import { loadArticles } from './load-articles.mjs';
import { startApi } from './reads.mjs';

const PAGE = `query ($query: String!, $filter: ArticleFilter, $sort: ConcordanceSort) {
  concordance(query: $query, filter: $filter, sort: $sort, first: 25) {
    nodes { articleId field left { text start end } node { text start end } right { text start end }
      article { headline publishedAt source { id name initials } event { id title } } }
    pageInfo { hasNextPage endCursor } } }`;
const EXTENT = `query ($query: String!, $filter: ArticleFilter) {
  concordance(query: $query, filter: $filter, first: 1) { extent { articles articlesRead lines isComplete } } }`;

const WORDS = 60;
const OTHERS = 15;

/** Words from the commonest to the rarest in even steps of rank's logarithm, as a person meets them. */
async function words(pool) {
  const { rows } = await pool.query(
    `select word from ts_stat('select lexemes from article_search order by article_id limit 4000') order by ndoc desc, word`,
  );
  const ranks = Array.from({ length: WORDS }, (_, nth) =>
    Math.floor(Math.exp((nth / (WORDS - 1)) * Math.log(rows.length - 1))),
  );
  return [...new Set(ranks)].map((rank) => rows[rank].word);
}

async function phrases(pool) {
  const { rows } = await pool.query('select body from article_text order by article_id limit $1', [OTHERS]);
  return rows.map(
    ({ body }, nth) =>
      `"${body
        .split(/\s+/)
        .slice(20 + nth, 22 + nth)
        .join(' ')}"`,
  );
}

async function questions(pool) {
  const singles = await words(pool);
  const { rows: sources } = await pool.query('select id from source order by id limit $1', [OTHERS]);
  const some = singles.filter((_, nth) => nth % Math.ceil(singles.length / OTHERS) === 0);
  return {
    'a word': singles.map((query) => ({ query })),
    'a phrase of two words': (await phrases(pool)).map((query) => ({ query })),
    'a beginning of words': some.map((word) => ({ query: `${word.slice(0, 3)}*` })),
    'a word, one outlet': some.map((query, nth) => ({
      ...{ query, filter: { sourceId: { eq: sources[nth % sources.length].id } } },
    })),
  };
}

async function ask(api, query, variables) {
  const started = performance.now();
  const response = await fetch(`${api.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: api.cookie, origin: api.url },
    body: JSON.stringify({ query, variables }),
  });
  const { errors } = await response.json();
  if (errors) throw new Error(`${JSON.stringify(variables)}: ${JSON.stringify(errors)}`);
  return performance.now() - started;
}

const at = (times, share) => times[Math.min(times.length - 1, Math.floor(times.length * share))];

async function measure(api, query, asked) {
  const times = [];
  for (const variables of asked) times.push(await ask(api, query, variables));
  times.sort((a, b) => a - b);
  return { n: times.length, p50: at(times, 0.5), p95: at(times, 0.95), longest: times.at(-1) };
}

/** Milliseconds of first pages asked one after another, each word for the first time. */
export async function benchConcordance({ pool, url, dataDir, articles, seed, log }) {
  if (articles > 0) await loadArticles(pool, { articles, seed, log });
  const kinds = await questions(pool);
  const api = await startApi(url, dataDir);
  try {
    await ask(api, PAGE, { query: 'nothing of the kind', sort: 'DATE' });
    const all = Object.values(kinds).flat();
    const rows = [];
    for (const [kind, asked] of Object.entries(kinds))
      rows.push({
        kind: `first page, ${kind}`,
        ...(await measure(
          api,
          PAGE,
          asked.map((one) => ({ ...one, sort: 'DATE' })),
        )),
      });
    rows.push({
      kind: 'first page, all of these',
      ...(await measure(
        api,
        PAGE,
        all.map((one) => ({ ...one, sort: 'POSITION' })),
      )),
    });
    const sorted = kinds['a word'].filter((_, nth) => nth % 4 === 0);
    rows.push({
      kind: 'sorted by L1, a word',
      ...(await measure(
        api,
        PAGE,
        sorted.map((one) => ({ ...one, sort: 'L1' })),
      )),
    });
    rows.push({ kind: 'how many lines, a word', ...(await measure(api, EXTENT, sorted)) });
    return rows;
  } finally {
    api.stop();
  }
}

export const concordanceTable = (rows) =>
  [
    '| concordance | n | p50 ms | p95 ms | longest ms |',
    '|---|---|---|---|---|',
    ...rows.map(
      ({ kind, n, p50, p95, longest }) => `| ${kind} | ${n} | ${[p50, p95, longest].map(Math.round).join(' | ')} |`,
    ),
  ].join('\n');
