import { measureReuse } from '@parallax/jobs';
import { Readable } from 'node:stream';
import { importFiles } from '@parallax/jobs';
import { createTestDatabase, type TestDatabase } from '@parallax/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { errorOf, startTestApp, type TestApp } from './app.js';
import { EdgeFeature } from './edge-feature.js';

/** Two outlets on one event, and one article that is a spreadsheet's bad day. */
const ROWS: readonly object[] = [
  {
    ...{
      externalId: 'c-1',
      source: 'The Aven Courier',
      url: 'https://courier.example/lock',
      title: 'Lock gate reopened',
    },
    ...{ publishedAt: '2025-03-12', language: 'en', byline: 'I. Marsh', section: 'Harbour', event: 'lock-gate' },
    ...{
      eventTitle: 'The lock gate',
      text: 'The gate at Aven is open.\n\nBoats pass again; “at last”, a skipper said.',
    },
    labels: [
      { codebook: 'Harbour frames', frame: 'economy', coder: 'anna', start: 4, end: 8 },
      { codebook: 'Harbour frames', frame: 'safety', coder: 'anna', value: false },
      { codebook: 'Harbour frames', frame: 'economy', coder: 'ben', value: false, note: 'only, "once", named' },
    ],
  },
  {
    ...{
      source: 'Port Radio',
      url: 'https://radio.example/gate',
      title: 'Gate: boats wait no longer',
      text: 'Boats wait no longer.',
    },
    ...{ publishedAt: '2025-03-12T06:10:00Z', language: 'en', event: 'lock-gate', eventTitle: 'The lock gate' },
  },
  {
    source: '=cmd|calc',
    title: '=HYPERLINK("http://evil.example")',
    text: '+1 is what the sum came to, said the auditor.',
    language: 'en',
  },
  { source: 'Port Radio', title: 'مرفأ أفين', text: 'فتحت البوابة أمام القوارب اليوم.', language: 'ar' },
];

const load = async (database: TestDatabase, jsonl: string) =>
  importFiles({
    database: database.pool,
    input: { stream: Readable.from([Buffer.from(jsonl)]), name: 'rows.jsonl' },
    options: { format: 'jsonl' },
  });

describe('exports', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
    const outcome = await load(app.database, ROWS.map((row) => JSON.stringify(row)).join('\n'));
    expect(outcome).toMatchObject({ added: 4, refused: 0, labelsAdded: 3 });
  });
  afterAll(() => app.close());

  const get = async (path: string) => app.fetch(`/exports/${path}`, { headers: { cookie: await app.cookie() } });
  const text = async (path: string) => (await get(path)).text();
  const lines = async (path: string) =>
    (await text(path))
      .trim()
      .split('\n')
      .filter((line) => line !== '');

  it('gives articles as lines that import to the same corpus', async () => {
    const response = await get('articles.jsonl');
    expect(response.headers.get('content-type')).toBe('application/x-ndjson; charset=utf-8');
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="parallax-articles.jsonl"');
    const first = await response.text();
    const copy = await createTestDatabase();
    try {
      expect(await load(copy, first)).toMatchObject({ added: 4, refused: 0, labelsAdded: 3, labelsRefused: 0 });
      const again = await load(app.database, first);
      expect(again).toMatchObject({ added: 0, updated: 0, unchanged: 4, labelsAdded: 0 });
      const second = await startTestApp({ features: [EdgeFeature], database: copy });
      const exported = await second.fetch('/exports/articles.jsonl', { headers: { cookie: await second.cookie() } });
      expect(sorted(await exported.text())).toEqual(sorted(first));
      await second.close();
    } finally {
      await copy.drop().catch(() => undefined);
    }
    const courier = first
      .split('\n')
      .map((line) => line && JSON.parse(line))
      .find((row) => row.externalId === 'c-1');
    expect(sortLabels(courier)).toEqual(sortLabels(ROWS[0]));
  });

  it('keeps cells from being formulas, and marks the bytes when asked', async () => {
    const csv = await text('articles.csv');
    expect(csv.split('\n')[0]).toBe(
      'id,source,externalId,url,title,byline,publishedAt,language,wordCount,versionNo,event,eventTitle,text',
    );
    expect(csv).toContain("'=cmd|calc");
    expect(csv).toContain(`"'=HYPERLINK(""http://evil.example"")"`);
    expect(csv).toContain("'+1 is what the sum came to");
    expect(csv).not.toMatch(/(^|,)"?[=+@]/m);
    const marked = new Uint8Array(await (await get('articles.csv?bom=1')).arrayBuffer());
    expect([...marked.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(csv.charCodeAt(0)).toBe('i'.charCodeAt(0));
  });

  it('selects by filter and by search', async () => {
    const where = (filter: object) => `articles.jsonl?filter=${encodeURIComponent(JSON.stringify(filter))}`;
    expect(await lines(where({ language: { eq: 'ar' } }))).toHaveLength(1);
    expect(await lines(where({ publishedAt: { gte: '2025-03-12T01:00:00Z', isNull: null } }))).toHaveLength(1);
    expect(await lines('articles.jsonl?search=skipper')).toHaveLength(1);
    expect(await lines('articles.jsonl?search=zeppelin')).toEqual([]);
    expect(await text('articles.csv?search=zeppelin')).toMatch(/^id,source,.*\n$/);
  });

  it.each([
    'articles.csv?filter={',
    'articles.csv?filter={"secret":1}',
    'articles.jsonl?filter={"ids":["x"]}',
    'articles.csv?search=-only',
    'articles.csv?filter=1&filter=2',
  ])('says what is wrong with %s', async (path) => {
    const response = await get(path);
    expect([response.status, (await errorOf(response)).code]).toEqual([400, 'BAD_USER_INPUT']);
  });

  it('gives labels, sources and events', async () => {
    const [header, ...labels] = await lines('labels.csv');
    expect(header).toMatch(/^id,articleId,source,title,url,event,codebook,/);
    expect(labels).toHaveLength(3);
    expect(labels.filter((line) => line.includes(',economy,economy,anna,true,1,4,8,'))).toHaveLength(1);
    const present = await lines(`labels.jsonl?filter=${encodeURIComponent('{"present":false}')}`);
    expect(present.map((line) => JSON.parse(line).coder).sort()).toEqual(['anna', 'ben']);
    expect((await lines('sources.csv')).length).toBe(4);
    expect((await lines('events.csv'))[1]).toMatch(
      /,lock-gate,The lock gate,.*,The Aven Courier; Port Radio$|,lock-gate,The lock gate,.*,Port Radio; The Aven Courier$/,
    );
  });

  it('gives the comparison of an event, outlet by outlet and frame by frame', async () => {
    const { rows } = await app.database.pool.query<{ id: string }>('select id from event');
    const [header, ...table] = await lines(`events/${rows[0]!.id}/comparison.csv`);
    expect(header).toMatch(/^source,articles,firstPublishedAt,delayMinutes,.*,frame,frameName,share,low,high,k,n,/);
    // Two outlets under a codebook of two frames.
    expect(table).toHaveLength(4);
    // Anna says economy is present, Ben that it is not: undecided, so no share. Safety: one coder, absent.
    const courier = table.filter((line) => line.startsWith('The Aven Courier,1,2025-03-12'));
    expect(courier.find((line) => line.includes(',economy,'))).toContain(',,,0,0,1,');
    expect(courier.find((line) => line.includes(',safety,'))).toMatch(/,safety,safety,0,0(\.\d+)?,0\.79\d*,0,1,/);
    const missing = await get('events/00000000-0000-7000-8000-000000000000/comparison.csv');
    expect([missing.status, (await errorOf(missing)).code]).toEqual([404, 'NOT_FOUND']);
    expect((await get('events/none/comparison.csv')).status).toBe(400);
  });

  it('gives the outlets asked for, and the text they share, or says that it is not measured', async () => {
    const { rows } = await app.database.pool.query<{ id: string }>('select id from event');
    const event = `events/${rows[0]!.id}`;
    const courier = await app.database.pool.query<{ id: string }>(`select id from source where name like 'The Aven%'`);
    const [, ...frames] = await lines(`${event}/comparison.csv?sourceIds=${courier.rows[0]!.id}`);
    expect(frames.map((line) => line.split(',')[0])).toEqual(['The Aven Courier', 'The Aven Courier']);
    const [header, ...before] = await lines(`${event}/shared-text.csv`);
    expect(header).toMatch(/^source,articleId,headline,otherSource,/);
    expect(before.every((line) => line.endsWith(',NOT_MEASURED_YET'))).toBe(true);
    expect(before).toHaveLength(2);
    await measureReuse({ database: app.database.pool });
    const [, ...after] = await lines(`${event}/shared-text.csv`);
    expect(after.filter((line) => line.includes('NOT_MEASURED_YET'))).toEqual([]);
    expect((await get(`${event}/comparison.csv?sourceIds=none`)).status).toBe(400);
  });

  it('gives its connection back when the reader goes away', async () => {
    await app.database.pool.query(
      `insert into source (id, name, initials) select gen_random_uuid(), repeat('long name ', 29) || n, 'L' from generate_series(1, 20000) n`,
    );
    for (let i = 0; i < 8; i += 1) {
      const response = await get('sources.csv');
      expect(response.status).toBe(200);
      await response.body!.cancel();
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    const { rows } = await app.database.pool.query(
      "select count(*)::int as n from pg_stat_activity where state = 'idle in transaction' and datname = current_database()",
    );
    expect(rows[0].n).toBe(0);
    expect((await lines('sources.csv')).length).toBe(20_004);
  });
});

const sortLabels = (row: unknown) => {
  const { labels = [], ...rest } = row as { labels?: object[] };
  return { ...rest, labels: labels.map((label) => JSON.stringify(Object.entries(label).sort())).sort() };
};

const sorted = (jsonl: string): unknown[] =>
  jsonl
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.stringify(sortLabels(JSON.parse(line))))
    .sort();
