import { checkMigrationPlan, type CodebookDocument, type MigrationStep } from '@parallax/framing';
import { createTestDatabase, type TestDatabase } from '@parallax/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCodebookVersion } from '../read/codebook-documents.sql.js';
import { carryOverCodebook, type CheckedMigration, countCarryOver } from './codebook-carry-over.js';
import { storeMigration } from './codebook-migration.js';
import { storeCodebook } from './store-codebook.js';

let database: TestDatabase;
const id = (n: number): string => `018f0000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const ARTICLES = [11, 12, 13].map(id);
const CODERS = [21, 22].map(id);

beforeAll(async () => {
  database = await createTestDatabase();
  await database.pool.query(`
    insert into source (id, name, initials) values ('${id(1)}', 'Harbour Post', 'HP');
    insert into article (id, source_id, headline, word_count)
      select unnest('{${ARTICLES.join()}}'::uuid[]), '${id(1)}', 'Ferry line returns', 3;
    insert into article_version (article_id, version_no, headline, content_hash, cleaning_method)
      select unnest('{${ARTICLES.join()}}'::uuid[]), 1, 'Ferry line returns', '\\x${'ab'.repeat(32)}', 'none';
    insert into coder (id, key, name) values ('${CODERS[0]}', 'ada', 'Ada'), ('${CODERS[1]}', 'ben', 'Ben');
  `);
});
afterAll(() => database.drop());

const book = (name: string, keys: readonly string[]): CodebookDocument => ({
  ...{ key: name, name, description: null, citation: null },
  version: {
    ...{ unit: 'article', absence: 'explicit', isExclusive: false },
    frames: keys.map((key) => ({
      ...{ key, name: key, definition: null, include: null, exclude: null, example: null },
      ...{ decisionRules: null, parent: null },
    })),
  },
});

async function publish(document: CodebookDocument): Promise<CheckedMigration['from']> {
  const { versionId } = await storeCodebook(database.pool, document);
  const stored = await readCodebookVersion(database.pool, versionId);
  if (!stored) throw new Error('What was just stored is gone.');
  return { id: versionId, version: stored.document.version };
}

interface Said {
  readonly article: number;
  readonly coder: number;
  readonly frame: number;
  readonly present: boolean;
}

/** A coder says each thing once; a second time is left out. */
async function code(side: CheckedMigration['from'], said: readonly Said[]): Promise<void> {
  const distinct = new Map(said.map((one) => [`${one.article} ${one.coder} ${one.frame}`, one]));
  for (const { article, coder, frame, present } of distinct.values()) {
    const { key } = side.version.frames[frame % side.version.frames.length]!;
    await database.pool.query(
      `insert into framing_label (article_id, id, version_no, codebook_version_id, frame_id, coder_id, present)
       select $1, gen_random_uuid(), 1, $2, f.id, $3, $4 from frame f
       where f.codebook_version_id = $2 and f.key = $5`,
      [ARTICLES[article], side.id, CODERS[coder], present, key],
    );
  }
}

const log = async (): Promise<Map<string, string>> => {
  const { rows } = await database.pool.query<{ id: string; row: string }>(
    'select l.id, l::text as row from framing_label l',
  );
  return new Map(rows.map((row) => [row.id, row.row]));
};

/** One step for every frame; `fresh` makes keys no version had. */
function stepsFor(keys: readonly string[], kinds: readonly number[], fresh: () => string): MigrationStep[] {
  const left = [...keys];
  const steps: MigrationStep[] = [{ kind: 'add', frame: fresh() }];
  for (let turn = 0; left.length > 0; turn++) {
    const key = left.shift()!;
    const kind = kinds[turn % kinds.length]! % 6;
    if (kind === 0) steps.push({ kind: 'retire', frame: key });
    else if (kind === 1) steps.push({ kind: 'rename', from: key, to: fresh() });
    else if (kind === 2) {
      const into = [fresh(), key];
      steps.push({ kind: 'split', from: key, into, presentTo: turn % 2 === 0 ? [] : into.slice(0, 1) });
    } else if (kind === 3 && left.length > 0) steps.push({ kind: 'merge', from: [key, left.shift()!], into: fresh() });
    else steps.push({ kind: 'keep', frame: key });
  }
  return steps;
}

const targetsOf = (step: MigrationStep): readonly string[] => {
  if (step.kind === 'retire') return [];
  if (step.kind === 'split') return step.into;
  if (step.kind === 'merge') return [step.into];
  return [step.kind === 'rename' ? step.to : step.frame];
};

const said = fc.record({ article: fc.nat(2), coder: fc.nat(1), frame: fc.nat(9), present: fc.boolean() });
const round = fc.record({
  kinds: fc.array(fc.nat(60), { minLength: 1, maxLength: 5 }),
  said: fc.array(said, { minLength: 1, maxLength: 15 }),
});

describe('carrying labels over to the next version', () => {
  it('along random chains of versions every row stays as it was, each label has one fate, and a second run adds nothing', async () => {
    const seen = { carried: 0, lossy: 0, needsRecoding: 0, retired: 0 };
    let chains = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(round, { minLength: 1, maxLength: 4 }), async (rounds) => {
        const name = `chain ${++chains}`;
        let no = 0;
        const fresh = () => `f${++no}`;
        let keys = [fresh(), fresh(), fresh()];
        let from = await publish(book(name, keys));
        for (const { kinds, said: codings } of rounds) {
          await code(from, codings);
          const steps = stepsFor(keys, kinds, fresh);
          keys = steps.flatMap(targetsOf);
          const to = await publish(book(name, keys));
          const migration = { plan: { steps }, from, to };
          expect(checkMigrationPlan(migration.plan, { from: from.version, to: to.version })).toEqual([]);
          await check(migration);
          from = to;
        }
      }),
      { numRuns: 25, seed: 7 },
    );
    async function check(migration: CheckedMigration): Promise<void> {
      const before = await log();
      const foreseen = await countCarryOver(database.pool, migration);
      const { counts, articlesLeft } = await carryOverCodebook(database.pool, migration);
      const after = await log();
      expect(articlesLeft).toBe(0);
      expect({ ...counts, appended: 0 }).toEqual(foreseen);
      for (const [label, row] of before) expect(after.get(label)).toBe(row);
      expect(after.size - before.size).toBe(counts.appended);
      for (const frame of counts.frames) expect(frame.carried + frame.needsRecoding + frame.retired).toBe(frame.labels);
      expect(counts.frames.reduce((sum, { labels }) => sum + labels, 0)).toBe(counts.labels);
      const again = await carryOverCodebook(database.pool, migration);
      expect(again.counts.appended).toBe(0);
      expect((await log()).size).toBe(after.size);
      for (const key of ['carried', 'lossy', 'needsRecoding', 'retired'] as const) seen[key] += counts[key];
    }
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(10);
  });

  describe('one label', () => {
    let migration: CheckedMigration;
    const current = async (versionId: string): Promise<string[]> => {
      const { rows } = await database.pool.query<{ text: string }>(
        `select concat(f.key, case when l.present then ' present' else ' absent' end,
           case when l.is_lossy then ' lossy' end) as text
         from framing_label l join frame f on f.id = l.frame_id
         where l.codebook_version_id = $1 and not l.withdrawn
           and not exists (select from framing_label s where s.supersedes = l.id) order by 1`,
        [versionId],
      );
      return rows.map(({ text }) => text);
    };
    const revise = (present: boolean) =>
      database.pool.query(
        `insert into framing_label (article_id, id, version_no, codebook_version_id, frame_id, coder_id, present, supersedes)
         select article_id, gen_random_uuid(), 1, codebook_version_id, frame_id, coder_id, $2, id
         from framing_label l where codebook_version_id = $1
           and not exists (select from framing_label s where s.supersedes = l.id)`,
        [migration.from.id, present],
      );

    beforeAll(async () => {
      const from = await publish(book('Revised', ['blame', 'credit']));
      const to = await publish(book('Revised', ['fault', 'praise']));
      await code(from, [{ article: 0, coder: 0, frame: 0, present: true }]);
      const steps: MigrationStep[] = [
        { kind: 'split', from: 'blame', into: ['fault', 'praise'], presentTo: ['fault'] },
        { kind: 'retire', frame: 'credit' },
      ];
      migration = { plan: { steps }, from, to };
    });

    it('is carried with its loss marked, and follows when it is revised', async () => {
      await carryOverCodebook(database.pool, migration);
      expect(await current(migration.to.id)).toEqual(['fault present lossy']);
      await revise(false);
      const { counts } = await carryOverCodebook(database.pool, migration);
      expect(counts).toMatchObject({ labels: 1, carried: 2, lossy: 0, appended: 2 });
      expect(await current(migration.to.id)).toEqual(['fault absent', 'praise absent']);
      expect(await current(migration.from.id)).toEqual(['blame absent']);
    });

    it('never overrules what the coder said under the new version', async () => {
      await code(migration.to, [{ article: 1, coder: 1, frame: 0, present: false }]);
      await code(migration.from, [{ article: 1, coder: 1, frame: 0, present: true }]);
      await carryOverCodebook(database.pool, migration);
      expect(await current(migration.to.id)).toEqual(['fault absent', 'fault absent', 'praise absent']);
    });

    it('is carried in stretches that can be stopped and gone on with', async () => {
      const first = await carryOverCodebook(database.pool, migration, { after: null, articles: 1 });
      expect(first).toMatchObject({ articlesLeft: 1, last: ARTICLES[0], counts: { articles: 1 } });
      const second = await carryOverCodebook(database.pool, migration, { after: first.last, articles: 1 });
      expect(second).toMatchObject({ articlesLeft: 0, last: ARTICLES[1], counts: { articles: 1, appended: 0 } });
    });
  });

  it('stores a plan once; another one between the same versions is refused', async () => {
    const from = await publish(book('Planned', ['a', 'b']));
    const to = await publish(book('Planned', ['a', 'c']));
    const between = { fromVersionId: from.id, toVersionId: to.id, createdBy: 'Ada' };
    const rest: MigrationStep[] = [
      { kind: 'retire', frame: 'b' },
      { kind: 'add', frame: 'c' },
    ];
    const plan = { steps: [{ kind: 'keep' as const, frame: 'a' }, ...rest] };
    const stored = await storeMigration(database.pool, { ...between, plan });
    expect(stored).toMatchObject({ ok: true, value: { createdBy: 'Ada', steps: plan.steps } });
    expect(await storeMigration(database.pool, { ...between, plan })).toEqual(stored);
    const other = { steps: plan.steps.toReversed() };
    expect(await storeMigration(database.pool, { ...between, plan: other })).toEqual({
      ok: false,
      error: 'PLAN_EXISTS',
    });
  });
});
