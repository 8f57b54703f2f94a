import { afterAll, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from './create-test-database.js';

const made: TestDatabase[] = [];
afterAll(async () => void (await Promise.all(made.map((database) => database.drop()))));

it('clones several databases at once, each its own', async () => {
  made.push(...(await Promise.all([createTestDatabase(), createTestDatabase(), createTestDatabase()])));
  const insert = "insert into coder (id, key, name) values ('018f0000-0000-7000-8000-000000000001', 'ada', 'Ada')";
  await made[0]!.pool.query(insert);
  const counts = await Promise.all(
    made.map(async ({ pool }) => (await pool.query('select count(*)::int as n from coder')).rows[0].n),
  );
  expect(counts).toEqual([1, 0, 0]);
});

it('works under the role of the application', async () => {
  const { rows } = await made[0]!.pool.query('select current_user as role');
  expect(rows).toEqual([{ role: 'parallax_app' }]);
});
