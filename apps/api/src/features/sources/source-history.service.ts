import { Inject, Injectable } from '@nestjs/common';
import { rowsOf, sourceHistory, type SourceChangeRow, sql } from '@parallax/persistence';
import type { Pool } from 'pg';
import { DATABASE } from '../../access/index.js';
import type { Page } from '../../graphql/connection.js';
import { readId, readPage } from '../../graphql/connection-input.js';
import { readRows } from '../../graphql/connection-page.js';
import type { ChangeNames } from './change-lines.js';
import type { SourceHistoryArgs } from './directory.inputs.js';

const ORDER = { by: 'changed', direction: 'DESC' } as const;

@Injectable()
export class SourceHistoryService {
  constructor(@Inject(DATABASE) private readonly database: Pool) {}

  page(args: SourceHistoryArgs): Promise<Page<SourceChangeRow>> {
    const sourceId = args.sourceId ? readId(args.sourceId) : null;
    return readRows(this.database, sourceHistory({ sourceId, ...readPage(args, ORDER) }), ORDER);
  }

  /** Names of collections and outlets that stand in these changes. */
  async namesIn(changes: readonly SourceChangeRow[]): Promise<ChangeNames> {
    const ids = [...new Set(JSON.stringify(changes.map(({ before, after }) => [before, after])).match(UUIDS) ?? [])];
    const [collections, sources] = await Promise.all([
      rowsOf<Named>(this.database, sql`select id, name from collection where id = any(${ids}::uuid[])`),
      rowsOf<Named>(this.database, sql`select id, name from source where id = any(${ids}::uuid[])`),
    ]);
    return { collections: byIdOf(collections), sources: byIdOf(sources) };
  }
}

interface Named {
  readonly id: string;
  readonly name: string;
}
const UUIDS = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const byIdOf = (rows: readonly Named[]) => new Map(rows.map(({ id, name }) => [id, name]));
