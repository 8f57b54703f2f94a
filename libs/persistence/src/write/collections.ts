import { asId, type SourceId } from '@parallax/kernel';
import { type Queryable, rowsOf, sql } from '../read/sql.js';
import { writeChange } from './directory/directory-change.js';

export interface CollectionFacts {
  readonly name: string;
  readonly kind: 'managed' | 'personal';
  readonly isPublic: boolean;
}

export interface NewCollection extends CollectionFacts {
  readonly id: string;
  readonly createdBy: string;
}

export async function insertCollection(client: Queryable, made: NewCollection): Promise<void> {
  await rowsOf(
    client,
    sql`insert into collection (id, name, kind, is_public, created_by)
      values (${made.id}::uuid, ${made.name}, ${made.kind}, ${made.isPublic}, ${made.createdBy})`,
  );
}

/** Null: stays. @returns whether there is such a collection */
export async function updateCollection(
  client: Queryable,
  id: string,
  { name, kind, isPublic }: { readonly [Fact in keyof CollectionFacts]: CollectionFacts[Fact] | null },
): Promise<boolean> {
  const rows = await rowsOf(
    client,
    sql`update collection set name = coalesce(${name}::text, name), kind = coalesce(${kind}::text, kind),
        is_public = coalesce(${isPublic}::boolean, is_public), updated_at = now()
      where id = ${id}::uuid returning id`,
  );
  return rows.length > 0;
}

export interface MembershipBy {
  readonly changedBy: string;
  readonly batchId: string;
}

/** Exactly these outlets from now on; each that comes or goes has it in its history. Call it in a directory turn. */
export async function setCollectionSources(
  client: Queryable,
  id: string,
  sourceIds: readonly string[],
  by: MembershipBy,
): Promise<void> {
  const rows = await rowsOf<{ sourceId: string }>(
    client,
    sql`select source_id as "sourceId" from collection_source where collection_id = ${id}::uuid`,
  );
  const members = new Set(rows.map(({ sourceId }) => sourceId));
  const wanted = new Set(sourceIds);
  const joining = [...wanted].filter((sourceId) => !members.has(sourceId));
  const leaving = [...members].filter((sourceId) => !wanted.has(sourceId));
  for (const [ids, cells] of [[joining, {}] as const, [leaving, null] as const]) {
    for (const sourceId of ids) {
      const change = { act: 'collection', sourceId: asId<SourceId>(sourceId), ...by } as const;
      await writeChange(client, change, { wanted: { collection_source: { [`${id} ${sourceId}`]: cells } } });
    }
  }
}

/** @returns whether there was such a collection */
export async function deleteCollection(client: Queryable, id: string, by: MembershipBy): Promise<boolean> {
  await setCollectionSources(client, id, [], by);
  return (await rowsOf(client, sql`delete from collection where id = ${id}::uuid returning id`)).length > 0;
}
