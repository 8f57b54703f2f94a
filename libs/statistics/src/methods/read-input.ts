/** Bad input: a sentence for the person who sent it. Caught where a method is called, never beyond. */
export class InputError extends Error {}

type Fields = Readonly<Record<string, unknown>>;

const fail = (sentence: string): never => {
  throw new InputError(sentence);
};

export function readFields(input: unknown, name = 'input'): Fields {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return fail(`“${name}” must be an object.`);
  return Object.fromEntries(Object.entries(input));
}

export const readNumber = (value: unknown, name: string): number =>
  typeof value === 'number' && Number.isFinite(value) ? value : fail(`“${name}” must be a number.`);

export const readCount = (value: unknown, name: string): number => {
  const count = readNumber(value, name);
  return Number.isInteger(count) && count >= 0 ? count : fail(`“${name}” must be a whole number from 0 on.`);
};

export function readList<T>(value: unknown, name: string, read: (item: unknown, name: string) => T): T[] {
  if (!Array.isArray(value)) return fail(`“${name}” must be a list.`);
  return value.map((item, index) => read(item, `${name}[${index}]`));
}

/** Low enough that one line cannot hold up those after it for long. */
const MOST_REPLICATES = 1_000_000;

/** `B` replicates, 1,000 where not given, and `seed`. */
export function readBootstrap(fields: Fields): { readonly seed: string; readonly replicates: number } {
  const replicates = 'B' in fields ? readCount(fields['B'], 'B') : 1_000;
  if (replicates < 1 || replicates > MOST_REPLICATES) fail(`“B” must lie between 1 and ${MOST_REPLICATES}.`);
  return { seed: String(fields['seed'] ?? 'parallax'), replicates };
}

/** A number strictly between two bounds. */
export function readBetween(value: unknown, name: string, [low, high]: readonly [number, number]): number {
  const number = readNumber(value, name);
  return number > low && number < high ? number : fail(`“${name}” must lie between ${low} and ${high}.`);
}

/** From 0 to 1; null for a test that is undefined. */
export const readProbability = (value: unknown, name: string): number | null => {
  if (value === null) return null;
  const p = readNumber(value, name);
  return p >= 0 && p <= 1 ? p : fail(`“${name}” must lie from 0 to 1.`);
};

export const readText = (value: unknown, name: string): string =>
  typeof value === 'string' ? value : fail(`“${name}” must be a text.`);

/** True and false are 1 and 0. */
export const readRating = (value: unknown, name: string): string | number | null => {
  if (typeof value === 'boolean') return value ? 1 : 0;
  return value === null || typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value))
    ? value
    : fail(`“${name}” must be a number, a text, true, false, or null for missing.`);
};

/** A label: a text, or a number taken as one. */
export const readLabel = (value: unknown, name: string): string =>
  typeof value === 'number' ? String(value) : readText(value, name);

export function readOneOf<T extends string>(value: unknown, known: readonly T[], name: string): T {
  const found = known.find((one) => one === (typeof value === 'string' ? value.toLowerCase() : value));
  return found ?? fail(`“${name}” must be one of ${known.join(', ')}.`);
}

/** Rows of one length. */
export function readMatrix<T>(value: unknown, name: string, read: (item: unknown, name: string) => T): T[][] {
  const rows = readList(value, name, (row, place) => readList(row, place, read));
  const [first] = rows;
  const ragged = rows.findIndex((row) => row.length !== first?.length);
  return ragged < 0
    ? rows
    : fail(`“${name}[${ragged}]” has ${rows[ragged]?.length} items, the row before it ${first?.length}.`);
}

export function readSquare(value: unknown, name: string, read: (item: unknown, name: string) => number): number[][] {
  const rows = readMatrix(value, name, read);
  return rows.length > 0 && rows.length === rows[0]?.length
    ? rows
    : fail(`“${name}” must have as many rows as columns.`);
}

export const refuse = fail;
