import { Inject, Injectable } from '@nestjs/common';
import { enqueueMeasureReuse, refreshEventSummaries } from '@parallax/jobs';
import { type Result, err, ok } from '@parallax/kernel';
import {
  type ActRequest,
  type EventActRow,
  type EventRow,
  type PerformRefusal,
  byId,
  eventActsById,
  performEventAct,
  rowsOf,
} from '@parallax/persistence';
import type { Pool, PoolClient } from 'pg';
import { DATABASE } from '../../access/index.js';
import { inTransaction } from '../transaction.js';
import { type Refusal, brokenConstraint } from '../user-error.type.js';
import { type ActFields, brokenRule, refusalOf } from './act-refusals.js';
import type { DoneAct } from './event-acts.payloads.js';

/** An act as somebody asked for it, and what its input calls the things it is about. */
export interface AskedAct {
  readonly request: ActRequest;
  readonly fields: ActFields;
}

@Injectable()
export class EventActsService {
  constructor(@Inject(DATABASE) private readonly database: Pool) {}

  /** Does it with all that hangs on it, or says what stands in its way and leaves nothing behind. */
  async perform(asked: Result<AskedAct, Refusal>): Promise<Result<DoneAct, Refusal>> {
    if (!asked.ok) return asked;
    const { request, fields } = asked.value;
    try {
      const done = await inTransaction(this.database, (client) => performIn(client, request));
      return done.ok ? done : err(await refusalOf(this.database, done.error, fields));
    } catch (error) {
      const broken = brokenRule(brokenConstraint(error), fields);
      if (broken !== null) return err(broken);
      throw error;
    }
  }
}

async function performIn(client: PoolClient, request: ActRequest): Promise<Result<DoneAct, PerformRefusal>> {
  const performed = await performEventAct(client, request);
  if (!performed.ok) return performed;
  const { actId, eventIds, moved } = performed.value;
  if (moved) {
    await refreshEventSummaries(client, eventIds);
    await enqueueMeasureReuse(client);
  }
  const [act] = await rowsOf<EventActRow>(client, eventActsById([actId]));
  if (!act) throw new Error('An act vanished inside its own transaction.');
  return ok({ act, events: await rowsOf<EventRow>(client, byId.event(eventIds)) });
}
