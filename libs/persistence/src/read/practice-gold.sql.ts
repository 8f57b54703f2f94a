import type { AbsenceRule, ArticleId } from '@parallax/kernel';
import { newestCoding } from './coding-projects.sql.js';
import { type JudgedWanted, judged } from './disagreements.sql.js';
import { goldJudgements } from './gold.sql.js';
import { type Sql, raw, sql } from './sql.js';

/** Whose word is held for right: a project's gold, or one coder's own. */
export type GoldSource =
  { readonly projectId: string; readonly coderId: null } | { readonly projectId: null; readonly coderId: string };

/** The project that is prepared for, and under which rules. */
export interface PracticeWanted {
  readonly projectId: string;
  readonly codebookVersionId: string;
  readonly absence: AbsenceRule;
  readonly unit: 'article' | 'paragraph';
}

/** Frame key → present, as libs/framing grades it. */
export type StoredAnswers = Readonly<Record<string, boolean>>;

/** A unit that can be practised on, with what is held for right. */
export interface PracticeCandidateRow {
  readonly articleId: ArticleId;
  readonly unitNo: number;
  readonly versionNo: number;
  readonly gold: StoredAnswers;
  /** `adjudicated`, `unanimous`, or the id of the coder whose answers were taken. */
  readonly goldFrom: string;
}

const GOLD = raw(`jsonb_object_agg(f.key, g.present) as gold`);

function ofProject(wanted: JudgedWanted, projectId: string): Sql {
  const gold = goldJudgements({ ...wanted, scope: { projectId, codebookVersionId: null } });
  return sql`select g.article_id, g.unit_no, u.version_no, ${GOLD},
      case when bool_or(g.origin = 'adjudicated') then 'adjudicated' else 'unanimous' end as gold_from
    from (${gold}) g join frame f on f.id = g.frame_id
    join sample_unit u on u.article_id = g.article_id and u.project_id = ${projectId}::uuid and u.unit_no = g.unit_no
    group by g.article_id, g.unit_no, u.version_no`;
}

function ofCoder(wanted: JudgedWanted, coderId: string): Sql {
  const said = judged({ ...wanted, coderIds: [coderId] });
  return sql`select g.article_id, g.unit_no, g.version_no, ${GOLD}, ${coderId}::text as gold_from
    from (${said}) g join frame f on f.id = g.frame_id group by g.article_id, g.unit_no, g.version_no`;
}

/**
 * Units with a known answer, of the kind the project codes, by article and unit. Left out are articles that somebody
 * has still to code in the project, since practice would tell the answer; and units of its earlier rounds, whose
 * answers have been told.
 */
export function practiceCandidates(wanted: PracticeWanted, source: GoldSource): Sql {
  const { projectId, codebookVersionId, absence, unit } = wanted;
  const all: JudgedWanted = {
    ...{ scope: { projectId: null, codebookVersionId }, codebookVersionId, absence, frameId: null, coderIds: null },
  };
  const known = source.projectId === null ? ofCoder(all, source.coderId) : ofProject(all, source.projectId);
  return sql`select k.article_id as "articleId", k.unit_no as "unitNo", k.version_no as "versionNo", k.gold,
      k.gold_from as "goldFrom"
    from (${known}) k
    where ${unit === 'article' ? raw('k.unit_no = 0') : raw('k.unit_no > 0')}
      and not exists (select from coding_task t ${newestCoding} where t.project_id = ${projectId}::uuid
        and t.article_id = k.article_id and c.outcome is distinct from 'coded')
      and not exists (select from practice_unit p join practice_round r on r.id = p.round_id
        where r.project_id = ${projectId}::uuid and p.article_id = k.article_id and p.unit_no = k.unit_no)
    order by k.article_id, k.unit_no`;
}

/** The units of a round again, for another try: the same gold in the order of the first. */
export const unitsOfRound = (roundId: string): Sql =>
  sql`select u.article_id as "articleId", u.unit_no as "unitNo", u.version_no as "versionNo", u.gold,
      u.gold_from as "goldFrom" from practice_unit u where u.round_id = ${roundId}::uuid order by u.position`;

/** One row: how many units {@link practiceCandidates} has. */
export const countPracticeCandidates = (wanted: PracticeWanted, source: GoldSource): Sql =>
  sql`select count(*)::int as units from (${practiceCandidates(wanted, source)}) c`;

export type GoldSourceRow = GoldSource & { readonly name: string };

/** Whose word could be taken under a codebook version: projects, then coders, by name; at most 25 of each. */
export const goldSources = (codebookVersionId: string): Sql =>
  sql`(select j.id as "projectId", null::uuid as "coderId", j.name from coding_project j
      where j.codebook_version_id = ${codebookVersionId}::uuid order by j.name limit 25)
    union all
    (select null, r.id, r.name from coder r where exists (select from framing_label l
        where l.codebook_version_id = ${codebookVersionId}::uuid and l.coder_id = r.id)
      order by r.name, r.id limit 25)`;
