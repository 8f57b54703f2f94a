import { Inject, Injectable } from '@nestjs/common';
import { asId, err, isUuid, ok, type Result, type SourceId } from '@parallax/kernel';
import { byId, editSource, inDirectory, newId, rowsOf, type SourceRow } from '@parallax/persistence';
import type { Pool, PoolClient } from 'pg';
import { DATABASE } from '../../access/index.js';
import type { Refusal } from '../user-error.type.js';
import type { EditSourcesInput, SourceToEdit } from './directory.inputs.js';
import type { Changed, RowRefusal } from './directory.payloads.js';
import { readSource } from './source-draft.js';
import { refusalOf } from './source-refusals.js';

const MOST_SOURCES = 1_000;
const refuse = (code: string, message: string, field: string): Result<never, Refusal> => err({ code, message, field });

/** The same change to many outlets: all of them or, when one is refused, none. */
@Injectable()
export class EditSourcesService {
  constructor(@Inject(DATABASE) private readonly database: Pool) {}

  async edit(input: EditSourcesInput, changedBy: string): Promise<Result<Changed, Refusal | readonly RowRefusal[]>> {
    const facts = readSource(input);
    if (!facts.ok) return facts;
    const collections = readCollections(input);
    if (!collections.ok) return collections;
    if (input.sources.length < 1 || input.sources.length > MOST_SOURCES) {
      return refuse('HOW_MANY', `Choose 1 to ${MOST_SOURCES} outlets.`, 'sources');
    }
    const edit = { facts: facts.value, collections: collections.value };
    const by = { changedBy, batchId: newId(), reason: input.reason?.trim() || null };
    try {
      const done = await inDirectory<null, readonly RowRefusal[]>(this.database, (client) =>
        editAll(client, input.sources, { edit, by }),
      );
      if (!done.ok) return done;
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal) return err(refusal);
      throw error;
    }
    const ids = input.sources.map(({ id }) => id);
    return ok({ sources: await rowsOf<SourceRow>(this.database, byId.source(ids)), batchId: by.batchId });
  }
}

interface Edit {
  readonly edit: Pick<Parameters<typeof editSource>[1], 'facts' | 'collections'>;
  readonly by: Parameters<typeof editSource>[2];
}

/** Goes on past a refusal, so that every outlet that cannot be changed is named at once. */
async function editAll(
  client: PoolClient,
  sources: readonly SourceToEdit[],
  { edit, by }: Edit,
): Promise<Result<null, readonly RowRefusal[]>> {
  const refusals: RowRefusal[] = [];
  for (const [index, { id, version }] of sources.entries()) {
    const done = isUuid(id)
      ? await editSource(client, { sourceId: asId<SourceId>(id), version: version ?? null, ...edit }, by)
      : refuse('NOT_FOUND', 'There is no source with this id.', 'id');
    if (!done.ok) refusals.push({ ...done.error, index });
  }
  return refusals.length === 0 ? ok(null) : err(refusals);
}

function readCollections(input: EditSourcesInput): Result<{ join: string[]; leave: string[] }, Refusal> {
  const [join, leave] = [input.addToCollectionIds ?? [], input.removeFromCollectionIds ?? []];
  if ([...join, ...leave].every(isUuid)) return ok({ join, leave });
  return refuse('UNKNOWN_COLLECTION', 'There is no such collection. Load the list again.', 'addToCollectionIds');
}
