import type { ArticleId, CodebookVersionId, CoderId } from '@parallax/kernel';
import type { StoredAnswers } from './practice-gold.sql.js';
import { type Sql, raw, sql, utc } from './sql.js';

export interface PracticeRoundRow {
  readonly id: string;
  readonly projectId: string;
  readonly projectName: string;
  readonly projectStatus: 'open' | 'closed';
  readonly codebookVersionId: CodebookVersionId;
  readonly name: string;
  /** In (0, 1]. */
  readonly passMark: number;
  readonly units: number;
  /** Where its answers come from; `from` as in practice_unit.gold_from, coderName null unless it is a coder. */
  readonly gold: readonly { readonly from: string; readonly coderName: string | null; readonly units: number }[];
  readonly createdBy: string;
  readonly createdAt: string;
}

const gold =
  raw(`(select coalesce(json_agg(json_build_object('from', g.gold_from, 'coderName', e.name, 'units', g.units)
    order by g.gold_from), '[]')
  from (select u.gold_from, count(*)::int as units from practice_unit u where u.round_id = r.id group by u.gold_from) g
  left join coder e on e.id::text = g.gold_from)`);

const rounds = sql`select r.id, r.project_id as "projectId", j.name as "projectName", j.status as "projectStatus",
    j.codebook_version_id as "codebookVersionId", r.name, r.pass_mark as "passMark",
    (select count(*)::int from practice_unit u where u.round_id = r.id) as units, ${gold} as gold,
    r.created_by as "createdBy", ${utc('r.created_at')} as "createdAt"
  from practice_round r join coding_project j on j.id = r.project_id`;

/** The round, if this coder codes in its project; null as coder: whoever asks. */
export const practiceRoundById = (id: string, coderId: string | null): Sql =>
  sql`${rounds} where r.id = ${id}::uuid and ${isOpenTo(coderId)}`;

/** Newest first, at most 200. */
export const practiceRoundsOfProject = (projectId: string): Sql =>
  sql`${rounds} where r.project_id = ${projectId}::uuid order by r.created_at desc, r.id desc limit 200`;

/** Rounds of the projects a coder codes in, newest first, at most 200. */
export const practiceRoundsOfCoder = (coderId: string): Sql =>
  sql`${rounds} where ${isOpenTo(coderId)} order by r.created_at desc, r.id desc limit 200`;

const isOpenTo = (coderId: string | null): Sql =>
  coderId === null
    ? raw('true')
    : sql`exists (select from project_coder m where m.project_id = r.project_id and m.coder_id = ${coderId}::uuid)`;

/** What a coder answered of a unit, beside what is held for right. */
export interface PracticeAnswerRow {
  readonly roundId: string;
  readonly coderId: CoderId;
  readonly position: number;
  readonly answer: StoredAnswers;
  readonly gold: StoredAnswers;
  readonly seconds: number | null;
}

const answers = raw(`select a.round_id as "roundId", a.coder_id as "coderId", u.position, a.answer, u.gold, a.seconds
  from practice_answer a join practice_unit u on u.article_id = a.article_id and u.round_id = a.round_id
    and u.unit_no = a.unit_no`);

/** All answers to rounds, in the order of their units. */
export const practiceAnswers = (roundIds: readonly string[]): Sql =>
  sql`${answers} where a.round_id = any(${roundIds}::uuid[]) order by u.position, a.coder_id`;

/** One coder's answer to one unit: no row before it is given. */
export const practiceAnswerTo = (roundId: string, position: number, coderId: string): Sql =>
  sql`${answers} where a.round_id = ${roundId}::uuid and u.position = ${position}::int and a.coder_id = ${coderId}::uuid`;

/** A unit to be answered; the answer held for right is not in it. */
export interface PracticeTaskRow {
  readonly articleId: ArticleId;
  readonly versionNo: number;
  readonly unitNo: number;
  /** Place in the round, from 1. */
  readonly position: number;
}

/** What a coder has not answered yet, in order. */
export const openPracticeTasks = (roundId: string, coderId: string, limit: number): Sql =>
  sql`select u.article_id as "articleId", u.version_no as "versionNo", u.unit_no as "unitNo", u.position
    from practice_unit u
    where u.round_id = ${roundId}::uuid and not exists (select from practice_answer a where a.article_id = u.article_id
      and a.round_id = u.round_id and a.unit_no = u.unit_no and a.coder_id = ${coderId}::uuid)
    order by u.position limit ${limit}::int`;
