import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { isGroupingOn, readRuntime, REPOSITORY_ROOT } from './runtime.js';

it('finds the checkout', () => {
  expect(existsSync(join(REPOSITORY_ROOT, 'migrations'))).toBe(true);
});

it.each([
  { env: {}, runtime: { dataDir: join(REPOSITORY_ROOT, '.parallax') } },
  { env: { DATABASE_URL: '', PARALLAX_DATA_DIR: '' }, runtime: { dataDir: join(REPOSITORY_ROOT, '.parallax') } },
  { env: { PARALLAX_DATA_DIR: 'data' }, runtime: { dataDir: resolve('data') } },
  {
    env: { DATABASE_URL: 'postgres://db/x', PARALLAX_DATA_DIR: '/srv/p' },
    runtime: { databaseUrl: 'postgres://db/x', dataDir: resolve('/srv/p') },
  },
])('reads $env', ({ env, runtime }) => {
  expect(readRuntime(env)).toEqual(runtime);
});

it.each([
  { value: undefined, isOn: true },
  { value: '', isOn: true },
  { value: 'on', isOn: true },
  { value: ' Off', isOn: false },
  { value: 'false', isOn: false },
])('grouping is on unless it is switched off: $value', ({ value, isOn }) => {
  expect(isGroupingOn({ PARALLAX_GROUPING: value })).toBe(isOn);
});
