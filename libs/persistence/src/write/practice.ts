import type { PracticeCandidateRow, StoredAnswers } from '../read/practice-gold.sql.js';
import { type Queryable, type Sql, rowsOf, sql } from '../read/sql.js';

export interface NewPracticeRound {
  /** Made by the caller. */
  readonly id: string;
  readonly projectId: string;
  readonly name: string;
  /** In (0, 1]. */
  readonly passMark: number;
  readonly createdBy: string;
}

const insertRound = (round: NewPracticeRound): Sql =>
  sql`insert into practice_round (id, project_id, name, pass_mark, created_by)
    values (${round.id}::uuid, ${round.projectId}::uuid, ${round.name}, ${round.passMark}::float8, ${round.createdBy})`;

const insertUnits = (roundId: string, units: readonly PracticeCandidateRow[]): Sql =>
  sql`insert into practice_unit (round_id, article_id, unit_no, version_no, gold, gold_from, position)
    select ${roundId}::uuid, n.article_id, n.unit_no, n.version_no, n.gold::jsonb, n.gold_from, n.position
    from unnest(${units.map((unit) => unit.articleId)}::uuid[], ${units.map((unit) => unit.unitNo)}::int[],
      ${units.map((unit) => unit.versionNo)}::int[], ${units.map((unit) => JSON.stringify(unit.gold))}::text[],
      ${units.map((unit) => unit.goldFrom)}::text[])
      with ordinality as n(article_id, unit_no, version_no, gold, gold_from, position)`;

/** Stores a round; its units are asked in the order given, positions from 1. Call it in a transaction. */
export async function storePracticeRound(
  client: Queryable,
  round: NewPracticeRound,
  units: readonly PracticeCandidateRow[],
): Promise<void> {
  await rowsOf(client, insertRound(round));
  await rowsOf(client, insertUnits(round.id, units));
}

export interface NewPracticeAnswer {
  readonly roundId: string;
  readonly position: number;
  readonly coderId: string;
  readonly answer: StoredAnswers;
  readonly seconds: number | null;
}

/**
 * Adds an answer if it is the coder's first to this unit, the coder codes in the project, and the project is open;
 * a later one changes nothing. A row: it was added.
 */
export const insertPracticeAnswer = ({ roundId, position, coderId, answer, seconds }: NewPracticeAnswer): Sql =>
  sql`insert into practice_answer (article_id, round_id, unit_no, coder_id, answer, seconds)
    select u.article_id, u.round_id, u.unit_no, m.coder_id, ${JSON.stringify(answer)}::jsonb, ${seconds}::float8
    from practice_unit u join practice_round r on r.id = u.round_id
    join coding_project j on j.id = r.project_id and j.status = 'open'
    join project_coder m on m.project_id = j.id and m.coder_id = ${coderId}::uuid
    where u.round_id = ${roundId}::uuid and u.position = ${position}::int
    on conflict do nothing returning round_id`;
