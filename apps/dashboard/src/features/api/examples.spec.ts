import printedSchema from '@parallax/graphql-contract/schema.graphql?raw';
import { buildSchema, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { EXAMPLES } from './examples.js';

const schema = buildSchema(printedSchema);

describe('the example queries', () => {
  it.each(EXAMPLES.map(({ key, query }) => [key, query]))('%s stands against the schema', (_key, query) => {
    expect(validate(schema, parse(query)).map(({ message }) => message)).toEqual([]);
  });
});
