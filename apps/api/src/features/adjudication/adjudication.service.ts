import { Inject, Injectable } from '@nestjs/common';
import { type Result, err, isUuid, ok } from '@parallax/kernel';
import { adjudicationById, type AdjudicationRow, insertAdjudication, rowsOf } from '@parallax/persistence';
import type { Pool } from 'pg';
import { DATABASE } from '../../access/index.js';
import { type Refusal, brokenConstraint } from '../user-error.type.js';
import type { AdjudicateInput } from './adjudication.inputs.js';

const refusal = (code: string, message: string, field: string | null): Refusal => ({ code, message, field });

const DECIDED = refusal(
  'CONFLICT',
  'Somebody has decided this meanwhile. Look at that decision, and name it in “supersedes” to replace it.',
  'supersedes',
);
/** What each database rule about decisions means to the person who broke it. */
const REFUSALS: Readonly<Record<string, Refusal>> = {
  adjudication_unit_fk: refusal('NOT_FOUND', 'The project has no such unit.', 'articleId'),
  adjudication_frame_fk: refusal('NOT_FOUND', 'The project’s codebook version has no such frame.', 'frameId'),
  adjudication_supersedes_fk: refusal('NOT_FOUND', 'There is no such decision to replace.', 'supersedes'),
  adjudication_supersedes_uq: DECIDED,
  adjudication_first_uq: DECIDED,
  adjudication_reason_chk: refusal('REASON_REQUIRED', 'A reason has 1 to 2000 characters.', 'reason'),
};

@Injectable()
export class AdjudicationService {
  constructor(@Inject(DATABASE) private readonly database: Pool) {}

  async adjudicate(input: AdjudicateInput, decidedBy: string): Promise<Result<AdjudicationRow, Refusal>> {
    const wrong = check(input);
    if (wrong) return err(wrong);
    const before = await this.find(input);
    if (before) return isSame(before, input) ? ok(before) : err(ID_TAKEN);
    const other = await this.supersededOfOtherUnit(input);
    return other ? err(other) : this.add(input, decidedBy);
  }

  private async add(input: AdjudicateInput, decidedBy: string): Promise<Result<AdjudicationRow, Refusal>> {
    const decision = { ...input, supersedes: input.supersedes ?? null, reason: input.reason.trim(), decidedBy };
    try {
      const added = await rowsOf(this.database, insertAdjudication(decision));
      if (added.length === 0) return err(refusal('NOT_FOUND', 'There is no such project.', 'projectId'));
    } catch (error) {
      const broke = brokenConstraint(error) ?? '';
      // The same request twice at once: the other one has won with the same words.
      if (broke !== 'adjudication_pkey') return refusedOr(broke, error);
    }
    const row = await this.find(input);
    if (!row) throw new Error('A decision vanished.');
    return isSame(row, input) ? ok(row) : err(ID_TAKEN);
  }

  private async find({ articleId, id }: { articleId: string; id: string }): Promise<AdjudicationRow | null> {
    return (await rowsOf<AdjudicationRow>(this.database, adjudicationById(articleId, id)))[0] ?? null;
  }

  /** The database knows that the decision replaced is of the same article; not that it is of the same unit and frame. */
  private async supersededOfOtherUnit(input: AdjudicateInput): Promise<Refusal | null> {
    if (!input.supersedes) return null;
    const earlier = await this.find({ articleId: input.articleId, id: input.supersedes });
    return earlier && isSameUnit(earlier, input)
      ? null
      : refusal('NOT_FOUND', 'There is no such decision on this unit and frame.', 'supersedes');
  }
}

const ID_TAKEN = refusal('ID_TAKEN', 'Another decision has this id. Make a new UUID.', 'id');

const isSameUnit = (row: AdjudicationRow, input: AdjudicateInput): boolean =>
  row.projectId === input.projectId && row.unitNo === input.unitNo && row.frameId === input.frameId;

const isSame = (row: AdjudicationRow, input: AdjudicateInput): boolean =>
  isSameUnit(row, input) && row.present === input.present && row.supersedes === (input.supersedes ?? null);

function refusedOr(broke: string, error: unknown): Result<never, Refusal> {
  const known = REFUSALS[broke];
  if (known) return err(known);
  throw error;
}

const IDS = ['id', 'projectId', 'articleId', 'frameId', 'supersedes'] as const;

function check(input: AdjudicateInput): Refusal | null {
  const wrong = IDS.find((name) => input[name] && !isUuid(input[name]));
  if (wrong) return refusal('BAD_ID', 'This is not an id: ids are UUIDs.', wrong);
  if (input.reason.includes('\0')) return refusal('BAD_TEXT', 'Text cannot hold the character U+0000.', 'reason');
  return null;
}
