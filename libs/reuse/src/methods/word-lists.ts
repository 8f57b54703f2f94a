import { statsInput as read } from '@parallax/statistics';
import { tokenise } from '@parallax/text';

type Fields = ReturnType<typeof read.readFields>;

const readFlag = (value: unknown, name: string): boolean =>
  typeof value === 'boolean' ? value : read.refuse(`“${name}” must be true or false.`);

export function readAtLeast(value: unknown, name: string, least: number): number {
  const count = read.readCount(value, name);
  return count >= least ? count : read.refuse(`“${name}” must be at least ${least}.`);
}

/** The words of `text`, small letters unless `lowercase` is false; accents stay, other than in what is measured. */
export function wordsIn(fields: Fields, name = 'text'): string[] {
  const text = read.readText(fields[name], name);
  const isLower = 'lowercase' in fields ? readFlag(fields['lowercase'], 'lowercase') : true;
  const words = tokenise(text).map(({ start, end }) => text.slice(start, end));
  return isLower ? words.map((word) => word.toLowerCase()) : words;
}

/** Runs of n words that stand `skip` words apart from each other. */
export const runsOf = (words: readonly string[], n: number, skip = 0): string[] =>
  Array.from({ length: Math.max(0, words.length - (n - 1) * (skip + 1)) }, (_, at) =>
    Array.from({ length: n }, (_, nth) => words[at + nth * (skip + 1)]).join(' '),
  );

export const widthIn = (fields: Fields): number => ('n' in fields ? readAtLeast(fields['n'], 'n', 1) : 5);

/** Items as texts that tell 1 from "1". */
const readItem = (value: unknown, name: string): string => JSON.stringify(read.readRating(value, name));

/** A list of items as it stands, or the shingles of a text. */
export const itemsIn = (fields: Fields, name: 'a' | 'b'): string[] =>
  typeof fields[name] === 'string'
    ? runsOf(wordsIn(fields, name), widthIn(fields))
    : read.readList(fields[name], name, readItem);
