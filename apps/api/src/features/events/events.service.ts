import { Inject, Injectable } from '@nestjs/common';
import { type EventReviewRow, type EventRow, eventList, eventReview } from '@parallax/persistence';
import type { Pool } from 'pg';
import { DATABASE } from '../../access/index.js';
import type { Page } from '../../graphql/connection.js';
import { readFilter, readId, readPage } from '../../graphql/connection-input.js';
import { readRows } from '../../graphql/connection-page.js';
import type { EventReviewArgs } from './event-acts.inputs.js';
import type { EventsArgs } from './events.inputs.js';

@Injectable()
export class EventsService {
  constructor(@Inject(DATABASE) private readonly database: Pool) {}

  list(args: EventsArgs): Promise<Page<EventRow>> {
    const order = { by: args.order?.field ?? 'firstPublished', direction: args.order?.direction ?? 'DESC' } as const;
    const list = eventList({ filter: readFilter(args.filter), ...order, ...readPage(args, order) });
    return readRows(this.database, list, order);
  }

  review({ eventId, ...page }: EventReviewArgs): Promise<Page<EventReviewRow>> {
    const order = { by: 'margin', direction: 'ASC' } as const;
    const wanted = eventId ? { eq: readId(eventId) } : null;
    return readRows(this.database, eventReview({ eventId: wanted, ...readPage(page, order) }), order);
  }
}
