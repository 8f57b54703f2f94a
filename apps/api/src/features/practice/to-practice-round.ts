import type { Result } from '@parallax/kernel';
import type { PracticeRoundRow } from '@parallax/persistence';
import { type Refusal, toUserError } from '../user-error.type.js';
import type { PracticeRoundPayload } from './practice.payloads.js';
import { type PracticeGoldType, PracticeRoundType } from './practice.type.js';

const toGold = ({ from, coderName, units }: PracticeRoundRow['gold'][number]): PracticeGoldType => ({
  origin: from === 'adjudicated' || from === 'unanimous' ? from : 'coder',
  ...{ coderName, units },
});

export const toPracticeRound = (row: PracticeRoundRow): PracticeRoundType =>
  Object.assign(new PracticeRoundType(), {
    ...{ id: row.id, projectId: row.projectId, projectName: row.projectName, name: row.name },
    ...{ passMark: row.passMark, units: row.units, gold: row.gold.map(toGold) },
    ...{ createdAt: row.createdAt, createdBy: row.createdBy, codebookVersionId: row.codebookVersionId },
  });

export const toPracticeRoundPayload = (result: Result<PracticeRoundRow, Refusal>): PracticeRoundPayload =>
  result.ok
    ? { round: toPracticeRound(result.value), errors: [] }
    : { round: null, errors: [toUserError(result.error)] };
