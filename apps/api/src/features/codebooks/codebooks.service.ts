import { Inject, Injectable } from '@nestjs/common';
import { type CodebookRow, codebookList } from '@parallax/persistence';
import type { Pool } from 'pg';
import { DATABASE } from '../../access/index.js';
import type { Page } from '../../graphql/connection.js';
import { readFilter, readPage } from '../../graphql/connection-input.js';
import { readRows } from '../../graphql/connection-page.js';
import type { CodebooksArgs } from './codebooks.inputs.js';

@Injectable()
export class CodebooksService {
  constructor(@Inject(DATABASE) private readonly database: Pool) {}

  list(args: CodebooksArgs): Promise<Page<CodebookRow>> {
    const order = { by: 'name', direction: args.order?.direction ?? 'ASC' } as const;
    const list = codebookList({ filter: readFilter(args.filter), ...order, ...readPage(args, order) });
    return readRows(this.database, list, order);
  }
}
