import { type Queryable, rowsOf, sql } from '../read/sql.js';

export interface NewCollection {
  readonly id: string;
  readonly name: string;
  readonly createdBy: string;
}

export async function insertCollection(client: Queryable, { id, name, createdBy }: NewCollection): Promise<void> {
  await rowsOf(client, sql`insert into collection (id, name, created_by) values (${id}::uuid, ${name}, ${createdBy})`);
}

/** Null: the name stays. @returns whether there is such a collection */
export async function touchCollection(client: Queryable, id: string, name: string | null): Promise<boolean> {
  const rows = await rowsOf(
    client,
    sql`update collection set name = coalesce(${name}::text, name), updated_at = now() where id = ${id}::uuid returning id`,
  );
  return rows.length > 0;
}

/** Exactly these outlets from now on. Call it in a transaction. */
export async function setCollectionSources(client: Queryable, id: string, sourceIds: readonly string[]): Promise<void> {
  await rowsOf(client, sql`delete from collection_source where collection_id = ${id}::uuid`);
  await rowsOf(
    client,
    sql`insert into collection_source (collection_id, source_id)
      select ${id}::uuid, source_id from unnest(${sourceIds}::uuid[]) as given(source_id)`,
  );
}

/** @returns whether there was such a collection */
export async function deleteCollection(client: Queryable, id: string): Promise<boolean> {
  return (await rowsOf(client, sql`delete from collection where id = ${id}::uuid returning id`)).length > 0;
}
