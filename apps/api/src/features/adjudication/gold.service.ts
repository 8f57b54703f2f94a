import { Inject, Injectable } from '@nestjs/common';
import { goldList, type GoldRow } from '@parallax/persistence';
import type { Pool } from 'pg';
import { DATABASE } from '../../access/index.js';
import type { Page } from '../../graphql/connection.js';
import { readId, readPage } from '../../graphql/connection-input.js';
import { readRows } from '../../graphql/connection-page.js';
import { requireScope } from '../agreement/read-scope.js';
import type { GoldArgs } from './adjudication.inputs.js';

const ORDER = { by: 'unit', direction: 'ASC' } as const;

@Injectable()
export class GoldService {
  constructor(@Inject(DATABASE) private readonly database: Pool) {}

  /** @throws BAD_USER_INPUT with a sentence. */
  async list(args: GoldArgs): Promise<Page<GoldRow>> {
    const scope = { projectId: readId(args.projectId), codebookVersionId: null };
    const { codebookVersionId, absence } = await requireScope(this.database, scope);
    const frameId = args.frameId ? readId(args.frameId) : null;
    const wanted = { scope, codebookVersionId, absence, frameId, coderIds: null };
    const list = goldList(wanted, { direction: ORDER.direction, ...readPage(args, ORDER) });
    return readRows<GoldRow>(this.database, list, ORDER);
  }
}
