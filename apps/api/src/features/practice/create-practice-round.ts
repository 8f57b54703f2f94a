import { Inject, Injectable } from '@nestjs/common';
import { shuffled } from '@parallax/framing';
import { type Result, err, ok } from '@parallax/kernel';
import {
  type GoldSource,
  type PracticeCandidateRow,
  type PracticeRoundRow,
  practiceCandidates,
  practiceRoundById,
  rowsOf,
  storePracticeRound,
  unitsOfRound,
} from '@parallax/persistence';
import { seededRandom } from '@parallax/statistics';
import type { Pool } from 'pg';
import { DATABASE } from '../../access/index.js';
import { explaining, refuse } from '../coding/refuse.js';
import { inTransaction } from '../transaction.js';
import type { Refusal } from '../user-error.type.js';
import { type PreparedProject, findPrepared } from './find-prepared.js';
import type { CreatePracticeRoundInput } from './practice.inputs.js';
import { refuseRoundInput } from './refuse-round-input.js';

const ID_TAKEN: Refusal = { code: 'ID_TAKEN', message: 'Another round has this id. Make a new UUID.', field: 'id' };
const REFUSALS: Readonly<Record<string, Refusal>> = { practice_round_pkey: ID_TAKEN };
type Made = Result<PracticeRoundRow, Refusal>;
type Units = Result<readonly PracticeCandidateRow[], Refusal>;

@Injectable()
export class CreatePracticeRound {
  constructor(@Inject(DATABASE) private readonly database: Pool) {}

  async create(input: CreatePracticeRoundInput, createdBy: string): Promise<Made> {
    const wrong = refuseRoundInput(input);
    if (wrong) return err(wrong);
    const earlier = await this.find(input.id);
    if (earlier) return asRepeat(earlier, input);
    const project = await findPrepared(this.database, input.projectId);
    if (project === null) return refuse('NOT_FOUND', 'There is no project with this id.', 'projectId');
    if (project.status === 'closed')
      return refuse('PROJECT_CLOSED', 'The project is closed: open it again to practise.', 'projectId');
    const units = await this.draw(input, project);
    if (!units.ok) return units;
    const stored = await this.store(input, createdBy, units.value);
    if (stored.ok || stored.error !== ID_TAKEN) return stored;
    // The same request twice at once: the other one was first.
    const other = await this.find(input.id);
    return other ? asRepeat(other, input) : stored;
  }

  private async find(id: string): Promise<PracticeRoundRow | null> {
    return (await rowsOf<PracticeRoundRow>(this.database, practiceRoundById(id, null)))[0] ?? null;
  }

  private draw(input: CreatePracticeRoundInput, project: PreparedProject): Promise<Units> {
    return input.repeatsRoundId
      ? this.again(input.id, input.repeatsRoundId, project)
      : this.fresh(input, input.units ?? 0, project);
  }

  /** Draw and order follow from the id of the round, which is kept: nothing else is needed to draw it again. */
  private async fresh(input: CreatePracticeRoundInput, size: number, project: PreparedProject): Promise<Units> {
    const source = await this.sourceOf(input, project);
    if (!source.ok) return source;
    const all = await rowsOf<PracticeCandidateRow>(this.database, practiceCandidates(project, source.value));
    if (all.length >= size) return ok(shuffled(all, seededRandom(input.id)).slice(0, size));
    const message = `Only ${all.length} units can be practised on. ${REMEDY}`;
    return refuse('NOT_ENOUGH_GOLD', message, 'units');
  }

  private async again(id: string, earlierId: string, project: PreparedProject): Promise<Units> {
    const earlier = await this.find(earlierId);
    if (earlier?.projectId !== project.projectId)
      return refuse('NOT_FOUND', 'The project has no such round to repeat.', 'repeatsRoundId');
    const units = await rowsOf<PracticeCandidateRow>(this.database, unitsOfRound(earlierId));
    return ok(shuffled(units, seededRandom(id)));
  }

  private async sourceOf(
    { goldProjectId, goldCoderId }: CreatePracticeRoundInput,
    project: PreparedProject,
  ): Promise<Result<GoldSource, Refusal>> {
    if (goldCoderId) return ok({ projectId: null, coderId: goldCoderId });
    const from = goldProjectId ? await findPrepared(this.database, goldProjectId) : project;
    if (from === null) return refuse('NOT_FOUND', 'There is no project with this id.', 'goldProjectId');
    if (from.codebookVersionId === project.codebookVersionId) return ok({ projectId: from.projectId, coderId: null });
    const message = 'That project codes under another codebook version. Choose one under the same.';
    return refuse('OTHER_CODEBOOK', message, 'goldProjectId');
  }

  private store(
    { id, projectId, name, passMark }: CreatePracticeRoundInput,
    createdBy: string,
    units: readonly PracticeCandidateRow[],
  ): Promise<Made> {
    return explaining(REFUSALS, () =>
      inTransaction<PracticeRoundRow, Refusal>(this.database, async (client) => {
        await storePracticeRound(client, { id, projectId, name: name.trim(), passMark, createdBy }, units);
        const [row] = await rowsOf<PracticeRoundRow>(client, practiceRoundById(id, null));
        if (!row) throw new Error('A practice round vanished inside its own transaction.');
        return ok(row);
      }),
    );
  }
}

const REMEDY =
  'Ask for fewer, adjudicate more, or take the gold of another project or coder. Units still to be coded in the project, and units of its earlier rounds, are never drawn.';

const asRepeat = (row: PracticeRoundRow, { projectId, name, passMark }: CreatePracticeRoundInput): Made =>
  row.projectId === projectId && row.name === name.trim() && row.passMark === passMark ? ok(row) : err(ID_TAKEN);
