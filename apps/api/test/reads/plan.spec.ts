import { GraphQLSchemaHost } from '@nestjs/graphql';
import fc from 'fast-check';
import {
  type DocumentNode,
  execute,
  getNamedType,
  getOperationAST,
  type GraphQLSchema,
  isObjectType,
  parse,
  validate,
} from 'graphql';
import type { Pool } from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { DATABASE, permissionsOf, type Viewer } from '../../src/access/index.js';
import { contextFor } from '../../src/graphql/graphql.options.js';
import { planOf } from '../../src/graphql/plan/plan.js';
import { PLANNED_FIELDS } from '../../src/graphql/plan/planned-fields.js';
import { type TestApp, startTestApp } from '../app.js';
import { id, seedDam } from './corpus.js';

let app: TestApp;
let schema: GraphQLSchema;
let pool: Pool;
const viewer: Viewer = {
  ...{ name: 'Tester', role: 'administrator', coderId: null },
  permissions: permissionsOf('administrator'),
};

beforeAll(async () => {
  app = await startTestApp();
  await seedDam(app.database.pool);
  ({ schema } = app.app.get(GraphQLSchemaHost));
  pool = app.app.get<Pool>(DATABASE);
});
afterAll(() => app.close());
afterEach(() => vi.restoreAllMocks());

const VARIABLES = { yes: true, no: false };

async function byResolvers(document: DocumentNode): Promise<string> {
  const contextValue = contextFor(pool, viewer, 'test');
  const { data, errors } = await execute({ schema, document, variableValues: VARIABLES, contextValue });
  expect(errors).toBeUndefined();
  return JSON.stringify(data);
}

async function byPlan(document: DocumentNode): Promise<string> {
  const operation = getOperationAST(document);
  const plan = operation && planOf({ schema, document, operation }, VARIABLES);
  if (!plan) throw new Error('There is no plan for this.');
  return JSON.stringify(await plan({ pool, viewer }, VARIABLES));
}

const ROOTS: Readonly<Record<string, readonly [type: string, calls: readonly string[]]>> = {
  articles: [
    'ArticleConnection',
    [
      'articles',
      'articles(first: 2)',
      'articles(first: 2, order: { field: PUBLISHED_AT, direction: ASC })',
      `articles(filter: { sourceId: { eq: "${id('source', 2)}" }, publishedAt: { isNull: false } })`,
      `articles(filter: { frameId: "${id('frame', 100)}" })`,
      'articles(search: "body OR gates")',
      'articles(filter: { ids: [] })',
    ],
  ],
  eventComparison: [
    'EventComparison',
    [
      `eventComparison(eventId: "${id('event', 1)}")`,
      `eventComparison(eventId: "${id('event', 1)}", sourceIds: ["${id('source', 3)}", "${id('source', 1)}"])`,
      `eventComparison(eventId: "${id('event', 1)}", codebookVersionId: "${id('version', 2)}")`,
      `eventComparison(eventId: "${id('event', 2)}")`,
      `eventComparison(eventId: "${id('event', 1)}", collapseCopies: true)`,
      'eventComparison(eventId: "nothing")',
    ],
  ],
};

/** Frames are read along for the chosen codebook version only. */
const leftOut = (type: string, field: string): boolean => type === 'CodebookVersion' && field === 'frames';

const wrapped = (type: string) => [
  (text: string) => text,
  (text: string) => `... on ${type} { ${text} }`,
  (text: string) => `... @include(if: $yes) { ${text} } ... @skip(if: $yes) { ${text} }`,
  (text: string) => `${text} __typename`,
];

/** Any selection of planned fields of a type, with aliases, fragments, directives and repetition. */
function selectionOf(type: string, depth: number): fc.Arbitrary<string> {
  const object = schema.getType(type);
  if (!isObjectType(object)) throw new Error(`${type} is no object type.`);
  const names = [...(PLANNED_FIELDS[type] ?? [])].filter((name) => !leftOut(type, name));
  const field = (name: string): fc.Arbitrary<string> => {
    const inner = getNamedType(object.getFields()[name]!.type);
    const call = name === 'labels' ? 'labels(first: 2)' : name;
    const alias = fc.constantFrom('', `other_${name}: `);
    if (!isObjectType(inner)) return alias.map((prefix) => prefix + call);
    if (depth === 0) return fc.constant('__typename');
    return fc
      .tuple(alias, selectionOf(inner.name, depth - 1))
      .map(([prefix, inside]) => `${prefix}${call} { ${inside} }`);
  };
  const some = fc
    .subarray(names, { minLength: 1, maxLength: Math.min(6, names.length) })
    .chain((chosen) => fc.tuple(...chosen.map(field)));
  return fc.tuple(some, fc.constantFrom(...wrapped(type))).map(([parts, wrap]) => wrap(parts.join(' ')));
}

const anyQuery = (root: string): fc.Arbitrary<string> => {
  const [type, calls] = ROOTS[root]!;
  return fc
    .tuple(fc.constantFrom(...calls), selectionOf(type, 5))
    .map(
      ([call, inside]) =>
        `query ($yes: Boolean!, $no: Boolean!) { ${call} { ${inside} } more: ${call} @include(if: $no) { __typename } }`,
    );
};

describe('the planned path', () => {
  it.each(Object.keys(ROOTS))('answers %s with the bytes of the resolvers, whatever is selected', async (root) => {
    await fc.assert(
      fc.asyncProperty(anyQuery(root), async (query) => {
        const document = parse(query);
        fc.pre(validate(schema, document).length === 0); // two fields may not share a key
        expect(await byPlan(document)).toBe(await byResolvers(document));
      }),
      { numRuns: 150 },
    );
  });

  it('answers every planned field of every type', async () => {
    const all = (type: string, depth: number): string => {
      const object = schema.getType(type);
      if (!isObjectType(object) || depth < 0) return '__typename';
      const fields = [...(PLANNED_FIELDS[type] ?? [])].filter((name) => !leftOut(type, name));
      return fields
        .map((name) => {
          const inner = getNamedType(object.getFields()[name]!.type);
          return isObjectType(inner) ? `${name} { ${all(inner.name, depth - 1)} }` : name;
        })
        .join(' ');
    };
    for (const [type, calls] of Object.values(ROOTS)) {
      for (const call of calls) {
        const document = parse(`{ ${call} { ${all(type, 6)} } }`);
        expect(await byPlan(document)).toBe(await byResolvers(document));
      }
    }
  });

  it.each([
    ['a field with a resolver of its own', '{ articles { nodes { event { id } } } }'],
    ['a root without a plan', '{ articles { nodes { id } } corpus { articleCount } }'],
    [
      'labels asked for in two ways',
      '{ articles { nodes { a: labels(first: 1) { id } b: labels(first: 2) { id } } } }',
    ],
  ])('leaves %s to the resolvers', (_, query) => {
    const document = parse(query);
    expect(planOf({ schema, document, operation: getOperationAST(document)! }, {})).toBeNull();
  });
});

/** Statements that reach the database while one request is answered, the session's own among them or not. */
async function statementsOf(query: string): Promise<string[]> {
  await app.cookie();
  await app.graphql('{ __typename }');
  const spy = vi.spyOn(pool, 'query');
  const { errors } = await app.graphql(query);
  expect(errors).toEqual([]);
  return spy.mock.calls
    .map(([statement]) => String((statement as { text?: string }).text ?? statement))
    .filter((text) => !text.includes('session'));
}

describe('a search', () => {
  it('is refused on both paths to a viewer who may not read texts', async () => {
    const document = parse('{ articles(search: "gates") { nodes { id } } }');
    const reader: Viewer = { ...viewer, permissions: new Set(['article:read']) };
    const { errors } = await execute({ schema, document, contextValue: contextFor(pool, reader, 'test') });
    expect(errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    const plan = planOf({ schema, document, operation: getOperationAST(document)! }, {});
    await expect(plan!({ pool, viewer: reader }, {})).rejects.toMatchObject({ extensions: { code: 'FORBIDDEN' } });
  });
});

describe('statements', () => {
  it('one for a planned page with sources and labels', async () => {
    const query = '{ articles { nodes { id source { name } labels { id frame { key } coder { name } } } } }';
    expect(await statementsOf(query)).toHaveLength(1);
  });

  it('one for a planned comparison', async () => {
    const query = `{ eventComparison(eventId: "${id('event', 1)}") { sources { source { name } frameShares { share { value } } } } }`;
    expect(await statementsOf(query)).toHaveLength(1);
  });

  it('one for each kind of relation otherwise, however many rows', async () => {
    const query = `{ articles { nodes { id event { id sources { name articleCount } } source { name aliases { kind } }
      labels { frame { key } coder { name } article { id } } versions { text { body } } decisions { id } } } }`;
    // page, event, source, labels, versions, decisions · members of events, aliases, frame, coder, article, text · counts
    expect((await statementsOf(query)).length).toBeLessThanOrEqual(14);
  });

  it('totalCount is counted only when it is asked for', async () => {
    await app.graphql('{ events { nodes { id } } }');
    const connect = vi.spyOn(pool, 'connect');
    await app.graphql('{ events { nodes { id } } }');
    const without = connect.mock.calls.length;
    await app.graphql('{ events { nodes { id } totalCount } }');
    expect(connect.mock.calls.length - without).toBe(without + 1);
  });
});

describe('frames of the chosen version', () => {
  it('come along, and those of other versions come from the resolvers', async () => {
    const event = `eventComparison(eventId: "${id('event', 1)}")`;
    const chosen = parse(`{ ${event} { codebookVersion { frames { key } } } }`);
    expect(await byPlan(chosen)).toBe(await byResolvers(chosen));
    const { data } = await app.graphql(`{ ${event} { availableCodebookVersions { frames { key } } } }`);
    expect(data.eventComparison.availableCodebookVersions).toEqual([
      { frames: [{ key: 'conflict' }, { key: 'morality' }] },
      { frames: [{ key: 'economy' }] },
    ]);
  });
});
