import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const MAIN = fileURLToPath(new URL('../dist/main.js', import.meta.url));
const paragraph = (n: number): string =>
  `Part ${n}: the harbour master said in the hall of the harbour office that the gate had been opened and that boats had passed.`;
const pageOf = (count: number): string =>
  `<html><head><title>Gate</title></head><body><article>${Array.from({ length: count }, (_, n) => `<p>${paragraph(n)}</p>`).join('')}</article></body></html>`;
const textOf = (count: number): string => Array.from({ length: count }, (_, n) => paragraph(n)).join('\n\n');

describe('parallax extract evaluate', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'parallax-extract-'));
    writeFileSync(join(folder, 'a.html.gz'), gzipSync(pageOf(6)));
    writeFileSync(join(folder, 'b.html'), pageOf(6));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const expected = (pages: unknown): void => writeFileSync(join(folder, 'expected.json'), JSON.stringify(pages));
  const evaluate = (...options: string[]) =>
    spawnSync(process.execPath, [MAIN, 'extract', 'evaluate', folder, ...options], { encoding: 'utf8' });

  it('prints pages and mean F1, needs no database, and reads packed and plain pages', () => {
    expected({ a: { articleBody: textOf(6), url: 'https://a.example/' }, b: { articleBody: 'Nothing of that.' } });
    const { status, stdout } = evaluate('--json');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual({ pages: 2, meanF1: 0.5 });
  });

  it('tells what was missed and added, worst page first', () => {
    expected({ a: { articleBody: textOf(6) }, b: { articleBody: `${textOf(6)}\n\nThe lamp was lit as well.` } });
    const { stdout } = evaluate();
    expect(stdout.split('\n')[1]).toMatch(/^b +0\.9\d\d +1\.000/);
    expect(stdout).toContain('− The lamp was lit as well');
    expect(stdout).toMatch(/Mean F1 over runs of four words: 0\.9\d\d \(2 pages/);
  });

  it.each([
    ['a page that is not there', { a: { articleBody: 'x' }, c: { articleBody: 'x' } }, 3, 'there is no c.html.gz'],
    ['a page without its text', { a: {} }, 4, '“a” has no text “articleBody”'],
  ])('names %s', (_what, pages, status, words) => {
    expected(pages);
    const finished = evaluate('--json');
    expect(finished.status).toBe(status);
    expect(finished.stderr).toContain(words);
  });
});
