import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explainSearchError, parseSearch } from './search.js';

const tsqueryOf = (query: string): string => {
  const parsed = parseSearch(query);
  return parsed.ok ? parsed.value.tsquery : parsed.error.code;
};

describe('parseSearch', () => {
  it.each([
    { query: 'dam', tsquery: "'dam'" },
    { query: 'Dam  LEAK', tsquery: "'dam' & 'leak'" },
    { query: '"dam wall" leak', tsquery: "('dam' <-> 'wall') & 'leak'" },
    { query: '„dam wall“', tsquery: "('dam' <-> 'wall')" },
    { query: '"dam wall', tsquery: "('dam' <-> 'wall')" },
    { query: 'state-run', tsquery: "('state' <-> 'run')" },
    { query: 'dam wall OR dyke', tsquery: "'dam' & ('wall' | 'dyke')" },
    { query: 'a1 OR b1 OR "c d"', tsquery: "('a1' | 'b1' | ('c' <-> 'd'))" },
    { query: 'dam -leak -"dry year"', tsquery: "'dam' & !'leak' & !('dry' <-> 'year')" },
    { query: 'flood* "water lev*"', tsquery: "'flood':* & ('water' <-> 'lev':*)" },
    { query: 'OR dam OR', tsquery: "'dam'" },
    { query: 'dam or wall', tsquery: "'dam' & 'or' & 'wall'" },
    { query: "x') | !('y :* & \\", tsquery: "'x' & 'y'" },
    { query: 'كتابي', tsquery: "'کتابی'" },
  ])('reads $query', ({ query, tsquery }) => {
    expect(tsqueryOf(query)).toBe(tsquery);
  });

  it.each([
    { query: '', code: 'EMPTY_SEARCH' },
    { query: '" ! & "', code: 'EMPTY_SEARCH' },
    { query: '-dam', code: 'ONLY_NEGATIONS' },
    { query: 'dam OR -wall', code: 'NEGATED_ALTERNATIVE' },
    { query: 'd*', code: 'PREFIX_TOO_SHORT' },
    { query: 'dam '.repeat(126), code: 'TOO_LONG' },
    { query: 'dam '.repeat(33), code: 'TOO_MANY_WORDS' },
  ])('refuses “$query” with $code', ({ query, code }) => {
    const parsed = parseSearch(query);
    expect(parsed.ok ? null : parsed.error.code).toBe(code);
    if (!parsed.ok) expect(explainSearchError(parsed.error)).toMatch(/^.{20,}\.$/);
  });

  it('quotes every word of any input: outside quotes stand only operators', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string()), (query) => {
        const parsed = parseSearch(query);
        if (parsed.ok)
          expect(parsed.value.tsquery.replace(/'(?:[^']|'')*'/g, 'w')).toMatch(/^(?:w|:\*|<->|[ &|!()])+$/);
      }),
      { numRuns: 1000 },
    );
  });
});
