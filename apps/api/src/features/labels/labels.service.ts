import { Inject, Injectable } from '@nestjs/common';
import { type LabelRow, labelList } from '@parallax/persistence';
import type { Pool } from 'pg';
import { DATABASE } from '../../access/index.js';
import type { Page } from '../../graphql/connection.js';
import { badUserInput, readFilter, readPage } from '../../graphql/connection-input.js';
import { readRows } from '../../graphql/connection-page.js';
import type { LabelsArgs } from './labels.inputs.js';

@Injectable()
export class LabelsService {
  constructor(@Inject(DATABASE) private readonly database: Pool) {}

  /** @throws BAD_USER_INPUT with a sentence. */
  async list(args: LabelsArgs): Promise<Page<LabelRow>> {
    const order = { by: 'article', direction: args.order?.direction ?? 'ASC' } as const;
    const filter = readFilter(args.filter);
    if (filter.articleId?.isNull || filter.eventId?.isNull) {
      throw badUserInput('Labels cannot be asked for by what is missing: isNull is no use here.');
    }
    return readRows(this.database, labelList({ filter, ...order, ...readPage(args, order) }), order);
  }
}
