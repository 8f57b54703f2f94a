import { Inject, Injectable } from '@nestjs/common';
import { type Result, err, ok } from '@parallax/kernel';
import {
  type CodingQuestionRow,
  type CodingThreadRow,
  type DeskTaskRow,
  deskTaskById,
  insertQuestion,
  questionById,
  questionsOfTasks,
  rowsOf,
  threadList,
} from '@parallax/persistence';
import type { Pool } from 'pg';
import { DATABASE, type Viewer } from '../../access/index.js';
import type { Page } from '../../graphql/connection.js';
import { readId, readPage } from '../../graphql/connection-input.js';
import { readRows } from '../../graphql/connection-page.js';
import type { Refusal } from '../user-error.type.js';
import type { CodingQuestionInput } from './coding-desk.inputs.js';
import type { CodingQuestionsArgs } from './coding.inputs.js';
import { explaining, refuse, refuseBadIds, refuseNul } from './refuse.js';

const ORDER = { by: 'said', direction: 'DESC' } as const;
const REFUSALS: Readonly<Record<string, Refusal>> = {
  coding_question_body_chk: { code: 'BAD_TEXT', message: 'A question has 1 to 5000 characters.', field: 'body' },
};

@Injectable()
export class CodingQuestions {
  constructor(@Inject(DATABASE) private readonly database: Pool) {}

  threads(args: CodingQuestionsArgs): Promise<Page<CodingThreadRow>> {
    const page = { direction: ORDER.direction, ...readPage(args, ORDER) };
    return readRows<CodingThreadRow>(this.database, threadList(readId(args.projectId), page), ORDER);
  }

  /** Of a coder's own task; an administrator's of any. Empty when there is no such task. */
  async ofTask(taskId: string, { coderId }: Viewer): Promise<CodingQuestionRow[]> {
    const [task] = await rowsOf<DeskTaskRow>(this.database, deskTaskById(readId(taskId), coderId));
    return task ? rowsOf<CodingQuestionRow>(this.database, questionsOfTasks([task])) : [];
  }

  /** In the name of the task's coder, an administrator at the desk too: it is the coder's desk. */
  ask(input: CodingQuestionInput, { coderId }: Viewer): Promise<Result<CodingQuestionRow, Refusal>> {
    return this.say(input, coderId, (task) => task.coderId);
  }

  answer(input: CodingQuestionInput): Promise<Result<CodingQuestionRow, Refusal>> {
    return this.say(input, null, () => null);
  }

  private async say(
    { id, taskId, body }: CodingQuestionInput,
    coderId: string | null,
    authorOf: (task: DeskTaskRow) => string | null,
  ): Promise<Result<CodingQuestionRow, Refusal>> {
    const wrong = refuseBadIds({ id, taskId }) ?? refuseNul({ body });
    if (wrong) return err(wrong);
    const [task] = await rowsOf<DeskTaskRow>(this.database, deskTaskById(taskId, coderId));
    if (!task) return refuse('NOT_FOUND', 'There is no such task for you.', 'taskId');
    const question = { id, taskId, body: body.trim(), articleId: task.articleId, coderId: authorOf(task) };
    return explaining(REFUSALS, async () => {
      await rowsOf(this.database, insertQuestion(question));
      const [row] = await rowsOf<CodingQuestionRow>(this.database, questionById(task.articleId, id));
      const isOurs = row?.taskId === taskId && row.body === question.body;
      return isOurs ? ok(row) : refuse('ID_TAKEN', 'Another question has this id. Make a new UUID.', 'id');
    });
  }
}
