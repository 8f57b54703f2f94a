import type { AbsenceRule, ArticleId, Block, CoderId, CodingUnit, FrameId } from '@parallax/kernel';
import { newestCoding, taskCounts } from './coding-projects.sql.js';
import type { Direction, Position } from './keyset.js';
import type { ListRequest } from './page.js';
import { type ColumnsOf, type Sql, raw, selectList, sql, utc } from './sql.js';
import type { VersionKey } from './versions.sql.js';

export interface DeskFrameRow {
  readonly id: FrameId;
  readonly key: string;
  readonly name: string;
  readonly definition: string | null;
  readonly includeRule: string | null;
  readonly excludeRule: string | null;
  readonly example: string | null;
  readonly decisionRules: string | null;
  readonly parentId: FrameId | null;
  readonly position: number;
}

export interface DeskProjectRow {
  readonly id: string;
  readonly name: string;
  readonly unit: 'article' | 'paragraph';
  readonly isBlind: boolean;
  readonly status: 'open' | 'closed';
  readonly codebook: {
    readonly name: string;
    readonly versionNo: number;
    readonly unit: CodingUnit;
    readonly absence: AbsenceRule;
    readonly isExclusive: boolean;
    readonly frames: readonly DeskFrameRow[];
  };
  readonly coders: readonly { readonly id: CoderId; readonly name: string }[];
}

const frames = raw(`(select coalesce(json_agg(json_build_object('id', f.id, 'key', f.key, 'name', f.name,
    'definition', f.definition, 'includeRule', f.include_rule, 'excludeRule', f.exclude_rule, 'example', f.example,
    'decisionRules', f.decision_rules, 'parentId', f.parent_id, 'position', f.position) order by f.position), '[]')
  from frame f where f.codebook_version_id = v.id)`);

const coders =
  raw(`(select coalesce(json_agg(json_build_object('id', r.id, 'name', r.name) order by r.name, r.id), '[]')
  from project_coder m join coder r on r.id = m.coder_id where m.project_id = j.id)`);

/** Whose projects: those a coder codes in, without the names of the coders; null: an administrator's, all with them. */
export interface DeskProjectsWanted {
  readonly coderId: string | null;
  readonly projectId: string | null;
}

/** Projects with their codebooks, open ones first, at most 200. */
export function deskProjects({ coderId, projectId }: DeskProjectsWanted): Sql {
  const isMember =
    coderId === null
      ? raw('true')
      : sql`exists (select from project_coder m where m.project_id = j.id and m.coder_id = ${coderId}::uuid)`;
  return sql`select j.id, j.name, j.unit, j.is_blind as "isBlind", j.status, json_build_object('name', b.name,
      'versionNo', v.version_no, 'unit', v.unit, 'absence', v.absence, 'isExclusive', v.is_exclusive, 'frames', ${frames})
      as codebook, ${coderId === null ? coders : raw(`'[]'::json`)} as coders
    from coding_project j join codebook_version v on v.id = j.codebook_version_id join codebook b on b.id = v.codebook_id
    where ${isMember} and ${projectId === null ? raw('true') : sql`j.id = ${projectId}::uuid`}
    order by j.status = 'closed', j.created_at desc, j.id limit 200`;
}

/** Counts of one coder's tasks in a project: {@link TaskCounts}. */
export const queueCounts = (projectId: string, coderId: string): Sql =>
  sql`select ${taskCounts} from coding_task t ${newestCoding}
    where t.project_id = ${projectId}::uuid and t.coder_id = ${coderId}::uuid`;

export interface DeskLabelRow {
  readonly id: string;
  readonly frameId: FrameId;
  readonly present: boolean;
  readonly spanStart: number | null;
  readonly spanEnd: number | null;
  readonly note: string | null;
}

export interface DeskTaskRow {
  readonly id: string;
  readonly articleId: ArticleId;
  readonly versionNo: number;
  readonly projectId: string;
  readonly coderId: CoderId;
  readonly isBlind: boolean;
  readonly unitNo: number;
  readonly position: number;
  readonly wave: number;
  /** 0: never saved. */
  readonly revision: number;
  /** Null: never saved. */
  readonly outcome: 'coded' | 'skipped' | 'reopened' | null;
  readonly isUnsure: boolean;
  readonly note: string | null;
  readonly seconds: number | null;
  readonly labels: readonly DeskLabelRow[];
}

/** What stands of all that was saved of a task; a carried or imported label is of no task. */
const labels = raw(`(select coalesce(json_agg(json_build_object('id', l.id, 'frameId', l.frame_id, 'present', l.present,
    'spanStart', l.span_start, 'spanEnd', l.span_end, 'note', l.note) order by f.position, l.span_start, l.span_end, l.id), '[]')
  from coding k join framing_label l on l.article_id = k.article_id and l.coding_id = k.id join frame f on f.id = l.frame_id
  where k.article_id = t.article_id and k.task_id = t.id and not l.withdrawn
    and not exists (select from framing_label s where s.article_id = l.article_id and s.supersedes = l.id))`);

/** Under the aliases of {@link deskTables}. */
const TASK_COLUMNS: ColumnsOf<DeskTaskRow> = {
  id: raw('t.id'),
  articleId: raw('t.article_id'),
  versionNo: raw('u.version_no'),
  projectId: raw('t.project_id'),
  coderId: raw('t.coder_id'),
  isBlind: raw('j.is_blind'),
  unitNo: raw('t.unit_no'),
  position: raw('t.position'),
  wave: raw('t.wave'),
  revision: raw('coalesce(c.revision, 0)'),
  outcome: raw('c.outcome'),
  isUnsure: raw(`coalesce(c.is_unsure and c.outcome <> 'reopened', false)`),
  note: raw('c.note'),
  seconds: raw('c.seconds'),
  labels,
};

const deskTables = sql`coding_task t join coding_project j on j.id = t.project_id
  join sample_unit u on u.article_id = t.article_id and u.project_id = t.project_id and u.unit_no = t.unit_no
  ${newestCoding}`;

/** The task, if it is this coder's; null as coder: anybody's. */
export const deskTaskById = (id: string, coderId: string | null): Sql =>
  sql`select ${selectList(TASK_COLUMNS)} from ${deskTables}
    where t.id = ${id}::uuid and (${coderId}::uuid is null or t.coder_id = ${coderId}::uuid)`;

export interface QueuePageWanted {
  readonly projectId: string;
  readonly coderId: string;
  readonly only: 'open' | 'unsure' | 'skipped' | 'coded' | 'all';
}

const SHOWN: Readonly<Record<QueuePageWanted['only'], string>> = {
  open: `coalesce(c.outcome, 'reopened') = 'reopened'`,
  unsure: `c.is_unsure and c.outcome <> 'reopened'`,
  skipped: `c.outcome = 'skipped'`,
  coded: `c.outcome = 'coded'`,
  all: 'true',
};

/** One page of a coder's queue by position. */
export const queuePage = (
  { projectId, coderId, only }: QueuePageWanted,
  page: { readonly direction: Direction; readonly after: Position | null; readonly limit: number },
): ListRequest => ({
  columns: selectList(TASK_COLUMNS),
  table: deskTables,
  on: raw('t.id = p.id'),
  from: only === 'all' ? raw('coding_task t') : sql`coding_task t ${newestCoding}`,
  id: 't.id',
  where: [sql`t.project_id = ${projectId}::uuid`, sql`t.coder_id = ${coderId}::uuid`, raw(SHOWN[only])],
  sort: { column: raw('t.position'), type: 'int', nullable: false },
  ...page,
});

export interface CodingTextRow {
  readonly articleId: ArticleId;
  readonly versionNo: number;
  readonly headline: string;
  readonly body: string;
  readonly blocks: readonly Block[];
  readonly language: string | null;
  readonly byline: string | null;
  readonly url: string | null;
  readonly publishedAt: string | null;
  readonly sourceName: string;
  /** Other spellings of the outlet's name, and its domains. */
}

/** Texts as they were drawn, with what has to be masked in a blind project. */
export const codingTexts = (keys: readonly VersionKey[]): Sql =>
  sql`select v.article_id as "articleId", v.version_no as "versionNo", v.headline, x.body, x.blocks, a.language, a.byline,
      a.url, ${utc('a.published_at')} as "publishedAt", s.name as "sourceName"
    from unnest(${keys.map((key) => key.articleId)}::uuid[], ${keys.map((key) => key.versionNo)}::int[]) as k(article_id, version_no)
    join article_version v using (article_id, version_no) join article_text x using (article_id, version_no)
    join article a on a.id = v.article_id join source s on s.id = a.source_id`;

/** Every name that an outlet goes by, and where it lives: a blind text must name none, or those left would tell. */
export const namesOfOutlets = (): Sql =>
  sql`select s.name, s.homepage, (select coalesce(json_agg(n.spelling), '[]') from source_alias n where n.source_id = s.id)
    as aliases from source s`;

/** What a save is checked against. */
export interface CodingScopeRow {
  readonly status: 'open' | 'closed';
  readonly unitNo: number;
  readonly body: string;
  readonly blocks: readonly Block[];
  readonly unit: CodingUnit;
  readonly absence: AbsenceRule;
  readonly isExclusive: boolean;
  /** In the order of the codebook. */
  readonly frames: readonly { readonly id: FrameId; readonly key: string; readonly name: string }[];
}

/** Codebook and text of a task, if it is this coder's; null as coder: anybody's. */
export const codingScope = (taskId: string, coderId: string | null): Sql =>
  sql`select j.status, t.unit_no as "unitNo", x.body, x.blocks, v.unit, v.absence, v.is_exclusive as "isExclusive",
      (select coalesce(json_agg(json_build_object('id', f.id, 'key', f.key, 'name', f.name) order by f.position), '[]')
       from frame f where f.codebook_version_id = v.id) as frames
    from coding_task t join coding_project j on j.id = t.project_id join codebook_version v on v.id = j.codebook_version_id
    join sample_unit u on u.article_id = t.article_id and u.project_id = t.project_id and u.unit_no = t.unit_no
    join article_text x on x.article_id = u.article_id and x.version_no = u.version_no
    where t.id = ${taskId}::uuid and (${coderId}::uuid is null or t.coder_id = ${coderId}::uuid)`;

/** The task that a label was saved with; no row for imported and carried labels. */
export const taskOfLabel = (labelId: string): Sql =>
  sql`select k.task_id as "taskId" from framing_label l join coding k on k.article_id = l.article_id and k.id = l.coding_id
    where l.id = ${labelId}::uuid`;

/** The label that took the place of another. */
export const successorOfLabel = (articleId: string, labelId: string): Sql =>
  sql`select l.id from framing_label l where l.article_id = ${articleId}::uuid and l.supersedes = ${labelId}::uuid`;
