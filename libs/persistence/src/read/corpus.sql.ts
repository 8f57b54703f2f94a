import { STANDS } from './events.sql.js';
import { type Sql, sql, utc } from './sql.js';

export interface CorpusRow {
  readonly articleCount: number;
  readonly sourceCount: number;
  readonly eventCount: number;
  readonly labelCount: number;
  readonly firstPublishedAt: string | null;
  readonly lastPublishedAt: string | null;
  readonly unassignedArticleCount: number;
  readonly draftSourceCount: number;
}

/** What the corpus holds, in one row. Superseded labels are counted: they are judgements too. */
export function corpusSummary(): Sql {
  return sql`select counts.*, counts."articleCount" - (select count(*)::int from event_article) as "unassignedArticleCount",
      ${utc('span.first')} as "firstPublishedAt", ${utc('span.last')} as "lastPublishedAt"
    from (select (select count(*)::int from article) as "articleCount",
        (select count(*)::int from source) as "sourceCount",
        (select count(*)::int from source where status = 'draft') as "draftSourceCount",
        (select count(*)::int from event e where ${STANDS}) as "eventCount",
        (select count(*)::int from framing_label) as "labelCount") counts,
      (select min(published_at) as first, max(published_at) as last from article) span`;
}
