import type { CountedArticles } from '@parallax/comparison';
import { SIDE_A, SIDE_B } from '@parallax/comparison';
import type { ArticleId } from '@parallax/kernel';
import {
  type PackedTermsRow,
  packedTerms,
  rowsOf,
  type SidedArticleRow,
  termForms,
  type TermFormsRow,
} from '@parallax/persistence';
import type { PoolClient } from 'pg';
import { countsOf } from './choose-articles.js';
import { CountsReader } from './counts-reader.js';

export const ARTICLES_A_BATCH = 2_500;
const TERMS_A_BATCH = 100_000;

/** Counts of articles with the forms of their terms, place by place. */
export interface ReadCounts {
  readonly articles: CountedArticles;
  readonly forms: readonly string[];
}

/** Numbers from 0 on for keys as they come; null: −1. */
function numbered(keys: readonly (string | null)[]): Int32Array {
  const numbers = new Map<string, number>();
  return Int32Array.from(keys, (key) => {
    if (key === null) return -1;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, numbers.size);
    return numbers.size - 1;
  });
}

interface Batch {
  readonly from: number;
  readonly ids: readonly ArticleId[];
  readonly found: Promise<readonly PackedTermsRow[]>;
}

/** Asks for the next batch before it gives one out, so that PostgreSQL reads while this one is taken apart. */
async function* readBatches(client: PoolClient, rows: readonly SidedArticleRow[]): AsyncGenerator<Batch> {
  const ask = (from: number): Batch => {
    const ids = rows.slice(from, from + ARTICLES_A_BATCH).map(({ id }) => id);
    const found = rowsOf<PackedTermsRow>(client, packedTerms(ids));
    found.catch(() => undefined); // whoever awaits it is told; a batch that nobody takes up must not end the process
    return { from, ids, found };
  };
  for (let next = ask(0); next.ids.length > 0;) {
    const batch = next;
    await batch.found;
    next = ask(batch.from + batch.ids.length);
    yield batch;
  }
}

/** Reads the counts batch by batch; `onBatch` may throw. */
export async function readCounts(
  client: PoolClient,
  rows: readonly SidedArticleRow[],
  onBatch: (done: number) => Promise<void>,
): Promise<ReadCounts> {
  const reader = new CountsReader(rows.length, countsOf(rows));
  for await (const { from, ids, found } of readBatches(client, rows)) {
    const packedOf = new Map((await found).map(({ id, packed }) => [id, packed]));
    ids.forEach((id, at) => reader.add(from + at, packedOf.get(id) ?? missing(id)));
    await onBatch(from + ids.length);
  }
  const articles = {
    matrix: reader.matrix(),
    side: Uint8Array.from(rows, ({ inA }) => (inA ? SIDE_A : SIDE_B)),
    event: numbered(rows.map(({ eventId }) => eventId)),
    outlet: numbered(rows.map(({ sourceId }) => sourceId)),
  };
  return { articles, forms: await readForms(client, reader.termIds) };
}

function missing(id: string): never {
  throw new Error(`The counts of article ${id} went away within one snapshot.`);
}

async function readForms(client: PoolClient, ids: readonly number[]): Promise<string[]> {
  const formOf = new Map<number, string>();
  for (let from = 0; from < ids.length; from += TERMS_A_BATCH) {
    const [row] = await rowsOf<TermFormsRow>(client, termForms(ids.slice(from, from + TERMS_A_BATCH)));
    const forms = row?.forms?.split('\n') ?? [];
    row?.ids?.split('\n').forEach((id, at) => formOf.set(Number(id), forms[at] ?? ''));
  }
  return ids.map((id) => formOf.get(id) ?? unnamed(id));
}

function unnamed(id: number): never {
  throw new Error(`Term ${id} has no form.`);
}
