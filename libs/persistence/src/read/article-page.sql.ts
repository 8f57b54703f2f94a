import { ARTICLE_COLUMNS, isCurrent } from './articles.sql.js';
import { FRAME_COLUMNS } from './codebooks.sql.js';
import { CODER_COLUMNS, LABEL_COLUMNS, type LabelChoice, labelOrder, labelTables, ofCodebook } from './labels.sql.js';
import { type ListRequest, listPage } from './page.js';
import { SOURCE_COLUMNS } from './sources.sql.js';
import { type Sql, raw, selectList, sql } from './sql.js';

/** Names of row properties; a part that is null is not read at all. */
export interface WantedArticle {
  readonly columns: ReadonlySet<string>;
  readonly source: ReadonlySet<string> | null;
  readonly labels: WantedLabels | null;
}
export interface WantedLabels {
  readonly choice: LabelChoice;
  readonly columns: ReadonlySet<string>;
  readonly frame: ReadonlySet<string> | null;
  readonly coder: ReadonlySet<string> | null;
}

const one = (name: string, columns: Sql, from: Sql): Sql =>
  sql`, (select row_to_json(o) from (select ${columns} ${from}) o) as ${raw(name)}`;

function labelsOf({ choice, columns, frame, coder }: WantedLabels): Sql {
  const frameOf = frame ? one('frame', selectList(FRAME_COLUMNS, frame), raw('')) : raw('');
  const coderOf = coder ? one('coder', selectList(CODER_COLUMNS, coder), raw('')) : raw('');
  return sql`, (select coalesce(json_agg(w), '[]') from (
      select ${selectList(LABEL_COLUMNS, new Set([...columns, 'id']))}${frameOf}${coderOf} from ${labelTables}
      where l.article_id = a.id and ${ofCodebook(choice)} and ${isCurrent}
      order by ${labelOrder} limit ${choice.first}::int
    ) w) as labels`;
}

/**
 * A page of articles with source and labels as one JSON text: column `rows`, an array of row objects
 * with `id`, `cursorKey` and what is wanted. One statement and one parse serve the whole page.
 */
export function articlePage(list: ListRequest, wanted: WantedArticle): Sql {
  const ids = new Set([...wanted.columns, 'id']);
  const source = wanted.source
    ? one('source', selectList(SOURCE_COLUMNS, wanted.source), raw('from source s where s.id = a.source_id'))
    : raw('');
  const labels = wanted.labels ? labelsOf(wanted.labels) : raw('');
  const columns = sql`${selectList(ARTICLE_COLUMNS, ids)}${source}${labels}`;
  return sql`select coalesce(json_agg(x), '[]') as rows from (${listPage({ ...list, columns })}) x`;
}
