import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type Result, type SourceId, asId, err, initialsOf, isUuid, ok } from '@parallax/kernel';
import { SourceEntity, type SourceRow, byId, newId, rowsOf, sourceList } from '@parallax/persistence';
import type { Pool } from 'pg';
import { DataSource } from 'typeorm';
import { DATABASE } from '../../access/index.js';
import type { Page } from '../../graphql/connection.js';
import { readFilter, readPage } from '../../graphql/connection-input.js';
import { readRows } from '../../graphql/connection-page.js';
import type { Refusal } from '../user-error.type.js';
import { claimNames } from './source-aliases.js';
import { readSource } from './source-draft.js';
import { refusalOf } from './source-refusals.js';
import type { CreateSourceInput, SourcesArgs, UpdateSourceInput } from './sources.inputs.js';

const NOT_FOUND: Refusal = { code: 'NOT_FOUND', message: 'There is no source with this id.', field: 'id' };

@Injectable()
export class SourcesService {
  constructor(
    @Inject(DATABASE) private readonly database: Pool,
    @InjectDataSource() private readonly entities: DataSource,
  ) {}

  list(args: SourcesArgs): Promise<Page<SourceRow>> {
    const order = { by: args.order?.field ?? 'name', direction: args.order?.direction ?? 'ASC' } as const;
    return readRows(
      this.database,
      sourceList({ filter: readFilter(args.filter), ...order, ...readPage(args, order) }),
      order,
    );
  }

  async create(input: CreateSourceInput): Promise<Result<SourceRow, Refusal>> {
    const read = readSource(input);
    if (!read.ok) return read;
    const id = newId<SourceId>();
    return this.refusing(async () => {
      await this.entities.transaction(async (manager) => {
        await manager.insert(SourceEntity, { status: 'active', initials: initialsOf(input.name), ...read.value, id });
        await claimNames(manager, id, read.value);
      });
      return this.find(id);
    });
  }

  /** The version stands in the WHERE: of two who started from one version, the second is told. */
  async update({ id, version, ...changes }: UpdateSourceInput): Promise<Result<SourceRow, Refusal>> {
    const read = readSource(changes);
    if (!read.ok) return read;
    if (!isUuid(id)) return err(NOT_FOUND);
    return this.refusing(async () => {
      const updated = await this.entities.transaction(async (manager) => {
        const result = await manager
          .createQueryBuilder()
          .update(SourceEntity)
          .set({ ...read.value, version: () => 'version + 1', updatedAt: () => 'now()' })
          .where('id = :id and version = :version', { id, version })
          .execute();
        if (result.affected === 1) await claimNames(manager, asId(id), read.value);
        return result.affected === 1;
      });
      return updated ? this.find(id) : this.explainMiss(id, version);
    });
  }

  private async explainMiss(id: string, version: number): Promise<Result<SourceRow, Refusal>> {
    const current = await this.find(id);
    if (!current.ok) return current;
    const message = `Somebody changed this source meanwhile: it is at version ${current.value.version}, the change was made on ${version}. Load it again and repeat the change.`;
    return err({ code: 'CONFLICT', message, field: 'version' });
  }

  private async find(id: string): Promise<Result<SourceRow, Refusal>> {
    const [row] = await rowsOf<SourceRow>(this.database, byId.source([id]));
    return row ? ok(row) : err(NOT_FOUND);
  }

  private async refusing(change: () => Promise<Result<SourceRow, Refusal>>): Promise<Result<SourceRow, Refusal>> {
    try {
      return await change();
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal) return err(refusal);
      throw error;
    }
  }
}
