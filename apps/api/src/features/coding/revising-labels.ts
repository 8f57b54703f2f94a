import { Inject, Injectable } from '@nestjs/common';
import { type Result, err, ok } from '@parallax/kernel';
import {
  type CodingScopeRow,
  type DeskLabelRow,
  type DeskTaskRow,
  codingScope,
  deskTaskById,
  newId,
  rowsOf,
  successorOfLabel,
  taskOfLabel,
} from '@parallax/persistence';
import type { Pool } from 'pg';
import { DATABASE, type Viewer } from '../../access/index.js';
import type { Refusal } from '../user-error.type.js';
import type { ReviseLabelInput } from './coding-desk.inputs.js';
import { readAnswer } from './read-answer.js';
import { refuseBadIds, refuseNul } from './refuse.js';
import { SavingCodings } from './saving-codings.js';

type Revised = Result<DeskLabelRow, readonly Refusal[]>;

const refuseAll = (code: string, message: string, field: string | null): Revised => err([{ code, message, field }]);
const noLabel = () => refuseAll('NOT_FOUND', 'There is no such label of yours from the desk.', 'labelId');
const stale = () => refuseAll('CONFLICT', 'This label no longer stands: the unit was saved since.', 'labelId');

@Injectable()
export class RevisingLabels {
  constructor(
    @Inject(DATABASE) private readonly database: Pool,
    private readonly saving: SavingCodings,
  ) {}

  /** A new revision of the task, so that a tab that has it open is told. */
  async revise(input: ReviseLabelInput, { coderId }: Viewer): Promise<Revised> {
    const wrong = refuseBadIds({ labelId: input.labelId }) ?? refuseNul({ note: input.note });
    if (wrong) return err([wrong]);
    const [found] = await rowsOf<{ taskId: string }>(this.database, taskOfLabel(input.labelId));
    if (!found) return noLabel();
    const [[task], [scope]] = await Promise.all([
      rowsOf<DeskTaskRow>(this.database, deskTaskById(found.taskId, coderId)),
      rowsOf<CodingScopeRow>(this.database, codingScope(found.taskId, coderId)),
    ]);
    if (!task || !scope) return noLabel();
    const old = task.labels.find(({ id }) => id === input.labelId);
    if (!old || task.outcome !== 'coded') return stale();
    const changed = changedLabel(old, input);
    if (isSame(old, changed)) return refuseAll('UNCHANGED', 'The label says this already.', 'labelId');
    const answer = readAnswer(
      scope,
      task.labels.map((label) => (label === old ? changed : label)),
    );
    if (!answer.ok) return err(answer.error.map((refusal) => ({ ...refusal, field: null })));
    const { id: taskId, revision: expectedRevision, isUnsure, note, seconds } = task;
    const saved = await this.saving.store({
      ...{ codingId: newId(), taskId, coderId, expectedRevision, outcome: 'coded', isUnsure, note, seconds },
      judgements: answer.value,
    });
    return saved.ok ? this.successor(saved.value, old) : err(saved.error.refusals);
  }

  private async successor(task: DeskTaskRow, old: DeskLabelRow): Promise<Revised> {
    const [next] = await rowsOf<{ id: string }>(this.database, successorOfLabel(task.articleId, old.id));
    const label = task.labels.find(({ id }) => id === next?.id);
    return label ? ok(label) : stale();
  }
}

const changedLabel = (old: DeskLabelRow, input: ReviseLabelInput): DeskLabelRow => ({
  ...old,
  present: input.present,
  spanStart: input.spanStart ?? null,
  spanEnd: input.spanEnd ?? null,
  note: input.note?.trim() || null,
});

const isSame = (a: DeskLabelRow, b: DeskLabelRow): boolean =>
  a.present === b.present && a.spanStart === b.spanStart && a.spanEnd === b.spanEnd && a.note === b.note;
