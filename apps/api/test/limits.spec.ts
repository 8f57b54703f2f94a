import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, ask, startTestApp, type TestApp } from './app.js';
import { EdgeFeature } from './edge-feature.js';

const nested = (levels: number): string => (levels === 0 ? 'name' : `branches { ${nested(levels - 1)} }`);
const times = (n: number, make: (i: number) => string): string =>
  Array.from({ length: n }, (_, i) => make(i)).join(' ');

/** fragment F0 spreads F1 twice, F1 spreads F2 twice: 2^n fields from n short lines. */
const doubling = (n: number): string =>
  `{ rivers { nodes { ...F0 } } } ${times(n, (i) => `fragment F${i} on River { a${i}: branches { ...F${i + 1} } b${i}: branches { ...F${i + 1} } }`)} fragment F${n} on River { name }`;

describe('limits of a GraphQL request', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp({ features: [EdgeFeature] });
  });
  afterAll(() => app.close());

  const refused = (answer: Answer) => [answer.status, answer.errors[0]?.extensions.code];

  it('G1: takes twelve levels and no thirteenth', async () => {
    // rivers, nodes, nine branches and the name are twelve.
    expect((await app.graphql(`{ rivers { nodes { ${nested(9)} } } }`, {})).errors[0]?.extensions.code).toBe(
      'QUERY_TOO_COMPLEX', // by its cost of 25 · 10^9, not by its depth
    );
    expect((await app.graphql(`{ rivers(first: 0) { nodes { ${nested(9)} } } }`)).status).toBe(200);
    expect(refused(await app.graphql(`{ rivers(first: 0) { nodes { ${nested(10)} } } }`))).toEqual([
      400,
      'QUERY_TOO_COMPLEX',
    ]);
  });

  it('G2, G3: takes 15 aliases, of __typename too', async () => {
    expect((await app.graphql(`{ ${times(15, (i) => `a${i}: rivers { nodes { name } }`)} }`)).status).toBe(200);
    for (const field of ['rivers { nodes { name } }', '__typename']) {
      expect(refused(await app.graphql(`{ ${times(16, (i) => `a${i}: ${field}`)} }`))).toEqual([
        400,
        'QUERY_TOO_COMPLEX',
      ]);
    }
    expect((await app.graphql(`{ ${times(101, (i) => `a${i}: __typename`)} }`)).status).toBe(400);
  });

  it('G4: reads the same field five hundred times as once', async () => {
    expect((await app.graphql(`{ rivers { nodes { ${times(500, () => 'name')} } } }`)).data).toEqual({
      rivers: { nodes: [{ name: 'Aven' }] },
    });
  });

  it('G5, G6: takes eight directives, and tells at most five errors of unknown ones', async () => {
    const known = (n: number) => `{ rivers { nodes { ${times(n, (i) => `name @include(if: ${i % 2 === 0})`)} } } }`;
    expect((await app.graphql(known(8))).status).toBe(200);
    expect(refused(await app.graphql(known(9)))).toEqual([400, 'QUERY_TOO_COMPLEX']);
    const flood = await app.graphql(`{ __typename ${times(200, () => '@aa')} }`);
    expect(flood.status).toBe(400);
    expect(flood.errors.length).toBeLessThanOrEqual(5);
    expect(flood.text.length).toBeLessThan(2_000);
  });

  it('G7: refuses a fragment that spreads itself', async () => {
    const cycle = '{ rivers { nodes { ...A } } } fragment A on River { ...B } fragment B on River { ...A }';
    expect(refused(await app.graphql(cycle))).toEqual([400, 'GRAPHQL_VALIDATION_FAILED']);
  });

  it('G8: refuses fragments that double without walking them, and lives on', async () => {
    await app.graphql('{ __typename }');
    // Walked, 2^40 selections would outlast any time-out and the memory.
    const answer = await app.graphql(doubling(40));
    expect(answer.status).toBe(400);
    expect((await app.graphql('{ __typename }')).status).toBe(200);
  });

  it('G8: refuses wide fragments without aliases by their cost alone', async () => {
    const wide = `{ rivers { nodes { ...F0 } } } ${times(6, (i) => `fragment F${i} on River { branches { ...F${i + 1} } }`)} fragment F6 on River { name }`;
    expect(refused(await app.graphql(wide))).toEqual([400, 'QUERY_TOO_COMPLEX']);
  });

  it('G9: refuses ten thousand braces, lists twenty thousand deep and documents of too many words', async () => {
    const braces = `{ a ${'{ a '.repeat(10_000)} ${'}'.repeat(10_000)} }`;
    const list = `{ rivers(first: ${'['.repeat(20_000)}${']'.repeat(20_000)}) { nodes { name } } }`;
    for (const query of [braces, list, `{ ${'name '.repeat(3_000)} }`]) {
      const answer = await app.graphql(query);
      expect(refused(answer)).toEqual([400, 'GRAPHQL_PARSE_FAILED']);
      expect(answer.text).not.toMatch(/2,?000|stack/);
    }
  });

  it('G10: takes no batch', async () => {
    const batch = Array.from({ length: 10 }, () => ({ query: '{ __typename }' }));
    const answer = await ask(app.fetch, batch, { cookie: await app.cookie() });
    expect([answer.status, answer.errors.length]).toEqual([400, 1]);
    expect(answer.errors[0]!.extensions).toEqual({ code: 'BAD_USER_INPUT', requestId: expect.any(String) });
  });

  it('remembers no query by its hash', async () => {
    const extensions = {
      persistedQuery: { version: 1, sha256Hash: 'ecf4edb46db40b5132295c0291d62fb65d6759a9eedfa4d5d612dd5ec54a6b38' },
    };
    const answer = await ask(app.fetch, { query: '{ __typename }', extensions }, { cookie: await app.cookie() });
    expect(answer.errors[0]!.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('G11: changes nothing by GET', async () => {
    const cookie = await app.cookie();
    const response = await app.fetch(`/graphql?query=${encodeURIComponent('mutation { dig }')}`, {
      headers: { cookie, 'apollo-require-preflight': '1' },
    });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'G12: refuses a body of type %s, which another site’s form could send',
    async (type) => {
      const answer = await ask(app.fetch, 'query=%7B__typename%7D', {
        cookie: await app.cookie(),
        'content-type': type,
      });
      expect([400, 415]).toContain(answer.status);
      expect(answer.errors[0]!.extensions).toEqual({ code: 'BAD_USER_INPUT', requestId: expect.any(String) });
    },
  );

  it('multiplies lists by the rows asked for, in the text or in a variable', async () => {
    const cookie = await app.cookie();
    const nodes = '{ nodes { name branches { name branches { name branches { name } } } } }';
    // One row: 1 + 1 + (1 + 10 · (1 + 1 + 10 · (1 + 1 + 10))) is about 1,200; a hundred rows are too many.
    const asked = async (first: number) =>
      (await app.graphql(`query ($n: Int!) { rivers(first: $n) ${nodes} }`, { n: first }, { cookie })).status;
    expect([await asked(1), await asked(1_000), await asked(1_000_000_000)]).toEqual([200, 400, 400]);
    expect((await app.graphql(`{ rivers(first: 1000) ${nodes} }`)).errors[0]!.extensions.code).toBe(
      'QUERY_TOO_COMPLEX',
    );
    expect((await app.graphql(`query ($n: Int = 1000) { rivers(first: $n) ${nodes} }`)).status).toBe(400);
  });

  it('answers a body of more than 100 kB, and one that is not JSON, in the shape of GraphQL', async () => {
    const cookie = await app.cookie();
    const large = await ask(app.fetch, { query: `{ __typename } #${'x'.repeat(110_000)}` }, { cookie });
    const broken = await ask(app.fetch, '{"query": ', { cookie });
    for (const [answer, status] of [
      [large, 413],
      [broken, 400],
    ] as const) {
      expect(answer.status).toBe(status);
      expect(answer.errors[0]!.extensions).toEqual({ code: 'BAD_USER_INPUT', requestId: expect.any(String) });
    }
  });
});
