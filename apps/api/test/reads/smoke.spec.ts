import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestApp, startTestApp } from '../app.js';
import { printSchema } from 'graphql';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { writeFileSync } from 'node:fs';
let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());
it('starts', async () => {
  writeFileSync('/tmp/api-reads.schema.graphql', printSchema(app.app.get(GraphQLSchemaHost).schema));
  const r = await app.graphql(
    '{ viewer { name } corpus { articleCount productVersion } articles { nodes { id } totalCount pageInfo { hasNextPage } } sources { totalCount nodes { id } } events { totalCount } codebooks { totalCount } labels { totalCount } ingestRuns { totalCount } }',
  );
  console.log(r.text);
  expect(r.errors).toEqual([]);
});
