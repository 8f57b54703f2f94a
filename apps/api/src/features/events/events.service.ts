import { Inject, Injectable } from '@nestjs/common';
import { type EventRow, eventList } from '@parallax/persistence';
import type { Pool } from 'pg';
import { DATABASE } from '../../access/index.js';
import type { Page } from '../../graphql/connection.js';
import { readFilter, readPage } from '../../graphql/connection-input.js';
import { readRows } from '../../graphql/connection-page.js';
import type { EventsArgs } from './events.inputs.js';

@Injectable()
export class EventsService {
  constructor(@Inject(DATABASE) private readonly database: Pool) {}

  list(args: EventsArgs): Promise<Page<EventRow>> {
    const order = { by: args.order?.field ?? 'firstPublished', direction: args.order?.direction ?? 'DESC' } as const;
    const list = eventList({ filter: readFilter(args.filter), ...order, ...readPage(args, order) });
    return readRows(this.database, list, order);
  }
}
