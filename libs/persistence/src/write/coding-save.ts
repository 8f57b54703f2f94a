import type pg from 'pg';
import { newId } from '../server/new-id.js';
import {
  judgementChanges,
  type JudgementChanges,
  type StandingJudgement,
  type WantedJudgement,
} from './coding-changes.js';

/** One saving of a task at the desk. */
export interface CodingSave {
  /** Made by the browser: the same id again is the same save. */
  readonly codingId: string;
  readonly taskId: string;
  /** Whose task it must be; null: an administrator, who may save anybody's. */
  readonly coderId: string | null;
  /** The revision the coder saw; 0: none yet. */
  readonly expectedRevision: number;
  readonly outcome: 'coded' | 'skipped' | 'reopened';
  readonly judgements: readonly WantedJudgement[];
  readonly isUnsure: boolean;
  readonly note: string | null;
  readonly seconds: number | null;
}

/** CONFLICT: another tab saved the task meanwhile. ID_TAKEN: the id belongs to a save of another task. */
export type SaveOutcome = 'SAVED' | 'REPEATED' | 'CONFLICT' | 'NOT_FOUND' | 'CLOSED' | 'ID_TAKEN';

interface Task {
  readonly articleId: string;
  readonly coderId: string;
  readonly paragraph: number | null;
  readonly versionNo: number;
  readonly codebookVersionId: string;
  readonly status: string;
  readonly revision: number;
}

const TASK = `select t.article_id as "articleId", t.coder_id as "coderId", nullif(t.unit_no, 0) as paragraph,
    u.version_no as "versionNo", p.codebook_version_id as "codebookVersionId", p.status,
    coalesce((select max(c.revision) from coding c where c.article_id = t.article_id and c.task_id = t.id), 0) as revision
  from coding_task t
    join sample_unit u on u.article_id = t.article_id and u.project_id = t.project_id and u.unit_no = t.unit_no
    join coding_project p on p.id = t.project_id
  where t.id = $1 and ($2::uuid is null or t.coder_id = $2)`;

const KNOWN = 'select task_id from coding where article_id = $1 and id = $2';

const STANDING = `select l.id as "labelId", l.frame_id as "frameId", l.present, l.span_start as "spanStart",
    l.span_end as "spanEnd", l.note
  from coding c join framing_label l on l.article_id = c.article_id and l.coding_id = c.id
  where c.article_id = $1 and c.task_id = $2 and not l.withdrawn
    and not exists (select from framing_label s where s.article_id = l.article_id and s.supersedes = l.id)`;

const INSERT_CODING = `insert into coding (article_id, id, task_id, revision, outcome, is_unsure, note, seconds)
  values ($1, $2, $3, $4, $5, $6, $7, $8)`;

const INSERT_LABELS = `insert into framing_label (article_id, id, version_no, codebook_version_id, coder_id, paragraph,
    coding_id, frame_id, present, span_start, span_end, note, supersedes, withdrawn)
  select $1, l.id, $2, $3, $4, $5, $6, l.frame_id, l.present, l.span_start, l.span_end, l.note, l.supersedes, l.withdrawn
  from unnest($7::uuid[], $8::uuid[], $9::boolean[], $10::int[], $11::int[], $12::text[], $13::uuid[], $14::boolean[])
    as l(id, frame_id, present, span_start, span_end, note, supersedes, withdrawn)`;

/**
 * Saves a task whole: one coding and the labels that change, all appended. Call it in a transaction and roll back
 * unless the outcome is SAVED or REPEATED.
 * @throws the database's error where a frame is not of the project's codebook, or a span is none
 */
export async function saveCoding(client: pg.ClientBase, save: CodingSave): Promise<SaveOutcome> {
  const { rows } = await client.query<Task>(TASK, [save.taskId, save.coderId]);
  const [task] = rows;
  if (task === undefined) return 'NOT_FOUND';
  const known = await client.query<{ task_id: string }>(KNOWN, [task.articleId, save.codingId]);
  if (known.rows[0] !== undefined) return known.rows[0].task_id === save.taskId ? 'REPEATED' : 'ID_TAKEN';
  if (task.status === 'closed') return 'CLOSED';
  if (task.revision !== save.expectedRevision) return 'CONFLICT';
  const standing = await client.query<StandingJudgement>(STANDING, [task.articleId, save.taskId]);
  if (!(await insertCoding(client, task, save))) return 'CONFLICT';
  const wanted = save.outcome === 'coded' ? save.judgements : [];
  await insertLabels(client, { task, save }, judgementChanges(standing.rows, wanted));
  return 'SAVED';
}

/** False when another tab took the revision between our look and our insert. */
async function insertCoding(client: pg.ClientBase, task: Task, save: CodingSave): Promise<boolean> {
  const { codingId, taskId, outcome, isUnsure, note, seconds } = save;
  const values = [task.articleId, codingId, taskId, task.revision + 1, outcome, isUnsure, note, seconds];
  const { rowCount } = await client.query(
    `${INSERT_CODING} on conflict on constraint coding_revision_uq do nothing`,
    values,
  );
  return rowCount === 1;
}

interface LabelRow extends WantedJudgement {
  readonly supersedes: string | null;
  readonly withdrawn: boolean;
}

const rowsFor = ({ added, superseded, withdrawn }: JudgementChanges): LabelRow[] => [
  ...added.map((judgement) => ({ ...judgement, supersedes: null, withdrawn: false })),
  ...superseded.map(({ labelId, by }) => ({ ...by, supersedes: labelId, withdrawn: false })),
  ...withdrawn.map(({ labelId, ...judgement }) => ({ ...judgement, supersedes: labelId, withdrawn: true })),
];

async function insertLabels(
  client: pg.ClientBase,
  { task, save }: { readonly task: Task; readonly save: CodingSave },
  changes: JudgementChanges,
): Promise<void> {
  const rows = rowsFor(changes);
  if (rows.length === 0) return;
  const { articleId, versionNo, codebookVersionId, coderId, paragraph } = task;
  await client.query(INSERT_LABELS, [
    ...[articleId, versionNo, codebookVersionId, coderId, paragraph, save.codingId],
    rows.map(() => newId()),
    rows.map(({ frameId }) => frameId),
    rows.map(({ present }) => present),
    rows.map(({ spanStart }) => spanStart),
    rows.map(({ spanEnd }) => spanEnd),
    rows.map(({ note }) => note),
    rows.map(({ supersedes }) => supersedes),
    rows.map(({ withdrawn }) => withdrawn),
  ]);
}
