import { containment, jaccard, largerContainment, overlap, type Overlap, shingles } from '@parallax/reuse';
import { seededRandom } from '@parallax/statistics';
import { tokenise } from '@parallax/text';
import { createTestDatabase, type TestDatabase } from '@parallax/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { measureReuse } from './measure-reuse.js';

const id = (n: number): string => `018f0000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const rng = seededRandom('planted copies');
const random = (): number => rng.next();
const below = (limit: number): number => Math.floor(random() * limit);

let fresh = 0;
const word = (): string => `w${Math.floor(3_000 * random() ** 3)}`;
const own = (): string => `own${fresh++}`;
const words = (count: number, of = word): string[] => Array.from({ length: count }, of);

interface Planted {
  readonly words: readonly string[];
  readonly source: number;
}

/** Some words replaced, so that Jaccard falls from 1 to about a half. */
const edited = (text: readonly string[]): string[] => {
  const share = 0.06 * random();
  return text.map((one) => (random() < share ? own() : one));
};
/** A stretch with words of its own around it. */
function brief(text: readonly string[]): string[] {
  const length = 50 + below(100);
  const from = below(Math.max(1, text.length - length));
  return [...words(below(60), own), ...text.slice(from, from + length), ...words(below(60), own)];
}

const articles: Planted[] = [];
for (let n = 0; n < 260; n++) articles.push({ words: words(150 + below(500)), source: 1 + (n % 4) });
for (let n = 0; n < 80; n++) articles.push({ words: edited(articles[n]!.words), source: 1 + ((n + 1) % 4) });
for (let n = 0; n < 80; n++) articles.push({ words: brief(articles[80 + n]!.words), source: 1 + ((n + 2) % 4) });
/** Outlet 1 prints it under everything. */
const FOOTER = words(60, own).join(' ');
const bodyOf = ({ words: text, source }: Planted): string => text.join(' ') + (source === 1 ? `\n\n${FOOTER}` : '');

let database: TestDatabase;
let known = new Map<string, Overlap>();
let stored = new Map<string, Overlap>();
beforeAll(async () => {
  database = await createTestDatabase();
  const run = (statement: string, values: unknown[]) => database.pool.query(statement, values);
  for (const n of [1, 2, 3, 4])
    await run('insert into source (id, name, initials) values ($1, $2, $2)', [id(n), `S${n}`]);
  const ids = articles.map((_, n) => id(100 + n));
  await run(
    `insert into article (id, source_id, headline, word_count)
     select *, 'Iora', 1 from unnest($1::uuid[], $2::uuid[])`,
    [ids, articles.map(({ source }) => id(source))],
  );
  await run(
    `insert into article_version (article_id, version_no, headline, content_hash, cleaning_method)
     select a, 1, 'Iora', sha256(a::text::bytea), 'none' from unnest($1::uuid[]) a`,
    [ids],
  );
  await run(
    'insert into article_text (article_id, version_no, body) select a, 1, b from unnest($1::uuid[], $2::text[]) x (a, b)',
    [...[ids, articles.map(bodyOf)]],
  );
  await measureReuse({ database: database.pool });
  [known, stored] = [truth(), await told()];
});
afterAll(() => database.drop());

const keyOf = (a: number, b: number): string => `${id(100 + a)} ${id(100 + b)}`;

/** Every pair compared, without the footer, which nobody knows better than we do. */
function truth(): Map<string, Overlap> {
  const texts = articles.map((article) => shingles(tokenise(article.words.join(' '))));
  const pairs = new Map<string, Overlap>();
  texts.forEach((a, first) => {
    for (let second = first + 1; second < texts.length; second++) {
      const counts = overlap(a, texts[second]!);
      if (counts && counts.shared > 0) pairs.set(keyOf(first, second), counts);
    }
  });
  return pairs;
}

async function told(): Promise<Map<string, Overlap>> {
  const { rows } = await database.pool.query('select * from text_reuse where article_id < other_id');
  return new Map(
    rows.map((row) => [
      `${row.article_id} ${row.other_id}`,
      { shared: row.shared_count, a: row.shingle_count, b: row.other_shingle_count },
    ]),
  );
}

it.each([
  ['Jaccard ≥ .8', jaccard, 0.8, 15],
  ['containment ≥ .8', largerContainment, 0.8, 30],
  ['containment ≥ .5', largerContainment, 0.5, 120],
] as const)('finds planted copies and briefs: %s', (_name, of, threshold, atLeast) => {
  const from = (pairs: ReadonlyMap<string, Overlap>) => [...pairs].filter(([, counts]) => of(counts) >= threshold);
  const expected = new Set(from(known).map(([key]) => key));
  const found = from(stored).map(([key]) => key);
  expect(expected.size).toBeGreaterThan(atLeast);
  const right = found.filter((key) => expected.has(key)).length;
  expect(right / expected.size).toBeGreaterThanOrEqual(0.99);
  expect(right / found.length).toBeGreaterThanOrEqual(0.99);
});

it('counts what comparing every pair counts', () => {
  expect(stored.size).toBeGreaterThan(150);
  for (const [key, counts] of stored) expect(containment(counts)).toEqual(containment(known.get(key)!));
});
