import { Inject, Injectable } from '@nestjs/common';
import { err, isUuid, ok, type Result } from '@parallax/kernel';
import {
  allCollections,
  collectionById,
  type CollectionRow,
  deleteCollection,
  insertCollection,
  newId,
  rowsOf,
  setCollectionSources,
  touchCollection,
} from '@parallax/persistence';
import type { Pool, PoolClient } from 'pg';
import { DATABASE, type Viewer } from '../../access/index.js';
import { readText } from '../../graphql/connection-input.js';
import { inTransaction } from '../transaction.js';
import { brokenConstraint, type Refusal } from '../user-error.type.js';
import type { CreateCollectionInput, UpdateCollectionInput } from './collections.types.js';

const MOST_SOURCES = 1_000;
const NOT_FOUND: Refusal = { code: 'NOT_FOUND', message: 'There is no collection with this id.', field: 'id' };
const UNKNOWN_SOURCE: Refusal = {
  code: 'UNKNOWN_SOURCE',
  message: 'One of the outlets does not exist.',
  field: 'sourceIds',
};

/** What each database rule about collections means to the person who broke it. */
const REFUSALS: Readonly<Record<string, Refusal>> = {
  collection_name_uq: { code: 'NAME_TAKEN', message: 'Another collection has this name.', field: 'name' },
  collection_name_chk: { code: 'BAD_NAME', message: 'A name has 1 to 200 characters.', field: 'name' },
  collection_source_known_fk: UNKNOWN_SOURCE,
};

function readSources(sourceIds: readonly string[]): Result<string[], Refusal> {
  if (!sourceIds.every(isUuid)) return err(UNKNOWN_SOURCE);
  const message = `A collection has at most ${MOST_SOURCES} outlets.`;
  return sourceIds.length > MOST_SOURCES
    ? err({ code: 'TOO_MANY', message, field: 'sourceIds' })
    : ok([...new Set(sourceIds)]);
}

@Injectable()
export class CollectionsService {
  constructor(@Inject(DATABASE) private readonly database: Pool) {}

  list(): Promise<CollectionRow[]> {
    return rowsOf<CollectionRow>(this.database, allCollections);
  }

  create({ name, sourceIds }: CreateCollectionInput, viewer: Viewer): Promise<Result<CollectionRow, Refusal>> {
    const id = newId();
    return this.saving(id, sourceIds, async (client) => {
      await insertCollection(client, { id, name: readText(name).trim(), createdBy: viewer.name });
      return true;
    });
  }

  async update({ id, name, sourceIds }: UpdateCollectionInput): Promise<Result<CollectionRow, Refusal>> {
    if (!isUuid(id)) return err(NOT_FOUND);
    const wanted = typeof name === 'string' ? readText(name).trim() : null;
    return this.saving(id, sourceIds ?? null, (client) => touchCollection(client, id, wanted));
  }

  async remove(id: string): Promise<Result<string, Refusal>> {
    return isUuid(id) && (await deleteCollection(this.database, id)) ? ok(id) : err(NOT_FOUND);
  }

  private async saving(
    id: string,
    sourceIds: readonly string[] | null,
    save: (client: PoolClient) => Promise<boolean>,
  ): Promise<Result<CollectionRow, Refusal>> {
    const sources = sourceIds === null ? null : readSources(sourceIds);
    if (sources !== null && !sources.ok) return sources;
    try {
      const saved = await inTransaction<null, Refusal>(this.database, async (client) => {
        if (!(await save(client))) return err(NOT_FOUND);
        if (sources !== null) await setCollectionSources(client, id, sources.value);
        return ok(null);
      });
      if (!saved.ok) return saved;
      const [row] = await rowsOf<CollectionRow>(this.database, collectionById(id));
      return row ? ok(row) : err(NOT_FOUND);
    } catch (error) {
      const refusal = REFUSALS[brokenConstraint(error) ?? ''];
      if (refusal) return err(refusal);
      throw error;
    }
  }
}
