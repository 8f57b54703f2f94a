import { ARTICLE_COLUMNS } from './articles.sql.js';
import { CODEBOOK_COLUMNS, CODEBOOK_VERSION_COLUMNS, FRAME_COLUMNS } from './codebooks.sql.js';
import { EVENT_COLUMNS } from './events.sql.js';
import { INGEST_RUN_COLUMNS } from './ingest.sql.js';
import { CODER_COLUMNS, LABEL_COLUMNS } from './labels.sql.js';
import { SOURCE_COLUMNS } from './sources.sql.js';
import { type ColumnsOf, type Sql, raw, selectList, sql } from './sql.js';

const from =
  <Row>(columns: ColumnsOf<Row>, table: string) =>
  (ids: readonly string[]): Sql => {
    const alias = table.slice(table.lastIndexOf(' ') + 1);
    return sql`select ${selectList(columns)} from ${raw(table)} where ${raw(alias)}.id = any(${ids}::uuid[])`;
  };

/** Rows by id, in no order. */
export const byId = {
  source: from(SOURCE_COLUMNS, 'source s'),
  article: from(ARTICLE_COLUMNS, 'article a'),
  event: from(EVENT_COLUMNS, 'event e'),
  codebook: from(CODEBOOK_COLUMNS, 'codebook b'),
  codebookVersion: from(CODEBOOK_VERSION_COLUMNS, 'codebook_version v'),
  frame: from(FRAME_COLUMNS, 'frame f'),
  coder: from(CODER_COLUMNS, 'coder c'),
  ingestRun: from(INGEST_RUN_COLUMNS, 'ingest_run r'),
  /** Trap: labels have no index on their id alone (Citus); this walks them all. Once for `node(id)`, never in a list. */
  label: from(LABEL_COLUMNS, 'framing_label l'),
} as const;

export type NodeKind = Exclude<keyof typeof byId, 'coder'>;

/** In the order they are looked for; labels last, since only there the search is long. */
const TABLES: readonly (readonly [NodeKind, string])[] = [
  ['source', 'source'],
  ['article', 'article'],
  ['event', 'event'],
  ['codebook', 'codebook'],
  ['codebookVersion', 'codebook_version'],
  ['frame', 'frame'],
  ['ingestRun', 'ingest_run'],
  ['label', 'framing_label'],
];

/** The kind of the thing with this id, or no row. */
export function kindOfId(id: string): Sql {
  const cases = TABLES.map(
    ([kind, table], i) =>
      sql`${raw(i === 0 ? '' : ' union all ')}(select ${kind}::text as kind from ${raw(table)} where id = ${id}::uuid limit 1)`,
  );
  return sql`select kind from (${cases.reduce((all, one) => sql`${all}${one}`)}) found limit 1`;
}
