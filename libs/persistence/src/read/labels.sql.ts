import { type IdCondition, anyOf, whereId } from './filters.js';
import type { Direction, Position } from './keyset.js';
import { isCurrent } from './articles.sql.js';
import type { ListRequest } from './page.js';
import type { CoderRow, LabelRow } from './rows.js';
import { type ColumnsOf, type Sql, raw, selectList, sql, utc } from './sql.js';

type Maybe<T> = T | null | undefined;

export interface LabelConditions {
  readonly articleId?: Maybe<IdCondition>;
  readonly eventId?: Maybe<IdCondition>;
  readonly codebookVersionId?: Maybe<string>;
  readonly frameId?: Maybe<string>;
  readonly coderId?: Maybe<string>;
  readonly present?: Maybe<boolean>;
}

export interface LabelList {
  readonly filter: LabelConditions;
  readonly direction: Direction;
  readonly after: Position | null;
  readonly limit: number;
}

/** Under the alias `l`. */
export const LABEL_COLUMNS: ColumnsOf<LabelRow> = {
  id: raw('l.id'),
  articleId: raw('l.article_id'),
  versionNo: raw('l.version_no'),
  codebookVersionId: raw('l.codebook_version_id'),
  frameId: raw('l.frame_id'),
  coderId: raw('l.coder_id'),
  present: raw('l.present'),
  paragraph: raw('l.paragraph'),
  spanStart: raw('l.span_start'),
  spanEnd: raw('l.span_end'),
  note: raw('l.note'),
  carriedFromId: raw('l.carried_from'),
  isLossy: raw('l.is_lossy'),
  createdAt: utc('l.created_at'),
};
const labelColumns: Sql = selectList(LABEL_COLUMNS);

/** Under the alias `c`. */
export const CODER_COLUMNS: ColumnsOf<CoderRow> = { id: raw('c.id'), name: raw('c.name') };

/** By codebook, position of the frame, coder, and then place in the text. */
export const labelOrder: Sql = raw('l.codebook_version_id, f.position, c.name, l.span_start nulls first, l.id');
export const labelTables: Sql = raw(
  'framing_label l join frame f on f.id = l.frame_id join coder c on c.id = l.coder_id',
);

/** Which current labels of an article are wanted: all, or those of one codebook version; at most `first`. */
export interface LabelChoice {
  readonly first: number;
  readonly codebookVersionId: string | null;
}

export const ofCodebook = ({ codebookVersionId }: LabelChoice): Sql =>
  codebookVersionId === null ? raw('true') : sql`l.codebook_version_id = ${codebookVersionId}::uuid`;

/** The first current labels of each article, in order. */
export function labelsOfArticles(articleIds: readonly string[], choice: LabelChoice): Sql {
  return sql`select wanted.* from unnest(${articleIds}::uuid[]) with ordinality as given(id, place)
    cross join lateral (
      select ${labelColumns}, row_number() over (order by ${labelOrder}) as nth from ${labelTables}
      where l.article_id = given.id and ${ofCodebook(choice)} and ${isCurrent}
      order by nth limit ${choice.first}::int
    ) wanted order by given.place, wanted.nth`;
}

/** One page of current labels by article and id. */
export function labelList({ filter, direction, after, limit }: LabelList): ListRequest {
  const inEvent = whereId('ea.event_id', filter.eventId).map(
    (condition) => sql`l.article_id in (select ea.article_id from event_article ea where ${condition})`,
  );
  const sameId = (column: string, id: Maybe<string>): Sql[] => (id ? [anyOf(column, [id], 'uuid')] : []);
  return {
    columns: labelColumns,
    table: raw('framing_label l'),
    on: raw('l.article_id = p.key and l.id = p.id'),
    from: raw('framing_label l'),
    id: 'l.id',
    where: [
      isCurrent,
      ...whereId('l.article_id', filter.articleId),
      ...inEvent,
      ...sameId('l.codebook_version_id', filter.codebookVersionId),
      ...sameId('l.frame_id', filter.frameId),
      ...sameId('l.coder_id', filter.coderId),
      ...(typeof filter.present === 'boolean' ? [sql`l.present = ${filter.present}::boolean`] : []),
    ],
    sort: { column: raw('l.article_id'), type: 'uuid', nullable: false },
    direction,
    after,
    limit,
  };
}
