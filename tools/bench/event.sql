-- One event side by side ($1 = event id): delays, articles, frame shares with Wilson intervals, shared text.
with
a as materialized (
  select a.id, a.source_id, a.headline, a.url, a.word_count, a.published_at, a.published_precision,
         to_char(a.published_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as published
  from event_article ea join article a on a.id = ea.article_id where ea.event_id = $1::uuid
),
version as (
  select l.codebook_version_id as id from a join framing_label l on l.article_id = a.id
  group by 1 order by count(*) desc, 1 limit 1
),
first as (select min(published_at) as at from a),
votes as (
  select l.article_id, l.frame_id, l.coder_id, bool_or(l.present) as present
  from a join framing_label l on l.article_id = a.id
  where l.codebook_version_id = (select id from version)
  group by 1, 2, 3
),
decided as (
  select v.article_id, v.frame_id, count(*) filter (where v.present) as yes, count(*) as voters from votes v group by 1, 2
),
present_labels as (
  select a.source_id, l.frame_id, count(*) as labels from a join framing_label l on l.article_id = a.id
  where l.present and l.codebook_version_id = (select id from version) group by 1, 2
),
shares as (
  select s.source_id, f.id as frame_id, f.key, f.name, f.position,
         count(*) filter (where 2 * d.yes > d.voters) as k,
         count(*) filter (where 2 * d.yes <> d.voters) as n,
         count(*) filter (where 2 * d.yes = d.voters) as undecided
  from (select distinct source_id from a) s
  cross join (select * from frame where codebook_version_id = (select id from version)) f
  left join a on a.source_id = s.source_id
  left join decided d on d.article_id = a.id and d.frame_id = f.id
  group by 1, 2, 3, 4, 5
),
wilson as (
  select *, k::float8 / nullif(n, 0) as p, 1.959963984540054::float8 as z from shares
),
share_rows as (
  select w.source_id, json_agg(json_build_object(
      'frame', json_build_object('key', w.key, 'name', w.name),
      'share', json_build_object('value', w.p,
        'low', case when n = 0 then null when k = 0 then 0 else (p + z*z/(2*n) - z*sqrt(p*(1-p)/n + z*z/(4.0*n*n))) / (1 + z*z/n) end,
        'high', case when n = 0 then null when k = n then 1 else (p + z*z/(2*n) + z*sqrt(p*(1-p)/n + z*z/(4.0*n*n))) / (1 + z*z/n) end,
        'k', w.k, 'n', w.n),
      'undecided', w.undecided, 'labelCount', coalesce(pl.labels, 0)) order by w.position) as body
  from wilson w left join present_labels pl on pl.source_id = w.source_id and pl.frame_id = w.frame_id
  group by 1
),
shared as (
  select a.source_id, json_agg(json_build_object('articleId', r.article_id, 'otherArticleId', r.other_id,
      'containment', r.shared_count::float8 / r.shingle_count, 'sharedShingles', r.shared_count)
    order by greatest(r.shared_count::float8 / r.shingle_count, r.shared_count::float8 / r.other_shingle_count) desc, r.article_id, r.other_id) as body
  from a join text_reuse r on r.article_id = a.id join a o on o.id = r.other_id and o.source_id <> a.source_id
  group by 1
),
columns as (
  select a.source_id, min(a.published_at) as first_at,
    json_agg(json_build_object('id', a.id, 'headline', a.headline, 'url', a.url, 'publishedAt', a.published, 'wordCount', a.word_count)
      order by a.published_at, a.id) as articles
  from a group by 1
)
select json_build_object('data', json_build_object('eventComparison', json_build_object(
  'firstReportAt', to_char((select at from first) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
  'codebookVersion', (select json_build_object('id', id) from version),
  'sources', json_agg(json_build_object(
    'source', json_build_object('id', s.id, 'name', s.name, 'initials', s.initials),
    'articles', c.articles,
    'firstPublishedAt', to_char(c.first_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'delayMinutes', extract(epoch from c.first_at - (select at from first))::float8 / 60,
    'frameShares', sr.body,
    'sharedText', coalesce(sh.body, '[]'::json))
    order by c.first_at, (c.articles -> 0 ->> 'id'))
)))::text as body
from columns c join source s on s.id = c.source_id
left join share_rows sr on sr.source_id = c.source_id
left join shared sh on sh.source_id = c.source_id
