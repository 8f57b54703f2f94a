import { afterAll, beforeAll, expect, it } from 'vitest';
import { errorOf, type TestApp, startTestApp } from '../app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const send = async (name: string, bytes: string | Uint8Array<ArrayBuffer>, cookie?: string) => {
  const body = new FormData();
  body.append('file', new Blob([bytes]), name);
  const headers = { cookie: cookie ?? (await app.cookie()), 'x-requested-with': 'parallax' };
  return app.fetch('/directory', { method: 'POST', body, headers });
};
const download = async (path: string) => app.fetch(path, { headers: { cookie: await app.cookie() } });

it('the directory comes in as CSV, is undone as a whole, and goes out as CSV and OPML', async () => {
  const response = await send('outlets.csv', 'name,country\nThe Torch,NO\nWeekly,norway\n');
  expect(response.status).toBe(200);
  const imported = await response.json();
  expect(imported).toMatchObject({ added: 1, faults: [{ line: 3, field: 'country' }] });
  const csv = await download('/exports/directory.csv');
  expect(csv.headers.get('content-disposition')).toContain('parallax-directory.csv');
  expect(await csv.text()).toContain('The Torch,TT,,active,NO,');
  expect(await (await download('/exports/directory.opml')).text()).toContain('<outline text="The Torch"');
  const undo =
    'mutation ($input: UndoSourceChangeInput!) { undoSourceChange(input: $input) { sources { name status aliases { spelling } } errors { code } } }';
  const { data } = await app.graphql(undo, { input: { batchId: imported.batchId } });
  expect(data.undoSourceChange).toEqual({
    sources: [{ name: 'The Torch', status: 'RETIRED', aliases: [] }],
    errors: [],
  });
  expect(await (await send('outlets.csv', 'name,country\nThe Torch,NO\n')).json()).toMatchObject({
    added: 0,
    updated: 1,
  });
});

it('says what is wrong with a file, and takes none from strangers', async () => {
  expect((await errorOf(await send('outlets.txt', 'x'))).message).toContain('ends in none of .csv');
  expect((await errorOf(await send('outlets.csv', new Uint8Array([0xff, 0xfe, 0x41])))).message).toContain('not UTF-8');
  expect((await send('outlets.csv', 'name\nA\n', 'none=1')).status).toBe(401);
});
