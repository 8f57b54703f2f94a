import type { ArticleId } from '@parallax/kernel';
import type { PoolClient } from 'pg';
import { rowsOf, type Sql, sql } from '../read/sql.js';
import { LOCK } from './locks.js';

const knownTerms = (forms: readonly string[]): Sql => sql`select id, form from term where form = any(${forms}::text[])`;

const addTerms = (forms: readonly string[]): Sql =>
  sql`insert into term (id, form)
    select (select coalesce(max(id), -1) from term) + n.place, n.form
    from unnest(${forms}::text[]) with ordinality as n (form, place)
    returning id, form`;

interface TermRow {
  readonly id: number;
  readonly form: string;
}

/**
 * The numbers of forms, place by place; forms met for the first time get the next ones. Two transactions never give one
 * form two numbers: the second waits until the first has ended, and looks again.
 */
export async function numberTerms(client: PoolClient, forms: readonly string[]): Promise<Int32Array> {
  const numbers = new Map<string, number>();
  const learn = (rows: readonly TermRow[]): void => rows.forEach(({ id, form }) => numbers.set(form, id));
  const missing = (): string[] => forms.filter((form) => !numbers.has(form));
  learn(await rowsOf<TermRow>(client, knownTerms(forms)));
  if (missing().length > 0) {
    await client.query('select pg_advisory_xact_lock($1)', [LOCK.numberTerms]);
    learn(await rowsOf<TermRow>(client, knownTerms(missing())));
    const fresh = missing();
    if (fresh.length > 0) learn(await rowsOf<TermRow>(client, addTerms(fresh)));
  }
  return Int32Array.from(forms, (form) => numbers.get(form) ?? unnumbered(form));
}

function unnumbered(form: string): never {
  throw new Error(`The word “${form}” has no number.`);
}

/** The counts of one article. */
export interface ArticleTerms {
  readonly articleId: ArticleId;
  readonly versionNo: number;
  readonly tokenCount: number;
  readonly termCount: number;
  readonly packed: Uint8Array;
}

/** Puts the counts of articles in place of what was there. */
export async function storeArticleTerms(
  client: PoolClient,
  methodVersion: string,
  rows: readonly ArticleTerms[],
): Promise<void> {
  const column = <T>(of: (row: ArticleTerms) => T): T[] => rows.map(of);
  await rowsOf(
    client,
    sql`insert into article_terms (article_id, version_no, method_version, token_count, term_count, packed)
      select x.article_id, x.version_no, ${methodVersion}, x.token_count, x.term_count, x.packed
      from unnest(${column((row) => row.articleId)}::uuid[], ${column((row) => row.versionNo)}::int[],
        ${column((row) => row.tokenCount)}::int[], ${column((row) => row.termCount)}::int[],
        ${column((row) => Buffer.from(row.packed))}::bytea[]) as x (article_id, version_no, token_count, term_count, packed)
      on conflict (article_id) do update set version_no = excluded.version_no, method_version = excluded.method_version,
        token_count = excluded.token_count, term_count = excluded.term_count, packed = excluded.packed,
        measured_at = now()`,
  );
}
