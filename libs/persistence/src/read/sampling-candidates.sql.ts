import { articleConditions } from './articles.sql.js';
import type { PeriodLength, SamplingFrame } from './coding-projects.sql.js';
import { type Sql, allOf, raw, sql } from './sql.js';

const PERIODS: Readonly<Record<PeriodLength, string>> = { week: 'IYYY-"W"IW', month: 'YYYY-MM', year: 'YYYY' };

const undrawn = (projectIds: readonly string[]): Sql =>
  sql`not exists (select from sample_unit d where d.article_id = a.id and d.project_id = any(${projectIds}::uuid[]))`;

/** Every article the frame lets in, in no order: what is drawn must not depend on where rows lie on a disk. */
export function samplingCandidates(frame: SamplingFrame, period: PeriodLength): Sql {
  const { sourceIds, eventIds, publishedFrom, publishedTo, language, isInEvent, minWords, excludeProjectIds } = frame;
  const conditions = articleConditions({
    sourceId: { in: sourceIds },
    eventId: { in: eventIds, isNull: isInEvent === null ? null : !isInEvent },
    publishedAt: { gte: publishedFrom, lt: publishedTo },
    language: { eq: language },
    wordCount: { gte: minWords },
  });
  const where = [...conditions, ...(excludeProjectIds === null ? [] : [undrawn(excludeProjectIds)])];
  return sql`select a.id as "articleId", a.version_no as "versionNo", a.source_id as "sourceId", ea.event_id as "eventId",
      to_char(a.published_at at time zone 'UTC', ${raw(`'${PERIODS[period]}'`)}) as period
    from article a left join event_article ea on ea.article_id = a.id where ${allOf(where)}`;
}
