import { Inject, Injectable } from '@nestjs/common';
import {
  type DeskProjectRow,
  type PracticeAnswerRow,
  type PracticeRoundRow,
  type PracticeTaskRow,
  deskProjects,
  openPracticeTasks,
  practiceAnswers,
  practiceRoundById,
  practiceRoundsOfCoder,
  rowsOf,
} from '@parallax/persistence';
import type { Pool } from 'pg';
import { DATABASE, type Viewer } from '../../access/index.js';
import { badUserInput, readId } from '../../graphql/connection-input.js';
import { toDeskProject } from '../coding/to-coding-desk.js';
import { whoseQueue } from '../coding/whose-queue.js';
import { markCoder } from './mark-answers.js';
import { type PracticeDeskRoundType, type PracticeQueueType, PracticeTaskType } from './practice-desk.type.js';
import type { PracticeQueueArgs } from './practice.inputs.js';

const MOST_TASKS = 10;

@Injectable()
export class PracticeDesk {
  constructor(@Inject(DATABASE) private readonly database: Pool) {}

  /** Rounds of the signed-in coder; an administrator practises as somebody, and has none. */
  async roundsOf({ coderId }: Viewer): Promise<PracticeDeskRoundType[]> {
    if (coderId === null) return [];
    const rounds = await rowsOf<PracticeRoundRow>(this.database, practiceRoundsOfCoder(coderId));
    const answers = await this.answersOf(
      rounds.map(({ id }) => id),
      coderId,
    );
    return rounds.map((round) => toDeskRound(round, answers.filter(({ roundId }) => roundId === round.id).length));
  }

  /** Null when the coder does not code in the round’s project. @throws BAD_USER_INPUT */
  async queue(args: PracticeQueueArgs, viewer: Viewer): Promise<PracticeQueueType | null> {
    const [roundId, coderId] = [readId(args.roundId), whoseQueue(viewer, args.coderId)];
    const first = args.first ?? 2;
    if (!(first >= 1 && first <= MOST_TASKS)) throw badUserInput(`“first” lies between 1 and ${MOST_TASKS}.`);
    const [round] = await rowsOf<PracticeRoundRow>(this.database, practiceRoundById(roundId, coderId));
    if (!round) return null;
    const [[project], answers, tasks] = await Promise.all([
      rowsOf<DeskProjectRow>(this.database, deskProjects({ coderId: null, projectId: round.projectId })),
      this.answersOf([roundId], coderId),
      rowsOf<PracticeTaskRow>(this.database, openPracticeTasks(roundId, coderId, first)),
    ]);
    const coder = project?.coders.find(({ id }) => id === coderId);
    if (!project || !coder) return null;
    const { frames } = project.codebook;
    return {
      ...{ round: toDeskRound(round, answers.length), unit: project.unit, codebook: toDeskProject(project).codebook },
      tasks: tasks.map((task) => Object.assign(new PracticeTaskType(), task)),
      result: answers.length < round.units ? null : markCoder(coder, answers, { ...round, frames }),
    };
  }

  private async answersOf(roundIds: readonly string[], coderId: string): Promise<PracticeAnswerRow[]> {
    const answers = await rowsOf<PracticeAnswerRow>(this.database, practiceAnswers(roundIds));
    return answers.filter((answer) => answer.coderId === coderId);
  }
}

const toDeskRound = (round: PracticeRoundRow, answered: number): PracticeDeskRoundType => ({
  ...{ id: round.id, name: round.name, projectName: round.projectName, isOpen: round.projectStatus === 'open' },
  ...{ passMark: round.passMark, units: round.units, answered },
});
