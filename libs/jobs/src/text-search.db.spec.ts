import { highlight, lexemes, parseSearch } from '@parallax/text';
import { createTestDatabase, type TestDatabase } from '@parallax/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

// Domain libs know no database, so the agreement of libs/text with PostgreSQL is shown here.
let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

/** Whether PostgreSQL finds the search in the text; parsing both is part of the question. */
async function finds(text: string, tsquery: string, headline = ''): Promise<boolean> {
  const { rows } = await database.pool.query('select $1::tsvector @@ $2::tsquery as found', [
    lexemes(headline, text),
    tsquery,
  ]);
  return rows[0].found;
}

const tsqueryOf = (search: string): string => {
  const parsed = parseSearch(search);
  if (!parsed.ok) throw new Error(parsed.error.code);
  return parsed.value.tsquery;
};

describe('PostgreSQL reads what libs/text writes', () => {
  it.each([
    { text: "It's the keeper's \\ 'dam'", search: "keeper's", found: true },
    { text: "It's the keeper's \\ 'dam'", search: '"keeper dam"', found: false },
    { text: 'A rocket 🚀 over İstanbul', search: 'istanbul -moon', found: true },
    { text: 'قال إن كتابَه جديد', search: 'کتابه', found: true },
    { text: 'The state-run dam', search: 'state-run', found: true },
    { text: 'The run of the state', search: 'state-run', found: false },
    { text: 'flooding', search: 'flood*', found: true },
    { text: '今日は天気がいい', search: '天気', found: true },
    { text: 'dam wall', search: 'dyke OR wall', found: true },
    { text: 'dam wall', search: 'dyke OR sluice wall', found: false },
  ])('$search in “$text”: $found', async ({ text, search, found }) => {
    expect(await finds(text, tsqueryOf(search))).toBe(found);
  });

  it('keeps the headline apart and heavier', async () => {
    expect(await finds('wall', tsqueryOf('"dam wall"'), 'dam')).toBe(false);
    expect(await finds('wall', "'dam':A & 'wall':D", 'dam')).toBe(true);
  });

  it('takes texts beyond every limit of a tsvector', async () => {
    const words = Array.from({ length: 120_000 }, (_, index) => `wordžword${index}`).join(' ');
    const { rows } = await database.pool.query('select length($1::tsvector) as words', [
      lexemes('', `${'same '.repeat(20_000)} ${'x'.repeat(3_000)} ${words}`),
    ]);
    expect(rows[0].words).toBeGreaterThan(30_000);
  });

  it('takes any text and any search without an error', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), async (text, search) => {
        const parsed = parseSearch(search);
        expect(typeof (await finds(text, parsed.ok ? parsed.value.tsquery : "'x'"))).toBe('boolean');
      }),
      { numRuns: 200 },
    );
  });

  it('finds a text just when highlight marks it, for searches without a minus', async () => {
    const text = fc.array(fc.constantFrom('dam', 'wall', 'Dämme', 'state-run', '水坝', '—'), { maxLength: 8 });
    const search = fc.constantFrom(
      'dam',
      '"dam wall"',
      'wa*',
      '"wall da*"',
      'state-run',
      '水坝',
      'damme',
      'dam OR "wall wall"',
    );
    await fc.assert(
      fc.asyncProperty(text, search, async (words, typed) => {
        const query = parseSearch(typed);
        const body = words.join(' ');
        expect(query.ok && highlight(body, query.value).length > 0).toBe(await finds(body, tsqueryOf(typed)));
      }),
      { numRuns: 300 },
    );
  });
});
