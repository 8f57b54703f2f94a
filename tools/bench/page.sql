-- A page of 25 articles older than $1 with source and labels, as the GraphQL query in queries.mjs answers it.
with page as (
  select a.* from article a
  where a.published_at < $1::timestamptz
  order by a.published_at desc nulls last, a.id desc
  limit 25
)
select json_build_object('data', json_build_object('articles', json_build_object('nodes', coalesce(json_agg(
  json_build_object(
    'id', p.id, 'headline', p.headline, 'url', p.url,
    'publishedAt', to_char(p.published_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'language', p.language, 'wordCount', p.word_count,
    'source', json_build_object('id', s.id, 'name', s.name, 'initials', s.initials),
    'labels', coalesce((
      select json_agg(json_build_object(
          'id', l.id, 'present', l.present, 'spanStart', l.span_start, 'spanEnd', l.span_end,
          'frame', json_build_object('id', f.id, 'key', f.key, 'name', f.name),
          'coder', json_build_object('id', c.id, 'name', c.name))
        order by l.codebook_version_id, f.position, c.name, l.id)
      from framing_label l join frame f on f.id = l.frame_id join coder c on c.id = l.coder_id
      where l.article_id = p.id
        and not exists (select from framing_label n where n.article_id = l.article_id and n.supersedes = l.id)
    ), '[]'::json))
  order by p.published_at desc nulls last, p.id desc), '[]'::json))))::text as body
from page p join source s on s.id = p.source_id
