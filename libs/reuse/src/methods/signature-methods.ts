import { statsInput as read, type StatsAnswer, type StatsMethod } from '@parallax/statistics';
import { lshProbability, lshThreshold, minhash, signatureSimilarity } from '../minhash.js';
import { shingles } from '../shingles.js';
import { winnow } from '../winnow.js';
import { itemsIn, readAtLeast } from './word-lists.js';

type Fields = ReturnType<typeof read.readFields>;

function bandsIn(fields: Fields): { readonly h: number; readonly b: number } {
  const [h, b] = [readAtLeast(fields['h'], 'h', 1), readAtLeast(fields['b'], 'b', 1)];
  return h % b === 0 ? { h, b } : read.refuse('“b” must divide “h”: bands times rows are the signature.');
}

function shareIn(fields: Fields): number {
  const share = read.readNumber(fields['s'], 's');
  return share >= 0 && share <= 1 ? share : read.refuse('“s” must lie between 0 and 1.');
}

function winnowing(fields: Fields): StatsAnswer {
  const hashes = read.readList(fields['hashes'], 'hashes', read.readNumber);
  const robust = fields['robust'] === true;
  const selected = winnow(hashes, readAtLeast(fields['w'], 'w', 1), { robust });
  return {
    value: {
      selected_hashes: selected.map(({ hash }) => hash),
      positions: selected.map(({ hash, position }) => [hash, position]),
    },
  };
}

const hashed = (items: readonly string[]): Float64Array =>
  Float64Array.from(new Set(items), (item) => shingles([{ form: item }], 1)[0] ?? 0);

const MOST_FUNCTIONS = 100_000;

function signatureOf(fields: Fields, name: 'a' | 'b'): Uint32Array {
  const k = 'k' in fields ? readAtLeast(fields['k'], 'k', 1) : 200;
  if (k > MOST_FUNCTIONS) read.refuse(`“k” must not exceed ${MOST_FUNCTIONS}.`);
  const seed = 'seed' in fields ? read.readCount(fields['seed'], 'seed') : 1;
  return minhash(hashed(itemsIn(fields, name)), k, seed);
}

/** The signature of `a`; its numbers are of our own hash functions and compare with each other only. */
function signature(fields: Fields): StatsAnswer {
  const value = [...signatureOf(fields, 'a')];
  return value.length === 0 ? { value: null, reason: 'EMPTY' } : { value };
}

/** The Jaccard similarity of `a` and `b` as k hash functions estimate it. */
function estimate(fields: Fields): StatsAnswer {
  const value = signatureSimilarity(signatureOf(fields, 'a'), signatureOf(fields, 'b'));
  return value === null ? { value, reason: 'EMPTY' } : { value };
}

/** By given hash functions (Leskovec, Rajaraman and Ullman, 3.3.5): one list of values a function, one value a row. */
function signatureMatrix(fields: Fields): StatsAnswer {
  const sets = read.readList(fields['sets'], 'sets', (set, name) => read.readList(set, name, read.readCount));
  const functions = read.readMatrix(fields['hash_values'], 'hash_values', read.readNumber);
  const rows = functions[0]?.length ?? 0;
  if (sets.some((set) => set.some((row) => row >= rows))) read.refuse('“sets” names a row that “hash_values” lacks.');
  if (sets.some((set) => set.length === 0)) return { value: null, reason: 'EMPTY' };
  return {
    value: functions.map((values) => sets.map((set) => Math.min(...set.map((row) => values[row] ?? Infinity)))),
  };
}

/** Methods of fingerprints and signatures, by the names of the golden files. */
export const SIGNATURE_METHODS: Readonly<Record<string, StatsMethod>> = {
  lsh_match_probability: (fields) => {
    const { h, b } = bandsIn(fields);
    return { value: lshProbability(h, b, shareIn(fields)) };
  },
  lsh_threshold: (fields) => {
    const { h, b } = bandsIn(fields);
    return { value: lshThreshold(h, b) };
  },
  minhash: signature,
  minhash_similarity: estimate,
  minhash_signature_matrix: signatureMatrix,
  winnowing,
};
