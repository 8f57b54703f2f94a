import { Inject, Injectable } from '@nestjs/common';
import { type Result, type SourceId, asId, err, initialsOf, isUuid, ok } from '@parallax/kernel';
import {
  type SourceRow,
  byId,
  createSource,
  editSource,
  inDirectory,
  newId,
  rowsOf,
  sourceList,
} from '@parallax/persistence';
import type { Pool } from 'pg';
import { DATABASE, type Viewer } from '../../access/index.js';
import type { Page } from '../../graphql/connection.js';
import { readFilter, readPage } from '../../graphql/connection-input.js';
import { readRows } from '../../graphql/connection-page.js';
import type { Refusal } from '../user-error.type.js';
import { readSource } from './source-draft.js';
import { refusing } from './source-refusals.js';
import type { CreateSourceInput, SourcesArgs, UpdateSourceInput } from './sources.inputs.js';

const NOT_FOUND: Refusal = { code: 'NOT_FOUND', message: 'There is no source with this id.', field: 'id' };

@Injectable()
export class SourcesService {
  constructor(@Inject(DATABASE) private readonly database: Pool) {}

  list(args: SourcesArgs): Promise<Page<SourceRow>> {
    const order = { by: args.order?.field ?? 'name', direction: args.order?.direction ?? 'ASC' } as const;
    return readRows(
      this.database,
      sourceList({ filter: readFilter(args.filter), ...order, ...readPage(args, order) }),
      order,
    );
  }

  async create(input: CreateSourceInput, { name: changedBy }: Viewer): Promise<Result<SourceRow, Refusal>> {
    const read = readSource(input);
    if (!read.ok) return read;
    const facts = { initials: initialsOf(input.name), ...read.value, name: read.value.name ?? '' };
    const by = { changedBy, batchId: newId() };
    const created = await refusing(() => inDirectory(this.database, (client) => createSource(client, facts, by)));
    return created.ok ? this.find(created.value) : created;
  }

  /** Of two who started from one version, the second is told. */
  async update(
    { id, version, ...changes }: UpdateSourceInput,
    { name: changedBy }: Viewer,
  ): Promise<Result<SourceRow, Refusal>> {
    const read = readSource(changes);
    if (!read.ok) return read;
    if (!isUuid(id)) return err(NOT_FOUND);
    const edit = { sourceId: asId<SourceId>(id), version, facts: read.value };
    const by = { changedBy, batchId: newId() };
    const changed = await refusing(() => inDirectory(this.database, (client) => editSource(client, edit, by)));
    return changed.ok ? this.find(id) : changed;
  }

  private async find(id: string): Promise<Result<SourceRow, Refusal>> {
    const [row] = await rowsOf<SourceRow>(this.database, byId.source([id]));
    return row ? ok(row) : err(NOT_FOUND);
  }
}
