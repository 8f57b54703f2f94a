import { type Sql, sql } from './sql.js';

/** A named set of outlets. */
export interface CollectionRow {
  readonly id: string;
  readonly name: string;
  /** Sorted by the outlets' names. */
  readonly sourceIds: readonly string[];
}

/** As many as a person can choose from. */
export const MOST_COLLECTIONS = 200;

const collections = (condition: Sql): Sql =>
  sql`select c.id, c.name, coalesce((select json_agg(s.id order by lower(s.name), s.id)
        from collection_source cs join source s on s.id = cs.source_id where cs.collection_id = c.id), '[]') as "sourceIds"
    from collection c where ${condition} order by lower(c.name), c.id limit ${MOST_COLLECTIONS}::int`;

export const allCollections: Sql = collections(sql`true`);
export const collectionById = (id: string): Sql => collections(sql`c.id = ${id}::uuid`);
