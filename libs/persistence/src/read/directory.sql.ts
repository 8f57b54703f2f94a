import type { DescribedSource } from '@parallax/ingest';
import { type Sql, sql } from './sql.js';

/** An outlet as files carry it. */
export type DirectoryRow = Pick<DescribedSource, 'facts' | 'aliases' | 'collections' | 'ratings' | 'feeds'>;

/** The whole directory by name; outlets that were merged are part of others, and withdrawn ratings no ratings. */
export const directoryRows: Sql = sql`select json_build_object('name', s.name, 'initials', s.initials, 'type', s.type,
    'status', s.status, 'country', s.country, 'languages', s.languages, 'homepage', s.homepage,
    'description', s.description) as facts,
    coalesce((select json_agg(x.spelling order by x.kind desc, x.spelling, x.key) from source_alias x
      where x.source_id = s.id and x.key <> lower(regexp_replace(s.name, '[^[:alnum:]]', '', 'g'))), '[]') as aliases,
    coalesce((select json_agg(c.name order by lower(c.name), c.id) from collection_source cs
      join collection c on c.id = cs.collection_id
      where cs.source_id = s.id and c.kind = 'managed' and c.is_public), '[]') as collections,
    coalesce((select json_agg(json_build_object('dimension', r.dimension, 'value', r.value, 'rater', r.rater,
        'citation', r.citation, 'validFrom', r.valid_from, 'validTo', r.valid_to)
        order by r.dimension, r.rater nulls last, r.valid_from nulls first, r.value) from source_rating r
      where r.source_id = s.id and r.withdrawn_at is null), '[]') as ratings,
    coalesce((select json_agg(f.url order by f.url) from feed f
      where f.source_id = s.id and f.removed_at is null), '[]') as feeds
  from source s where s.merged_into is null order by s.name, s.id`;
