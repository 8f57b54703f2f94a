import { Inject, Injectable } from '@nestjs/common';
import { type EventId, type Result, err, isUuid, ok } from '@parallax/kernel';
import { enqueueMeasureReuse, refreshEventSummaries } from '@parallax/jobs';
import { type ArticleRow, type EventRow, byId, newId, rowsOf } from '@parallax/persistence';
import type { Pool, PoolClient } from 'pg';
import { DATABASE } from '../../access/index.js';
import { inTransaction } from '../transaction.js';
import { type Refusal, brokenConstraint } from '../user-error.type.js';
import type { MoveArticleInput } from './events.inputs.js';
import type { Move } from './events.payloads.js';
import * as statements from './move-article.sql.js';

const refuse = (code: string, message: string, field: string): Result<never, Refusal> => err({ code, message, field });
const noArticle = () => refuse('NOT_FOUND', 'There is no article with this id.', 'articleId');
const noEvent = () => refuse('NOT_FOUND', 'There is no event with this id.', 'toEventId');

/** What each database rule about events and decisions means to the person who broke it. */
const REFUSALS: Readonly<Record<string, Refusal>> = {
  event_title_chk: { code: 'BAD_TITLE', message: 'A title has 1 to 500 characters.', field: 'newEventTitle' },
  event_decision_reason_chk: {
    code: 'REASON_REQUIRED',
    message: 'A reason has 1 to 2000 characters.',
    field: 'reason',
  },
  event_decision_moves_chk: { code: 'UNCHANGED', message: 'The article is there already.', field: 'toEventId' },
};

@Injectable()
export class MoveArticleService {
  constructor(@Inject(DATABASE) private readonly database: Pool) {}

  async move(input: MoveArticleInput, decidedBy: string): Promise<Result<Move, Refusal>> {
    const wrong = check(input);
    if (wrong) return wrong;
    try {
      return await inTransaction(this.database, (client) => moveIn(client, input, decidedBy));
    } catch (error) {
      const refusal = REFUSALS[brokenConstraint(error) ?? ''];
      if (refusal) return err(refusal);
      throw error;
    }
  }
}

function check({ articleId, toEventId, newEventTitle, reason }: MoveArticleInput): Result<never, Refusal> | null {
  if (!isUuid(articleId)) return noArticle();
  if (toEventId && newEventTitle) {
    return refuse('TWO_TARGETS', 'Name an event or the title of a new one, not both.', 'newEventTitle');
  }
  if (toEventId && !isUuid(toEventId)) return noEvent();
  if (reason.includes('\0') || newEventTitle?.includes('\0')) {
    return refuse('BAD_TEXT', 'Text cannot hold the character U+0000.', 'reason');
  }
  return null;
}

async function moveIn(client: PoolClient, input: MoveArticleInput, decidedBy: string): Promise<Result<Move, Refusal>> {
  const { articleId, reason } = input;
  const locked = await rowsOf(client, statements.lockArticle(articleId));
  if (locked.length === 0) return noArticle();
  const [membership] = await rowsOf<{ eventId: string }>(client, statements.eventOfArticle(articleId));
  const fromEventId = membership?.eventId ?? null;
  const toEventId = await targetOf(client, input);
  if (toEventId !== null && !(await exists(client, toEventId))) return noEvent();
  const decision = { id: newId(), articleId, fromEventId, toEventId, reason: reason.trim(), decidedBy };
  await rowsOf(client, statements.insertDecision(decision));
  await rowsOf(client, toEventId === null ? statements.leaveEvent(articleId) : statements.joinEvent(decision));
  const touched = [fromEventId, toEventId].filter((id) => id !== null);
  await refreshEventSummaries(client, touched);
  await rowsOf(client, statements.countChange(touched));
  await enqueueMeasureReuse(client);
  return ok(await readMove(client, decision));
}

async function targetOf(client: PoolClient, { toEventId, newEventTitle }: MoveArticleInput): Promise<string | null> {
  if (toEventId) return toEventId;
  if (newEventTitle === null || newEventTitle === undefined) return null;
  const id = newId<EventId>();
  await rowsOf(client, statements.insertEvent(id, newEventTitle.trim()));
  return id;
}

const exists = async (client: PoolClient, eventId: string): Promise<boolean> =>
  (await rowsOf(client, byId.event([eventId]))).length === 1;

async function readMove(client: PoolClient, decision: statements.Decision): Promise<Move> {
  const [article] = await rowsOf<ArticleRow>(client, byId.article([decision.articleId]));
  if (!article) throw new Error('An article vanished inside its own transaction.');
  const ids = [decision.fromEventId, decision.toEventId].filter((id) => id !== null);
  const events = new Map<string, EventRow>(
    (await rowsOf<EventRow>(client, byId.event(ids))).map((row) => [row.id, row]),
  );
  const eventAt = (id: string | null): EventRow | null => (id === null ? null : (events.get(id) ?? null));
  return { article, fromEvent: eventAt(decision.fromEventId), toEvent: eventAt(decision.toEventId) };
}
