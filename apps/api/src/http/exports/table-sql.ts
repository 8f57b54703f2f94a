import { allOf, labelList, type LabelConditions, raw, type Sql, sql, STANDS } from '@parallax/persistence';

const moment = (column: string): Sql => raw(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`);

export const LABEL_COLUMNS = [
  ...['id', 'articleId', 'source', 'title', 'url', 'event', 'codebook', 'codebookVersion', 'frame', 'frameName'],
  ...[
    'coder',
    'present',
    'versionNo',
    'spanStart',
    'spanEnd',
    'note',
    'createdAt',
    'paragraph',
    'carriedFromId',
    'isLossy',
  ],
] as const;

/** Current labels with what they are about. */
export const labelTable = (filter: LabelConditions): Sql =>
  sql`select l.id, l.article_id as "articleId", s.name as source, a.headline as title, a.url, e.key as event,
      b.name as codebook, v.version_no as "codebookVersion", f.key as frame, f.name as "frameName", c.key as coder,
      l.present, l.version_no as "versionNo", l.span_start as "spanStart", l.span_end as "spanEnd", l.note,
      ${moment('l.created_at')} as "createdAt", l.paragraph, l.carried_from as "carriedFromId", l.is_lossy as "isLossy"
    from framing_label l join article a on a.id = l.article_id join source s on s.id = a.source_id
    join frame f on f.id = l.frame_id join coder c on c.id = l.coder_id
    join codebook_version v on v.id = l.codebook_version_id join codebook b on b.id = v.codebook_id
    left join event_article ea on ea.article_id = l.article_id left join event e on e.id = ea.event_id
    where ${allOf(labelList({ filter, direction: 'ASC', after: null, limit: 0 }).where)} order by l.article_id, l.id`;

export const SOURCE_COLUMNS = [
  ...['id', 'name', 'initials', 'type', 'status', 'country', 'languages', 'homepage', 'description'],
  ...['aliases', 'ratings', 'articleCount'],
] as const;

export const sourceTable = (): Sql =>
  sql`select s.id, s.name, s.initials, s.type, s.status, s.country, array_to_string(s.languages, ' ') as languages,
      s.homepage, s.description,
      (select string_agg(x.spelling, '; ' order by x.spelling) from source_alias x where x.source_id = s.id) as aliases,
      (select string_agg(r.dimension || ': ' || r.value || coalesce(' (' || r.rater || ')', ''), '; '
         order by r.dimension, r.value, r.id) from source_rating r where r.source_id = s.id) as ratings,
      (select count(*)::int from article a where a.source_id = s.id) as "articleCount"
    from source s order by s.name, s.id`;

export const EVENT_COLUMNS = [
  ...['id', 'key', 'title', 'firstPublishedAt', 'lastPublishedAt', 'articleCount', 'sourceCount', 'sources'],
] as const;

export const eventTable = (): Sql =>
  sql`select e.id, e.key, e.title, ${moment('e.first_published_at')} as "firstPublishedAt",
      ${moment('e.last_published_at')} as "lastPublishedAt", e.article_count as "articleCount",
      e.source_count as "sourceCount",
      (select string_agg(distinct s.name, '; ' order by s.name) from event_article ea
         join article a on a.id = ea.article_id join source s on s.id = a.source_id
         where ea.event_id = e.id) as sources
    from event e where ${STANDS} order by e.first_published_at desc nulls last, e.id desc`;
