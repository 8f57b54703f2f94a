import {
  getNamedType,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  getOperationAST,
  parse,
  print,
  separateOperations,
  specifiedRules,
  validate,
} from 'graphql';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { isPermission } from '../src/access/index.js';
import { readConfig } from '../src/config.js';
import { shapeRules } from '../src/graphql/limits.js';
import { rulesOf } from '../src/graphql/operation-rules.js';
import { EXAMPLES } from '../src/http/explorer-examples.js';
import { buildSchema } from '../src/schema.js';

const LIMITS = readConfig({ DATABASE_URL: 'postgres://localhost/none' });
const DOCUMENTS = fileURLToPath(new URL('../../../libs/graphql-contract/src/documents/', import.meta.url));

/** Each operation with the fragments it spreads, as the dashboard sends it. */
function dashboardOperations(): { name: string; text: string }[] {
  const texts = readdirSync(DOCUMENTS).map((file) => readFileSync(join(DOCUMENTS, file), 'utf8'));
  const parts = Object.entries(separateOperations(parse(texts.join('\n'))));
  return parts.map(([name, document]) => ({ name, text: print(document) }));
}

describe('the schema', () => {
  let schema: GraphQLSchema;
  beforeAll(async () => {
    schema = await buildSchema();
  });

  const own = (): GraphQLNamedType[] =>
    Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type));

  it('has a permission on every operation', () => {
    const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
    const operations = roots.flatMap((root) =>
      Object.values(root?.getFields() ?? {}).map((field) => ({ root, field })),
    );
    const open = operations.filter(({ field }) => !isPermission(field.extensions['permission']));
    expect(operations.length).toBeGreaterThan(12);
    expect(open.map(({ root, field }) => `${root?.name}.${field.name}`)).toEqual([]);
  });

  it('guards the full text behind a permission of its own, by whichever path it is reached', () => {
    const returning = (name: string) =>
      own().flatMap((type) =>
        isObjectType(type)
          ? Object.values(type.getFields())
              .filter((field) => getNamedType(field.type).name === name)
              .map((field) => `${type.name}.${field.name}: ${String(field.extensions['permission'])}`)
          : [],
      );
    const paths = returning('ArticleText');
    expect(paths.length).toBeGreaterThan(0);
    expect(paths.filter((path) => !path.endsWith(': text:read'))).toEqual([]);
  });

  it('describes every type, field, argument and value', () => {
    const silent = own().flatMap((type) => [
      ...(type.description || ['Query', 'Mutation', 'Subscription'].includes(type.name) ? [] : [type.name]),
      ...membersOf(type).flatMap(({ name, description, args = [] }) => [
        ...(description ? [] : [`${type.name}.${name}`]),
        ...args.filter((arg) => !arg.description).map((arg) => `${type.name}.${name}(${arg.name})`),
      ]),
    ]);
    expect(silent).toEqual([]);
  });

  it.each(dashboardOperations())('lets the dashboard ask its $name', ({ text }) => {
    const document = parse(text, { maxTokens: LIMITS.maxQueryTokens / 2 });
    expect(validate(schema, document, [...specifiedRules, ...shapeRules()])).toEqual([]);
    const operation = getOperationAST(document);
    expect(rulesOf(schema, document, operation!).cost({})).toBeLessThan(LIMITS.maxQueryCost);
  });

  it.each(EXAMPLES)('understands the explorer’s example “$name”', ({ query }) => {
    expect(validate(schema, parse(query))).toEqual([]);
  });
});

interface Member {
  readonly name: string;
  readonly description?: string | null | undefined;
  readonly args?: readonly { readonly name: string; readonly description?: string | null | undefined }[];
}

function membersOf(type: GraphQLNamedType): readonly Member[] {
  if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)) return Object.values(type.getFields());
  return isEnumType(type) ? type.getValues() : [];
}
