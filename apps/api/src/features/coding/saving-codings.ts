import { Inject, Injectable } from '@nestjs/common';
import { type Result, err, ok } from '@parallax/kernel';
import {
  type CodingSave,
  type CodingScopeRow,
  type DeskTaskRow,
  type SaveOutcome,
  codingScope,
  deskTaskById,
  rowsOf,
  saveCoding,
} from '@parallax/persistence';
import type { Pool } from 'pg';
import { DATABASE, type Viewer } from '../../access/index.js';
import { inTransaction } from '../transaction.js';
import { type Refusal, brokenConstraint } from '../user-error.type.js';
import type { LabelArticleInput, ReopenCodingInput } from './coding-desk.inputs.js';
import { readAnswer } from './read-answer.js';
import { refuseBadIds, refuseNul } from './refuse.js';

/** Why a unit was not saved, with the task as it stands where another save came first. */
export interface NotSaved {
  readonly refusals: readonly Refusal[];
  readonly task: DeskTaskRow | null;
}
export type Saved = Result<DeskTaskRow, NotSaved>;

const refusal = (code: string, message: string, field: string | null): Refusal => ({ code, message, field });
const notSaved = (refusals: readonly Refusal[], task: DeskTaskRow | null = null): Saved => err({ refusals, task });

const NOT_FOUND = refusal('NOT_FOUND', 'There is no such task for you.', 'taskId');
const REFUSALS: Readonly<Record<Exclude<SaveOutcome, 'SAVED' | 'REPEATED'>, Refusal>> = {
  NOT_FOUND,
  CONFLICT: refusal(
    'CONFLICT',
    'This unit was saved elsewhere meanwhile. Nothing was overwritten.',
    'expectedRevision',
  ),
  CLOSED: refusal('PROJECT_CLOSED', 'The project is closed: nothing more is saved.', 'taskId'),
  ID_TAKEN: refusal('ID_TAKEN', 'Another coding has this id. Make a new UUID.', 'codingId'),
};
const MOST_LABELS = 2_000;

@Injectable()
export class SavingCodings {
  constructor(@Inject(DATABASE) private readonly database: Pool) {}

  async save(input: LabelArticleInput, viewer: Viewer): Promise<Saved> {
    const wrong = refuseInput(input);
    if (wrong) return notSaved([wrong]);
    const { coderId } = ownerOf(viewer, input);
    const [scope] = await rowsOf<CodingScopeRow>(this.database, codingScope(input.taskId, coderId));
    if (!scope) return notSaved([NOT_FOUND]);
    const given = input.outcome === 'skipped' ? [] : input.labels;
    const judgements = given.map(({ frameId, present, spanStart = null, spanEnd = null, note = null }) => ({
      ...{ frameId, present, spanStart, spanEnd, note: note?.trim() || null },
    }));
    const answer = input.outcome === 'skipped' ? ok([]) : readAnswer(scope, judgements);
    if (!answer.ok) return notSaved(answer.error);
    const { codingId, taskId, expectedRevision, isUnsure, seconds = null, outcome } = input;
    const note = input.note?.trim() || null;
    const which = { codingId, taskId, coderId, expectedRevision, outcome };
    return this.store({ ...which, isUnsure, note, seconds, judgements: answer.value });
  }

  async reopen(input: ReopenCodingInput, viewer: Viewer): Promise<Saved> {
    const { codingId, taskId, expectedRevision } = input;
    const wrong = refuseBadIds({ codingId, taskId, coderId: input.coderId });
    if (wrong) return notSaved([wrong]);
    const which = { codingId, taskId, ...ownerOf(viewer, input), expectedRevision, outcome: 'reopened' } as const;
    return this.store({ ...which, isUnsure: false, note: null, seconds: null, judgements: [] });
  }

  /** Stores a save that was checked, and reads the task as it stands then. */
  async store(save: CodingSave): Promise<Saved> {
    const outcome = await this.attempt(save);
    const [task] = await rowsOf<DeskTaskRow>(this.database, deskTaskById(save.taskId, save.coderId));
    if (outcome !== 'SAVED' && outcome !== 'REPEATED')
      return notSaved([REFUSALS[outcome]], outcome === 'CONFLICT' ? (task ?? null) : null);
    return task ? ok(task) : notSaved([NOT_FOUND]);
  }

  /** The same request twice at once: the second is beaten to the revision or the id, looks again, and finds itself. */
  private async attempt(save: CodingSave, isRetry = false): Promise<SaveOutcome> {
    try {
      const done = await inTransaction<SaveOutcome, SaveOutcome>(this.database, async (client) => {
        const outcome = await saveCoding(client, save);
        return outcome === 'SAVED' ? ok(outcome) : err(outcome);
      });
      const outcome = done.ok ? done.value : done.error;
      return outcome === 'CONFLICT' && !isRetry ? await this.attempt(save, true) : outcome;
    } catch (error) {
      const broke = brokenConstraint(error);
      if (broke === 'framing_label_supersedes_uq') return 'CONFLICT';
      if (broke === 'coding_pkey' && !isRetry) return this.attempt(save, true);
      throw error;
    }
  }
}

/** A coder saves the own tasks; an administrator anybody's, or one coder's if named. */
const ownerOf = (viewer: Viewer, { coderId }: { readonly coderId?: string | null }) => ({
  coderId: viewer.coderId ?? coderId ?? null,
});

function refuseInput({ codingId, taskId, coderId, labels, note, seconds }: LabelArticleInput): Refusal | null {
  if (labels.length > MOST_LABELS) return refusal('TOO_MANY', `A unit takes at most ${MOST_LABELS} labels.`, 'labels');
  if ((note?.length ?? 0) > 5_000) return refusal('BAD_TEXT', 'A remark has at most 5000 characters.', 'note');
  if (labels.some((label) => (label.note?.length ?? 0) > 5_000))
    return refusal('BAD_TEXT', 'A remark has at most 5000 characters.', 'labels');
  if (seconds !== null && seconds !== undefined && !(seconds >= 0))
    return refusal('BAD_SECONDS', 'Time spent is 0 or more.', 'seconds');
  const badFrame = labels.map(({ frameId }) => refuseBadIds({ labels: frameId })).find((wrong) => wrong !== null);
  const notes = labels.map((label) => label.note ?? '').join(' ');
  return refuseBadIds({ codingId, taskId, coderId }) ?? badFrame ?? refuseNul({ note, labels: notes });
}
