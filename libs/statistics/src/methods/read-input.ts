/** Bad input: a sentence for the person who sent it. Caught where a method is called, never beyond. */
export class InputError extends Error {}

type Fields = Readonly<Record<string, unknown>>;

const fail = (sentence: string): never => {
  throw new InputError(sentence);
};

export function readFields(input: unknown): Fields {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return fail('“input” must be an object.');
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

export const readText = (value: unknown, name: string): string =>
  typeof value === 'string' ? value : fail(`“${name}” must be a text.`);

export const readRating = (value: unknown, name: string): string | number | null =>
  value === null || typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value))
    ? value
    : fail(`“${name}” must be a number, a text, or null for missing.`);

export function readOneOf<T extends string>(value: unknown, known: readonly T[], name: string): T {
  const found = known.find((one) => one === value);
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
