import { existsSync, readFileSync } from 'node:fs';
import { methodTable } from '@parallax/statistics';
import { describe, expect, it } from 'vitest';
import { REUSE_METHODS } from './index.js';

const { compute } = methodTable(REUSE_METHODS);

interface Vector {
  readonly method: string;
  readonly input: unknown;
  readonly expected: unknown;
  readonly tolerance: number;
  readonly source: string;
}
const GOLDEN = new URL('../../../../../shared/golden/reuse.json', import.meta.url);
const given: Vector[] = existsSync(GOLDEN) ? JSON.parse(readFileSync(GOLDEN, 'utf8')) : [];

function near(actual: unknown, expected: unknown, tolerance: number): void {
  if (typeof expected === 'number') expect(Math.abs(Number(actual) - expected)).toBeLessThanOrEqual(tolerance);
  else if (Array.isArray(expected)) expect(actual).toEqual(expected);
  else if (typeof expected === 'object' && expected !== null) {
    for (const [key, part] of Object.entries(expected)) near(Reflect.get(Object(actual), key), part, tolerance);
  } else expect(actual).toBe(expected);
}

const vector = (method: string, input: unknown, expected: unknown): Vector => ({
  ...{ method, input, expected },
  ...{ tolerance: 1e-12, source: 'by hand' },
});

/** Worked by hand after the conventions of textreuse, Broder (1997) and Leskovec, Rajaraman and Ullman. */
const OURS: Vector[] = [
  vector('jaccard', { a: [1, 2, 3], b: [2, 3, 4] }, 0.5),
  vector('jaccard_dissimilarity', { a: [1, 2, 3], b: [2, 3, 4] }, 0.5),
  vector('jaccard', { a: [1, 1], b: ['1'] }, 0),
  vector('jaccard_bag', { a: ['x', 'x'], b: ['x', 'x'] }, 0.5),
  vector('ratio_of_matches', { a: [1, 2, 3, 4], b: [3, 4, 5] }, 2 / 3),
  vector('ratio_of_matches', { a: ['a', 'a', 'b'], b: ['a', 'a', 'c', 'd'] }, 0.5),
  vector('containment', { a: ['a', 'b', 'c'], b: ['c', 'd'] }, 1 / 3),
  vector('containment_max', { a: ['a', 'b', 'c'], b: ['c', 'd'] }, 0.5),
  // 4 and 6 shingles of two words, 4 of them shared
  vector('containment', { a: 'the dam held all night', b: 'we heard the dam held all night', n: 2 }, 1),
  vector('jaccard', { a: 'the dam held all night', b: 'we heard the dam held all night', n: 2 }, 4 / 6),
  vector('word_shingles', { text: 'This is a Capital Word.', n: 4, lowercase: false }, [
    'This is a Capital',
    'is a Capital Word',
  ]),
  vector('word_shingles', { text: 'Too short', n: 5 }, []),
  vector('tokenize_words', { text: 'There are several; WORDS here' }, ['there', 'are', 'several', 'words', 'here']),
  vector('tokenize_sentences', { text: 'The wall---held. This too.' }, ['the wall held', 'this too']),
  vector('skip_ngrams', { text: 'one two three four five', n: 3, k: 1 }, [
    ...['one three five', 'one two three', 'two three four', 'three four five'],
  ]),
  vector('kgrams', { text: 'abc', k: 4 }, []),
  vector('lsh_threshold', { h: 200, b: 40 }, (1 / 40) ** (1 / 5)),
  vector('lsh_match_probability', { h: 100, b: 20, s: 0.8 }, 1 - (1 - 0.8 ** 5) ** 20),
  vector('minhash_similarity', { a: ['x', 'y'], b: ['y', 'x', 'x'] }, 1),
  // Example 3.8: x + 1 and 3x + 1 modulo 5
  vector(
    'minhash_signature_matrix',
    { sets: [[0, 3], [2], [1, 3, 4], [0, 2, 3]], hash_values: [[1, 2, 3, 4, 0], [1, 4, 2, 0, 3]] }, // prettier-ignore
    [[1, 3, 0, 1], [0, 2, 0, 0]], // prettier-ignore
  ),
  vector('local_alignment', { a: 'abc', b: 'xyz' }, { a_edits: '', b_edits: '', score: 0 }),
  // a substitution costs nothing here: 1 − 0 + 1
  vector(
    'local_alignment',
    { a: 'One red dam', b: 'one blue dam', match: 1, mismatch: 0, gap: -1, edit_mark: '*' },
    { a_edits: 'One red **** dam', b_edits: 'one *** blue dam', score: 2 },
  ),
];

describe('golden vectors', () => {
  it.each([...given, ...OURS])('$method, $source', ({ method, input, expected, tolerance }) => {
    const answer = compute(method, input);
    expect(answer).toHaveProperty('value');
    near('value' in answer ? answer.value : undefined, expected, tolerance);
  });

  it.each([
    ['jaccard', { a: [], b: [] }],
    ['containment', { a: 'too short', b: 'the dam held all night' }],
    ['minhash', { a: [] }],
  ])('%s is undefined, not 0, where nothing can be shared', (method, input) => {
    expect(compute(method, input)).toEqual({ value: null, reason: 'EMPTY' });
  });

  it.each([
    ['lsh_threshold', { h: 200, b: 33 }, '“b” must divide “h”: bands times rows are the signature.'],
    ['lsh_match_probability', { h: 200, b: 50, s: 1.5 }, '“s” must lie between 0 and 1.'],
    ['local_alignment', { a: 'x', b: 'x', match: 0 }, '“match” must lie above 0.'],
    ['local_alignment', { a: 'x', b: 'x', gap: 1 }, '“mismatch” and “gap” must not lie above 0.'],
    ['local_alignment', { a: 'x', b: 'x', edit_mark: '##' }, '“edit_mark” must be one character.'],
    ['word_shingles', { text: ['not', 'one'], n: 2 }, '“text” must be a text.'],
    ['winnowing', { hashes: [1, 2], w: 0 }, '“w” must be at least 1.'],
  ])('%s says what is wrong', (method, input, error) => {
    expect(compute(method, input)).toEqual({ error });
  });
});
