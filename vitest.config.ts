import { defineConfig } from 'vitest/config';

/** Workspace packages are read from source; `import` must not be listed here, or require('pg') breaks. */
const conditions = ['@parallax/source', 'module', 'node', 'default'];

/** Nest loads graphql as CommonJS; the .mjs that Vite would pick is a second copy whose types graphql refuses. */
const alias = [{ find: /^graphql$/, replacement: 'graphql/index.js' }];

/** It measures seconds from npm start to a page, so it runs by itself, not beside other files. */
const START = 'apps/api/test/start.spec.ts';

export default defineConfig({
  resolve: { conditions, alias },
  ssr: { resolve: { conditions } },
  test: {
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['libs/*/src/**/*.spec.ts', 'apps/*/src/**/*.spec.{ts,tsx}'],
          exclude: ['**/*.db.spec.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'database',
          include: ['libs/*/src/**/*.db.spec.ts', 'apps/*/test/**/*.spec.ts'],
          exclude: ['apps/dashboard/**', START],
          globalSetup: ['libs/testing/src/global-setup.ts'],
          pool: 'forks',
          // Tests of the command line start a process for every call: seconds each on a busy machine.
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      { extends: true, test: { name: 'start', include: [START], testTimeout: 60_000 } },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['apps/dashboard/test/**/*.spec.ts'],
          globalSetup: ['libs/testing/src/global-setup.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
