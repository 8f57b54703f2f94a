import { Inject, Injectable } from '@nestjs/common';
import { err, isUuid, ok, type Result } from '@parallax/kernel';
import {
  collectionFor,
  type CollectionReader,
  type CollectionRow,
  collectionsFor,
  deleteCollection,
  inDirectory,
  insertCollection,
  type MembershipBy,
  newId,
  rowsOf,
  setCollectionSources,
  updateCollection,
} from '@parallax/persistence';
import type { Pool, PoolClient } from 'pg';
import { DATABASE, type Viewer } from '../../access/index.js';
import { readText } from '../../graphql/connection-input.js';
import { brokenConstraint, type Refusal } from '../user-error.type.js';
import type { CreateCollectionInput, UpdateCollectionInput } from './collections.types.js';

const MOST_SOURCES = 1_000;
const NOT_FOUND: Refusal = { code: 'NOT_FOUND', message: 'There is no collection with this id.', field: 'id' };
const NOT_YOURS: Refusal = {
  ...{ code: 'NOT_YOURS', field: 'id' },
  message: 'This is somebody’s personal collection. Make a collection of your own with the same outlets.',
};
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
  source_change_source_id_fkey: UNKNOWN_SOURCE,
};

function readSources(sourceIds: readonly string[]): Result<string[], Refusal> {
  if (!sourceIds.every(isUuid)) return err(UNKNOWN_SOURCE);
  const message = `A collection has at most ${MOST_SOURCES} outlets.`;
  return sourceIds.length > MOST_SOURCES
    ? err({ code: 'TOO_MANY', message, field: 'sourceIds' })
    : ok([...new Set(sourceIds)]);
}

export const readerOf = ({ name, permissions }: Viewer): CollectionReader => ({
  name,
  curates: permissions.has('source:write'),
});

@Injectable()
export class CollectionsService {
  constructor(@Inject(DATABASE) private readonly database: Pool) {}

  list(viewer: Viewer): Promise<CollectionRow[]> {
    return rowsOf<CollectionRow>(this.database, collectionsFor(readerOf(viewer)));
  }

  create(input: CreateCollectionInput, viewer: Viewer): Promise<Result<CollectionRow, Refusal>> {
    const id = newId();
    const facts = { kind: input.kind ?? 'managed', isPublic: input.isPublic ?? true } as const;
    return this.saving({ id, sourceIds: input.sourceIds, viewer }, async (client) => {
      await insertCollection(client, { id, name: readText(input.name).trim(), ...facts, createdBy: viewer.name });
      return ok(null);
    });
  }

  async update(
    { id, name, sourceIds, kind, isPublic }: UpdateCollectionInput,
    viewer: Viewer,
  ): Promise<Result<CollectionRow, Refusal>> {
    if (!isUuid(id)) return err(NOT_FOUND);
    const wanted = typeof name === 'string' ? readText(name).trim() : null;
    return this.saving({ id, sourceIds: sourceIds ?? null, viewer }, async (client) => {
      const kept = await keptBy(client, id, viewer);
      if (!kept.ok) return kept;
      await updateCollection(client, id, { name: wanted, kind: kind ?? null, isPublic: isPublic ?? null });
      return ok(null);
    });
  }

  async remove(id: string, viewer: Viewer): Promise<Result<string, Refusal>> {
    if (!isUuid(id)) return err(NOT_FOUND);
    return inDirectory(this.database, async (client) => {
      const kept = await keptBy(client, id, viewer);
      if (!kept.ok) return kept;
      return (await deleteCollection(client, id, byOf(viewer))) ? ok(id) : err(NOT_FOUND);
    });
  }

  private async saving(
    {
      id,
      sourceIds,
      viewer,
    }: { readonly id: string; readonly sourceIds: readonly string[] | null; readonly viewer: Viewer },
    save: (client: PoolClient) => Promise<Result<null, Refusal>>,
  ): Promise<Result<CollectionRow, Refusal>> {
    const sources = sourceIds === null ? null : readSources(sourceIds);
    if (sources !== null && !sources.ok) return sources;
    try {
      const saved = await inDirectory<null, Refusal>(this.database, async (client) => {
        const stored = await save(client);
        if (stored.ok && sources !== null) await setCollectionSources(client, id, sources.value, byOf(viewer));
        return stored;
      });
      if (!saved.ok) return saved;
      const [row] = await rowsOf<CollectionRow>(this.database, collectionFor(id, readerOf(viewer)));
      return row ? ok(row) : err(NOT_FOUND);
    } catch (error) {
      const refusal = REFUSALS[brokenConstraint(error) ?? ''];
      if (refusal) return err(refusal);
      throw error;
    }
  }
}

const byOf = ({ name }: Viewer): MembershipBy => ({ changedBy: name, batchId: newId() });

/** Managed ones are kept by whoever curates, a personal one by its maker. */
async function keptBy(client: PoolClient, id: string, viewer: Viewer): Promise<Result<null, Refusal>> {
  const [row] = await rowsOf<CollectionRow>(client, collectionFor(id, readerOf(viewer)));
  if (!row) return err(NOT_FOUND);
  return row.kind === 'personal' && row.createdBy !== viewer.name ? err(NOT_YOURS) : ok(null);
}
