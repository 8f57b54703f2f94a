import { Inject, Injectable } from '@nestjs/common';
import { asId, err, isUuid, ok, type Result, type SourceId } from '@parallax/kernel';
import {
  byId,
  decisionsOfEvent,
  insertStatementDecision,
  newId,
  type NewStatementDecision,
  rowsOf,
  type StatementDecisionRow,
} from '@parallax/persistence';
import type { Pool, PoolClient } from 'pg';
import { DATABASE } from '../../../access/index.js';
import { inTransaction } from '../../transaction.js';
import { brokenConstraint, type Refusal } from '../../user-error.type.js';
import type { DecideStatementInput } from './omissions.inputs.js';
import type { StatementDecisionType } from './statement-decision.type.js';
import { toStatementDecisions } from './to-omission-matrix.js';

const refuse = (code: string, message: string, field: string): Result<never, Refusal> => err({ code, message, field });
const noEvent = () => refuse('NOT_FOUND', 'There is no event with this id.', 'eventId');
const refusal = (code: string, message: string, field: string): Refusal => ({ code, message, field });

/** What each database rule about decisions means to the person who broke it. */
const REFUSALS: Readonly<Record<string, Refusal>> = {
  statement_decision_source_chk: refusal('OUTLET', 'SAYS and DOES_NOT_SAY name an outlet, others none.', 'sourceId'),
  statement_decision_source_id_fkey: refusal('NOT_FOUND', 'There is no outlet with this id.', 'sourceId'),
  statement_decision_name_chk: refusal('BAD_NAME', 'NAME takes 1 to 120 characters, others none.', 'name'),
  statement_decision_undo_chk: refusal('UNDOES', 'UNDO names a decision, others none.', 'undoesId'),
  statement_decision_undoes_fk: refusal('NOT_FOUND', 'There is no such decision on this event.', 'undoesId'),
  statement_decision_statement_chk: refusal('STATEMENT', 'Name 1 to 500 sentences of the statement.', 'statementKeys'),
  statement_decision_sentences_chk: refusal('SENTENCES', 'MERGE, SPLIT and MOVE name sentences.', 'sentenceKeys'),
  statement_decision_reason_chk: refusal('REASON_REQUIRED', 'A reason has 1 to 2000 characters.', 'reason'),
};
const KEY = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}:[0-9a-f]{16}(?:-[1-9][0-9]{0,3})?$/;

@Injectable()
export class StatementDecisionsService {
  constructor(@Inject(DATABASE) private readonly database: Pool) {}

  list(eventId: string): Promise<StatementDecisionRow[]> {
    return rowsOf<StatementDecisionRow>(this.database, decisionsOfEvent(eventId));
  }

  async decide(input: DecideStatementInput, decidedBy: string): Promise<Result<StatementDecisionType, Refusal>> {
    const wrong = check(input);
    if (wrong) return wrong;
    try {
      return await inTransaction(this.database, (client) => decideIn(client, input, decidedBy));
    } catch (error) {
      const known = REFUSALS[brokenConstraint(error) ?? ''];
      if (known) return err(known);
      throw error;
    }
  }
}

/** What the database cannot check: that ids are ids and keys are keys. */
function check(input: DecideStatementInput): Result<never, Refusal> | null {
  if (!isUuid(input.eventId)) return noEvent();
  if (input.sourceId && !isUuid(input.sourceId)) return refuse('NOT_FOUND', 'There is no such outlet.', 'sourceId');
  if (input.undoesId && !isUuid(input.undoesId)) return refuse('NOT_FOUND', 'There is no such decision.', 'undoesId');
  for (const field of ['statementKeys', 'sentenceKeys'] as const) {
    if (input[field]?.some((key) => !KEY.test(key))) return refuse('BAD_KEY', 'That is no key of a sentence.', field);
  }
  const hasNul = [input.reason, input.name].some((text) => text?.includes('\0'));
  return hasNul ? refuse('BAD_TEXT', 'Text cannot hold the character U+0000.', 'reason') : null;
}

const toRow = (input: DecideStatementInput, decidedBy: string): NewStatementDecision => ({
  ...{ id: newId(), eventId: input.eventId, kind: input.kind, decidedBy },
  statement: input.statementKeys ?? [],
  sentences: input.sentenceKeys ?? [],
  sourceId: input.sourceId ? asId<SourceId>(input.sourceId) : null,
  name: input.name?.trim() ?? null,
  undoes: input.undoesId ?? null,
  reason: input.reason.trim(),
});

async function decideIn(
  client: PoolClient,
  input: DecideStatementInput,
  decidedBy: string,
): Promise<Result<StatementDecisionType, Refusal>> {
  if ((await rowsOf(client, byId.event([input.eventId]))).length === 0) return noEvent();
  const row = toRow(input, decidedBy);
  await rowsOf(client, insertStatementDecision(row));
  const all = toStatementDecisions(await rowsOf<StatementDecisionRow>(client, decisionsOfEvent(input.eventId)));
  const made = all.find(({ id }) => id === row.id);
  if (!made) throw new Error('A decision vanished inside its own transaction.');
  return ok(made);
}
