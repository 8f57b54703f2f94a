import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { extractPage, guardPage, scoreExtraction } from '@parallax/ingest';
import { EXIT, type ExitCode } from '../exit-code.js';
import { extractionTable, type ScoredPage } from '../extraction-table.js';
import { print, tell, type Terminal } from '../terminal.js';

const EXPECTED = 'expected.json';
const LARGEST_PAGE_BYTES = 100_000_000;

/** `parallax extract evaluate <folder>` */
export async function extractEvaluateCommand(
  terminal: Terminal,
  folder: string,
  options: { readonly json?: boolean },
): Promise<ExitCode> {
  const expected = await readExpected(join(folder, EXPECTED));
  if (typeof expected === 'string') {
    tell(terminal, expected);
    return EXIT.notFound;
  }
  const scored: ScoredPage[] = [];
  for (const [id, articleBody] of expected) {
    const html = await readPage(folder, id);
    if (html === null) tell(terminal, `${EXPECTED} names “${id}”, but there is no ${id}.html.gz and no ${id}.html.`);
    else scored.push(scorePage(id, html, articleBody));
  }
  if (scored.length === 0) return EXIT.notFound;
  const meanF1 = scored.reduce((sum, { score }) => sum + score.f1, 0) / scored.length;
  print(terminal, options.json ? JSON.stringify({ pages: scored.length, meanF1 }) : extractionTable(scored, meanF1));
  return scored.length < expected.size ? EXIT.partial : EXIT.ok;
}

/** A page that is refused, or in which nothing is found, has no text and scores 0. */
function scorePage(id: string, html: string, articleBody: string): ScoredPage {
  const start = performance.now();
  const page = guardPage(html) === null ? extractPage(html) : null;
  const ms = performance.now() - start;
  return { id, score: scoreExtraction(articleBody, page?.body ?? ''), ms };
}

/** Expected texts by the name of their page, or a sentence about what is wrong with the file. */
async function readExpected(path: string): Promise<ReadonlyMap<string, string> | string> {
  let pages: unknown;
  try {
    pages = JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    return `${path} cannot be read as JSON: ${error instanceof Error ? error.message : String(error)}`;
  }
  if (typeof pages !== 'object' || pages === null)
    return `${path} must hold an object: {"<id>": {"articleBody": "…"}}.`;
  const texts = new Map<string, string>();
  for (const [id, page] of Object.entries(pages)) {
    if (typeof page?.articleBody !== 'string') return `${path}: “${id}” has no text “articleBody”.`;
    texts.set(id, page.articleBody);
  }
  return texts;
}

async function readPage(folder: string, id: string): Promise<string | null> {
  const packed = await readFile(join(folder, `${id}.html.gz`)).catch(() => null);
  if (packed !== null) return gunzipSync(packed, { maxOutputLength: LARGEST_PAGE_BYTES }).toString('utf8');
  return readFile(join(folder, `${id}.html`), 'utf8').catch(() => null);
}
