import type { SampleDesign, SamplingFrame } from '../read/coding-projects.sql.js';
import { type Queryable, type Sql, rowsOf, sql } from '../read/sql.js';
import { newId } from '../server/new-id.js';

export interface NewCodingProject {
  readonly id: string;
  readonly name: string;
  readonly codebookVersionId: string;
  readonly unit: 'article' | 'paragraph';
  readonly isBlind: boolean;
  readonly seed: string;
  readonly methodVersion: string;
  readonly samplingFrame: SamplingFrame;
  readonly design: SampleDesign;
  readonly population: number;
  readonly createdBy: string;
}

export interface NewSampleUnit {
  readonly articleId: string;
  readonly unitNo: number;
  readonly versionNo: number;
  readonly stratum: string;
  readonly inclusionProbability: number;
  readonly isOverlap: boolean;
}

export interface NewTask {
  readonly articleId: string;
  readonly unitNo: number;
  readonly coderId: string;
  readonly position: number;
  readonly wave: number;
}

export interface DrawnProject {
  readonly project: NewCodingProject;
  readonly coderIds: readonly string[];
  readonly units: readonly NewSampleUnit[];
  readonly tasks: readonly NewTask[];
}

const insertProject = (p: NewCodingProject): Sql =>
  sql`insert into coding_project (id, name, codebook_version_id, unit, is_blind, seed, method_version, sampling_frame, design,
      population, created_by)
    values (${p.id}::uuid, ${p.name}, ${p.codebookVersionId}::uuid, ${p.unit}, ${p.isBlind}::boolean, ${p.seed},
      ${p.methodVersion}, ${JSON.stringify(p.samplingFrame)}::jsonb, ${JSON.stringify(p.design)}::jsonb, ${p.population}::int,
      ${p.createdBy})`;

const insertCoders = (projectId: string, coderIds: readonly string[]): Sql =>
  sql`insert into project_coder (project_id, coder_id) select ${projectId}::uuid, unnest(${coderIds}::uuid[])`;

const insertUnits = (projectId: string, units: readonly NewSampleUnit[]): Sql =>
  sql`insert into sample_unit (project_id, article_id, unit_no, version_no, stratum, inclusion_probability, is_overlap)
    select ${projectId}::uuid, n.* from unnest(${units.map((unit) => unit.articleId)}::uuid[],
      ${units.map((unit) => unit.unitNo)}::int[], ${units.map((unit) => unit.versionNo)}::int[],
      ${units.map((unit) => unit.stratum)}::text[], ${units.map((unit) => unit.inclusionProbability)}::float8[],
      ${units.map((unit) => unit.isOverlap)}::boolean[]) as n`;

const insertTasks = (projectId: string, tasks: readonly NewTask[]): Sql =>
  sql`insert into coding_task (project_id, id, article_id, unit_no, coder_id, position, wave)
    select ${projectId}::uuid, n.* from unnest(${tasks.map(() => newId())}::uuid[],
      ${tasks.map((task) => task.articleId)}::uuid[], ${tasks.map((task) => task.unitNo)}::int[],
      ${tasks.map((task) => task.coderId)}::uuid[], ${tasks.map((task) => task.position)}::int[],
      ${tasks.map((task) => task.wave)}::int[]) as n`;

/** Stores a project with sample and queues, four statements whatever its size. Call it in a transaction. */
export async function storeCodingProject(client: Queryable, drawn: DrawnProject): Promise<void> {
  const { id } = drawn.project;
  await rowsOf(client, insertProject(drawn.project));
  await rowsOf(client, insertCoders(id, drawn.coderIds));
  await rowsOf(client, insertUnits(id, drawn.units));
  await rowsOf(client, insertTasks(id, drawn.tasks));
}

/** The ids of coders by name, in the order of the names; a name nobody has becomes a coder. Names are distinct. */
export async function coderIdsOf(client: Queryable, names: readonly string[]): Promise<string[]> {
  await rowsOf(
    client,
    sql`insert into coder (id, key, name) select n.id, n.name, n.name
      from unnest(${names.map(() => newId())}::uuid[], ${names}::text[]) as n(id, name) on conflict (key) do nothing`,
  );
  const rows = await rowsOf<{ id: string }>(
    client,
    sql`select c.id from unnest(${names}::text[]) with ordinality as n(name, place) join coder c on c.key = n.name
      order by n.place`,
  );
  return rows.map(({ id }) => id);
}

/** Gives a row if the project had this version. */
export const setProjectStatus = (id: string, version: number, status: 'open' | 'closed'): Sql =>
  sql`update coding_project set status = ${status}, version = version + 1
    where id = ${id}::uuid and version = ${version}::int returning id`;
