import { type Sql, sql } from './sql.js';

/** A named set of outlets. */
export interface CollectionRow {
  readonly id: string;
  readonly name: string;
  readonly kind: 'managed' | 'personal';
  readonly isPublic: boolean;
  readonly createdBy: string;
  /** Sorted by the outlets' names. */
  readonly sourceIds: readonly string[];
}

/** As many as a person can choose from. */
export const MOST_COLLECTIONS = 200;

const collections = (condition: Sql): Sql =>
  sql`select c.id, c.name, c.kind, c.is_public as "isPublic", c.created_by as "createdBy", coalesce((select json_agg(s.id order by lower(s.name), s.id)
        from collection_source cs join source s on s.id = cs.source_id where cs.collection_id = c.id), '[]') as "sourceIds"
    from collection c where ${condition} order by lower(c.name), c.id limit ${MOST_COLLECTIONS}::int`;

/** Who looks: whoever curates sees all managed ones, its maker a personal one, everybody a public one. */
export interface CollectionReader {
  readonly name: string;
  readonly curates: boolean;
}

const visibleTo = ({ name, curates }: CollectionReader): Sql =>
  sql`(c.is_public or c.kind = 'personal' and c.created_by = ${name}::text or c.kind = 'managed' and ${curates}::boolean)`;

export const collectionsFor = (reader: CollectionReader): Sql => collections(visibleTo(reader));
export const collectionFor = (id: string, reader: CollectionReader): Sql =>
  collections(sql`c.id = ${id}::uuid and ${visibleTo(reader)}`);

export type SourceCollectionRow = Omit<CollectionRow, 'sourceIds'> & { readonly sourceId: string };

/** The collections that each of these outlets is in. */
export const collectionsOfSources = (ids: readonly string[], reader: CollectionReader): Sql =>
  sql`select cs.source_id as "sourceId", c.id, c.name, c.kind, c.is_public as "isPublic", c.created_by as "createdBy"
    from collection_source cs join collection c on c.id = cs.collection_id
    where cs.source_id = any(${ids}::uuid[]) and ${visibleTo(reader)} order by lower(c.name), c.id`;
