import { afterAll, beforeAll, expect, it } from 'vitest';
import { startProgram, type TestProgram } from './program.js';

let program: TestProgram;
let other: TestProgram;
beforeAll(async () => {
  [program, other] = [await startProgram(), await startProgram()];
});
afterAll(() => Promise.all([program.close(), other.close()]));

const RATINGS = JSON.stringify([
  {
    dimension: 'leaning',
    value: 'left',
    rater: 'Rater A',
    citation: 'Report 1',
    validFrom: '2020-01-01',
    validTo: '2020-12-31',
  },
  { dimension: 'leaning', value: 'centre', rater: 'Rater B', citation: null, validFrom: null, validTo: null },
]).replaceAll('"', '""');
const CSV = `name,type,country,languages,homepage,aliases,collections,ratings,feeds
The Torch,print,NO,nb en,https://torch.example/,torch.example; Torch,Valley,"${RATINGS}",https://torch.example/a https://torch.example/b
"'=Formula News",,,,,"=1+1 x",,
Weekly,blog,NO,,,,,
The Torch,print,NO,nb en,,Torch,,"${RATINGS.replaceAll('left', 'right')}"
`;

it('takes outlets in, names each bad row with line, field and remedy, and loses nothing else', async () => {
  program.write('outlets.csv', CSV);
  const { code, stdout, stderr } = await program.run('sources', 'import', 'outlets.csv', '--json');
  expect(code).toBe(3);
  expect(JSON.parse(stdout)).toMatchObject({ added: 2, updated: 0, unchanged: 0, refused: 2 });
  const lines = stderr.split('\n');
  expect(lines[0]).toBe('outlets.csv:4: type: “blog” is none of agency, print, broadcast, digital, state, party, ngo.');
  expect(lines[1]).toContain('outlets.csv:5: ratings: Rater A already says “left” for 2020-01-01 to 2020-12-31.');
});

it.each(['csv', 'opml'])('goes out and in again as the very same: %s', async (format) => {
  const run = async (of: TestProgram, ...args: string[]) => {
    const finished = await of.run(...args);
    expect(finished).toMatchObject({ code: 0 });
    return finished.stdout;
  };
  const first = await run(program, 'sources', 'export', '-', '--format', format);
  other.write(`in.${format}`, first);
  await run(other, 'sources', 'import', `in.${format}`);
  expect(await run(other, 'sources', 'export', '-', '--format', format)).toBe(first);
  expect(await run(other, 'sources', 'import', `in.${format}`)).toContain('0 added, 0 updated, 2 unchanged, 0 refused');
  expect(first).toContain('Formula News');
  if (format === 'csv') expect(first).toContain(`\n'=Formula News,`);
});

it('says what is wrong with a file as a whole', async () => {
  program.write('plain.txt', 'x');
  expect(await program.run('sources', 'import', 'plain.txt')).toMatchObject({ code: 1 });
  expect(await program.run('sources', 'import', 'nowhere.csv')).toMatchObject({ code: 4 });
  program.write('headless.csv', 'title\nThe Torch\n');
  expect((await program.run('sources', 'import', 'headless.csv')).stderr).toContain('has no column “name”');
});
