import type { ArticleId, CoderId } from '@parallax/kernel';
import type { Direction, Position } from './keyset.js';
import type { ListRequest } from './page.js';
import { type Sql, raw, sql, utc } from './sql.js';

export interface CodingQuestionRow {
  readonly id: string;
  readonly taskId: string;
  readonly body: string;
  /** Null: an administrator. */
  readonly coderName: string | null;
  readonly createdAt: string;
}

/** Where a question is found: the table is indexed by article. */
export interface TaskKey {
  readonly id: string;
  readonly articleId: string;
}

const questionColumns = sql`q.id, q.task_id as "taskId", q.body, r.name as "coderName", ${utc('q.created_at')} as "createdAt"`;

/** Oldest first. */
export const questionsOfTasks = (tasks: readonly TaskKey[]): Sql =>
  sql`select ${questionColumns}
    from unnest(${tasks.map((task) => task.articleId)}::uuid[], ${tasks.map((task) => task.id)}::uuid[]) as k(article_id, task_id)
    join coding_question q using (article_id, task_id) left join coder r on r.id = q.coder_id
    order by q.created_at, q.id`;

export const questionById = (articleId: string, id: string): Sql =>
  sql`select ${questionColumns} from coding_question q left join coder r on r.id = q.coder_id
    where q.article_id = ${articleId}::uuid and q.id = ${id}::uuid`;

export interface NewQuestion {
  readonly id: string;
  readonly articleId: string;
  readonly taskId: string;
  readonly coderId: string | null;
  readonly body: string;
}

/** Adds nothing when the article has a question with this id. */
export const insertQuestion = ({ id, articleId, taskId, coderId, body }: NewQuestion): Sql =>
  sql`insert into coding_question (article_id, id, task_id, coder_id, body)
    values (${articleId}::uuid, ${id}::uuid, ${taskId}::uuid, ${coderId}::uuid, ${body})
    on conflict on constraint coding_question_pkey do nothing`;

export interface CodingThreadRow {
  /** The task. */
  readonly id: string;
  readonly articleId: ArticleId;
  readonly unitNo: number;
  readonly headline: string;
  readonly coderId: CoderId;
  readonly coderName: string;
  readonly isOpen: boolean;
}

/** Tasks of a project that something was asked or answered about, by the time of the last word. */
export const threadList = (
  projectId: string,
  page: { readonly direction: Direction; readonly after: Position | null; readonly limit: number },
): ListRequest => ({
  columns: raw(`t.id, t.article_id as "articleId", t.unit_no as "unitNo", v.headline, t.coder_id as "coderId",
    r.name as "coderName", (select q.coder_id is not null from coding_question q
      where q.article_id = t.article_id and q.task_id = t.id order by q.created_at desc, q.id desc limit 1) as "isOpen"`),
  table: raw(`coding_task t join coder r on r.id = t.coder_id
    join sample_unit u on u.article_id = t.article_id and u.project_id = t.project_id and u.unit_no = t.unit_no
    join article_version v on v.article_id = u.article_id and v.version_no = u.version_no`),
  on: raw('t.id = p.id'),
  from: sql`(select t.id, max(q.created_at) as said_at
    from coding_task t join coding_question q on q.article_id = t.article_id and q.task_id = t.id
    where t.project_id = ${projectId}::uuid group by t.id) w`,
  id: 'w.id',
  where: [],
  sort: { column: raw('w.said_at'), type: 'timestamptz', nullable: false },
  ...page,
});
