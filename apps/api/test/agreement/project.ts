import type { Pool } from 'pg';
import { Seed, id } from '../reads/corpus.js';

export const PROJECT = '0000000a-0000-7000-8000-000000000001';

/** What coders 1, 2, 3 … said of one frame of one article; null: nothing. */
export type Said = readonly (boolean | null)[];

/** A project over one codebook: `units[article][frame]` says what each coder said. All coders have every unit. */
export interface ProjectSeed {
  readonly coders: number;
  readonly frames: readonly string[];
  readonly units: readonly (readonly Said[])[];
  readonly isBlind?: boolean;
  /** Of each unit; 1 when left out. */
  readonly waves?: readonly number[];
}

/** Articles, coders, codebook 1 with its labels, and the project that drew all of them. */
export async function seedProject(pool: Pool, given: ProjectSeed): Promise<Seed> {
  const seed = new Seed(pool);
  await seed.source(1, 'The Morning Ledger');
  await seed.codebook(1, 'explicit', given.frames);
  for (let coder = 1; coder <= given.coders; coder++) await seed.coder(coder, `Coder ${coder}`);
  for (let n = 1; n <= given.units.length; n++) {
    await seed.article({
      n,
      source: 1,
      body: `The lock gate was opened, says The Morning Ledger.\n\nBoat ${n} passed.`,
    });
  }
  await pool.query(
    `insert into coding_project (id, name, codebook_version_id, unit, is_blind, seed, method_version, sampling_frame,
       design, population, created_by) values ($1, 'Lock gates', $2, 'article', $3, 'seed', 'test', '{}', '{}', 9, 'test')`,
    [PROJECT, id('version', 1), given.isBlind ?? false],
  );
  await draw(pool, given);
  for (const [unit, frames] of given.units.entries()) {
    for (const [frame, said] of frames.entries()) {
      for (const [coder, present] of said.entries()) {
        if (present !== null) await seed.label(unit + 1, coder + 1, { frame, present });
      }
    }
  }
  return seed;
}

async function draw(pool: Pool, { coders, units, waves = [] }: ProjectSeed): Promise<void> {
  await pool.query(`insert into project_coder (project_id, coder_id) select $1, id from coder`, [PROJECT]);
  await pool.query(
    `insert into sample_unit (article_id, project_id, unit_no, version_no, stratum, inclusion_probability, is_overlap)
     select unnest($2::uuid[]), $1, 0, 1, '', 1, true`,
    [PROJECT, units.map((_, n) => id('article', n + 1))],
  );
  const tasks = units.flatMap((_, unit) => Array.from({ length: coders }, (_, coder) => ({ unit, coder })));
  await pool.query(
    `insert into coding_task (article_id, id, project_id, unit_no, coder_id, position, wave)
     select x.article, gen_random_uuid(), $1, 0, x.coder, x.position, x.wave
     from unnest($2::uuid[], $3::uuid[], $4::int[], $5::int[]) as x(article, coder, position, wave)`,
    [
      PROJECT,
      tasks.map(({ unit }) => id('article', unit + 1)),
      tasks.map(({ coder }) => id('coder', coder + 1)),
      tasks.map(({ unit }) => unit),
      tasks.map(({ unit }) => waves[unit] ?? 1),
    ],
  );
}
