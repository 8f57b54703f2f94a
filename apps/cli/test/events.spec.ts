import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startProgram, type TestProgram } from './program.js';

const DAM = 'The dam above Ostrev was closed after cracks were found in its northern wall, Mira Tal said.';
const FIRE = 'A fire in the harbour of Lunden destroyed two warehouses and a ferry, the keeper Ilan Brok said.';

const row = (n: number, text: string, more: object) => ({
  ...{ source: 'Aven Courier', title: text.slice(0, 30), url: `https://aven.example/${n}`, publishedAt: '2026-03-02' },
  ...{ text: `${text} Report ${n}.`, ...more },
});
const GOLD = [
  row(1, DAM, { event: 'dam' }),
  row(2, DAM, { event: 'dam' }),
  row(3, FIRE, { event: 'fire', publishedAt: null }),
  row(4, FIRE, { event: 'fire' }),
];

let program: TestProgram;
beforeAll(async () => {
  program = await startProgram();
  program.file('gold.jsonl', GOLD);
  program.file('noise.jsonl', [row(5, 'Bakers of Branik raised the price of bread', {}), { title: 'No text' }]);
});
afterAll(() => program.close());

describe('parallax events evaluate', () => {
  it('prints one JSON object with the measures', async () => {
    const { code, stdout, stderr } = await program.run('events', 'evaluate', '--gold', 'gold.jsonl', '--json');
    expect(code).toBe(0);
    const one = { precision: 1, recall: 1, f1: 1 };
    const told: unknown = JSON.parse(stdout);
    expect(told).toEqual({
      ...{ bCubed: one, ceafE: one, ari: 1, vMeasure: 1, events: 2 },
      articlesPerSecond: expect.any(Number),
    });
    expect(stderr).toContain('4 of 4 articles have a known event');
  });

  it('groups rows without an event with the others, and names bad rows by line, field and remedy', async () => {
    const args = ['events', 'evaluate', '--gold', 'gold.jsonl', 'noise.jsonl', '--threshold', '0.18', '--curve'];
    const { code, stdout, stderr } = await program.run(...args);
    expect(code).toBe(3);
    expect(stdout).toContain('3 events at a threshold of .180');
    expect(stdout.match(/^ +\.\d\d /gm)).toHaveLength(16);
    expect(stderr).toContain('4 of 5 articles have a known event');
    expect(stderr).toMatch(/noise\.jsonl:2: row refused: .*“text”.* \[MISSING_TEXT\]/);
  });

  it('scores nothing where nothing is known', async () => {
    const { code, stdout } = await program.run('events', 'evaluate', '--gold', 'noise.jsonl', '--json');
    expect(code).toBe(3);
    expect(JSON.parse(stdout)).toMatchObject({ bCubed: { f1: null }, ari: null, events: 1 });
  });

  it.each([
    { why: 'no file', args: [], code: 2, says: '--gold' },
    {
      why: 'a missing file',
      args: ['--gold', 'none.jsonl'],
      code: 4,
      says: 'There is no file or folder “none.jsonl”.',
    },
    { why: 'a threshold of 2', args: ['--gold', 'gold.jsonl', '--threshold', '2'], code: 2, says: 'above 0, up to 1' },
  ])('refuses $why', async ({ args, code, says }) => {
    const finished = await program.run('events', 'evaluate', ...args);
    expect(finished.code).toBe(code);
    expect(finished.stderr).toContain(says);
  });
});

describe('parallax events group', () => {
  it('tells groups with the reasons of each article', async () => {
    const { code, stdout } = await program.run('events', 'group', 'gold.jsonl');
    expect(code).toBe(0);
    expect(stdout).toContain('2 events of two articles and more; 0 articles stand alone.');
    expect(stdout).toMatch(/names .*ostrev \(2\)/);
  });

  it('tells them as values', async () => {
    const { stdout } = await program.run('events', 'group', 'gold.jsonl', '--json');
    const told = JSON.parse(stdout);
    expect(told).toMatchObject({ method: 'grouping-1', mark: 0.18, events: [{ size: 2 }, { size: 2 }] });
    expect(told.articles[0]).toMatchObject({
      event: 0,
      score: expect.any(Number),
      nearestArticle: told.articles[1].id,
      daysApart: 0,
    });
  });
});
