import { describe, expect, it } from 'vitest';
import { contains, whereText } from './filters.js';
import { keysetPage } from './keyset.js';
import { allOf, joinSql, prepared, raw, sql, toStatement } from './sql.js';

describe('sql', () => {
  it('makes every value a parameter, numbered in order through nested pieces', () => {
    const inner = sql`b = ${2} or b = ${3}`;
    expect(toStatement(sql`select ${1} where ${inner} and c = ${"'; drop table x"}`)).toEqual({
      text: 'select $1 where b = $2 or b = $3 and c = $4',
      values: [1, 2, 3, "'; drop table x"],
    });
  });

  it('joins pieces, and holds true when there is no condition', () => {
    expect(toStatement(joinSql([sql`a = ${1}`, sql`b = ${2}`], ' and '))).toEqual({
      text: 'a = $1 and b = $2',
      values: [1, 2],
    });
    expect(toStatement(allOf([])).text).toBe('true');
  });

  it('names a text once, whatever its values', () => {
    const [one, two, other] = [sql`select ${1}::int`, sql`select ${2}::int`, sql`select ${1}::text`].map(prepared);
    expect(one?.name).toBe(two?.name);
    expect(one?.name).not.toBe(other?.name);
  });
});

describe('filters', () => {
  it('let percent and underscore stand for themselves', () => {
    expect(toStatement(contains('t', '50%_\\')).values).toEqual(['%50\\%\\_\\\\%']);
  });

  it('leave out what is not given, and keep an empty list, which finds nothing', () => {
    expect(whereText('t', { eq: null })).toEqual([]);
    expect(whereText('t', { in: [] }).map(toStatement)).toEqual([{ text: 't = any($1::text[])', values: [[]] }]);
  });
});

describe('keysetPage', () => {
  const request = {
    from: raw('t'),
    id: 't.id',
    where: [],
    sort: { column: raw('t.at'), type: 'timestamptz', nullable: true },
    limit: 26,
  } as const;
  const text = (direction: 'ASC' | 'DESC', after: { key: string | null; id: string } | null): string =>
    toStatement(keysetPage({ ...request, direction, after })).text;

  it('reads the first page downwards in one branch: the index gives this order', () => {
    expect(text('DESC', null)).not.toContain('union all');
  });

  it('goes on after a row with a key in two branches, so that the index finds the place', () => {
    expect(text('DESC', { key: '2025-01-01T00:00:00Z', id: 'x' })).toContain(
      '(t.at, t.id) < ($1::timestamptz, $2::uuid)',
    );
    expect(text('DESC', { key: '2025-01-01T00:00:00Z', id: 'x' })).toContain('union all');
  });

  it('goes on among rows without a key by id alone', () => {
    expect(text('ASC', { key: null, id: 'x' })).toBe(
      'select t.id as id, t.at as key from t where t.at is null and t.id > $1::uuid order by t.id ASC limit 26',
    );
  });
});
