import { nameKey } from '@parallax/kernel';
import {
  allOf,
  type ArticleConditions,
  articleConditions,
  isCurrent,
  raw,
  rowsOf,
  type Sql,
  sql,
} from '@parallax/persistence';
import type { Pool } from 'pg';

/** Which articles, and whether their texts may go with them. */
export interface ArticleSelection {
  readonly filter: ArticleConditions;
  readonly tsquery: string | null;
  readonly withText: boolean;
}

const published = raw(`case a.published_precision
    when 'day' then to_char(a.published_at at time zone 'UTC', 'YYYY-MM-DD')
    when 'time' then to_char(a.published_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') end`);

const TABLES = raw(`article a join source s on s.id = a.source_id
    left join article_text t on t.article_id = a.id and t.version_no = a.version_no
    left join event_article ea on ea.article_id = a.id left join event e on e.id = ea.event_id`);

const selected = ({ filter, tsquery }: ArticleSelection): Sql => {
  const found = sql`a.id in (select x.article_id from article_search x where x.lexemes @@ ${tsquery}::tsquery)`;
  return sql`where ${allOf([...articleConditions(filter), ...(tsquery === null ? [] : [found])])} order by a.id`;
};

/** Columns of articles.csv, in order. */
export const ARTICLE_COLUMNS = [
  ...['id', 'source', 'externalId', 'url', 'title', 'byline', 'publishedAt', 'language'],
  ...['wordCount', 'versionNo', 'event', 'eventTitle', 'text'],
] as const;

export const articleTable = (selection: ArticleSelection): Sql =>
  sql`select a.id, s.name as source, a.external_id as "externalId", a.url, a.headline as title, a.byline,
      ${published} as "publishedAt", a.language, a.word_count as "wordCount", a.version_no as "versionNo",
      e.key as event, e.title as "eventTitle", ${raw(selection.withText ? 't.body' : 'null')} as text
    from ${TABLES} ${selected(selection)}`;

/**
 * One line of JSON for each article, in the fields of an import file; so an export can be imported.
 * Spans count in the text that is exported: a label of an older version keeps its judgement, not its span.
 */
export async function articleLines(pool: Pool, selection: ArticleSelection): Promise<Sql> {
  const { ids, names } = await codebookNames(pool);
  const isOfText = raw('l.version_no = a.version_no');
  return sql`select (a.metadata || jsonb_strip_nulls(jsonb_build_object(
      'externalId', a.external_id, 'source', s.name, 'url', a.url, 'title', a.headline, 'byline', a.byline,
      'publishedAt', ${published}, 'language', a.language, 'event', e.key, 'eventTitle', e.title,
      'text', ${raw(selection.withText ? 't.body' : 'null::text')},
      'labels', (select jsonb_agg(jsonb_build_object(
          'codebook', b.name, 'frame', f.key, 'coder', c.key, 'value', case when not l.present then false end,
          'start', case when ${isOfText} then l.span_start end, 'end', case when ${isOfText} then l.span_end end,
          'note', l.note) order by l.created_at, l.id)
        from framing_label l join frame f on f.id = l.frame_id join coder c on c.id = l.coder_id
        join codebook_version v on v.id = l.codebook_version_id
        join unnest(${ids}::uuid[], ${names}::text[]) as b(id, name) on b.id = v.codebook_id
        where l.article_id = a.id and ${isCurrent}))))::text as line
    from ${TABLES} ${selected(selection)}`;
}

/** A codebook's readable name where an import would find the codebook by it, else its key. */
async function codebookNames(pool: Pool): Promise<{ ids: string[]; names: string[] }> {
  const rows = await rowsOf<{ id: string; key: string; name: string }>(pool, sql`select id, key, name from codebook`);
  return {
    ids: rows.map(({ id }) => id),
    names: rows.map(({ key, name }) => (nameKey(name) === key ? name : key)),
  };
}
