import { err, nameKey, ok, type Result, SOURCE_TYPES, type SourceStatus } from '@parallax/kernel';
import { z } from 'zod';
import { storable } from '../fields.js';
import type { DescribedRating, DescribedSource, RowFault } from './described-source.js';

/** Columns of a file of outlets, in their order. */
export const DIRECTORY_COLUMNS = [
  ...(['name', 'initials', 'type', 'status', 'country', 'languages', 'homepage', 'description'] as const),
  ...(['aliases', 'collections', 'ratings', 'feeds'] as const),
] as const;
export type DirectoryColumn = (typeof DIRECTORY_COLUMNS)[number];
export type SourceCells = Readonly<Partial<Record<DirectoryColumn, string>>>;

const STATUSES = ['draft', 'active', 'retired'] as const satisfies readonly SourceStatus[];

/** Between two names stands a semicolon; one that belongs to a name has a backslash before it. */
export const joinNames = (names: readonly string[]): string =>
  names.map((name) => name.replace(/[\\;]/g, (sign) => `\\${sign}`)).join('; ');

export function splitNames(text: string): string[] {
  const names = [...text.matchAll(/(?:\\.|[^\\;])+/gs)].map(([name]) => name.replace(/\\(.)/gs, '$1').trim());
  return names.filter((name) => name !== '');
}

const line = (text: string): string => storable(text).replace(/\s+/g, ' ').trim();

/** A value, or what is wrong with it. */
type Read<T> = { readonly value: T } | { readonly fault: string };
const oneOf = <T extends string>(words: readonly T[], text: string): Read<T> => {
  const word = words.find((known) => known === text.toLowerCase());
  return word === undefined ? { fault: `“${text}” is none of ${words.join(', ')}.` } : { value: word };
};
const atMost = (longest: number, text: string): Read<string> =>
  text.length <= longest
    ? { value: text }
    : { fault: `It has ${text.length} characters; at most ${longest} are taken.` };
const matching = (pattern: RegExp, text: string, fault: string): Read<string> =>
  pattern.test(text) ? { value: text } : { fault: `“${text}” ${fault}` };

const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;
function languages(text: string): Read<string[]> {
  const codes = text.split(/[\s,;]+/).filter((code) => code !== '');
  const wrong = codes.find((code) => !LANGUAGE.test(code));
  return wrong === undefined
    ? { value: [...new Set(codes)] }
    : { fault: `“${wrong}” is not a language tag such as en or fa.` };
}

function homepage(text: string): Read<string> {
  if (text.length > 2_000 || !/^https?:\/\/\S+$/i.test(text) || !URL.canParse(text)) {
    return { fault: `“${text.slice(0, 80)}” is not an address that starts with http:// or https://.` };
  }
  return { value: text };
}

const emptied = <T>(text: string, read: (text: string) => Read<T>): Read<T | null> =>
  text === '' ? { value: null } : read(text);

const day = z.iso.date().nullable();
const short = (longest: number) => z.string().trim().min(1).max(longest);
const ratings = z.array(
  z.strictObject({
    ...{ dimension: short(100), value: short(500), rater: short(200).nullable(), citation: short(2_000).nullable() },
    ...{ validFrom: day, validTo: day },
  }),
);
function ratingList(text: string): Read<DescribedRating[]> {
  if (text === '') return { value: [] };
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { fault: 'The cell is not JSON. Give a list of {dimension, value, rater, citation, validFrom, validTo}.' };
  }
  const read = ratings.safeParse(json);
  if (!read.success) return { fault: z.prettifyError(read.error).replace(/\s+/g, ' ') };
  const backwards = read.data.find(
    ({ validFrom, validTo }) => validFrom !== null && validTo !== null && validTo < validFrom,
  );
  return backwards ? { fault: `The rating “${backwards.value}” ends before it begins.` } : { value: read.data };
}

function names(text: string): Read<string[]> {
  const all = splitNames(text).map(line);
  const wrong = all.find((name) => nameKey(name) === '' || name.length > 200);
  return wrong === undefined
    ? { value: all }
    : { fault: `“${wrong}” needs a letter or a digit, and at most 200 characters.` };
}

function sourceName(text: string): Read<string> {
  const name = line(text);
  return nameKey(name) === ''
    ? { fault: 'The row names no outlet. Give a name with a letter or a digit.' }
    : atMost(300, name);
}

function addresses(text: string): Read<string[]> {
  const all = text.split(/\s+/).filter((address) => address !== '');
  const wrong = all.map(homepage).find((read) => 'fault' in read);
  return wrong !== undefined && 'fault' in wrong ? wrong : { value: all };
}

/** Cells as an outlet; every fault of the row at once. Empty cells empty what may be empty. */
export function readSourceCells(cells: SourceCells): Result<DescribedSource, RowFault[]> {
  const faults: RowFault[] = [];
  const take = <T>(field: DirectoryColumn, read: (text: string) => Read<T>): T | undefined => {
    const text = cells[field];
    if (text === undefined) return undefined;
    const result = read(field === 'ratings' ? text.trim() : storable(text).trim());
    if ('value' in result) return result.value;
    faults.push({ field, message: result.fault });
    return undefined;
  };
  const facts = {
    initials: take('initials', (text) => emptied(line(text), (mark) => atMost(4, mark))) ?? undefined,
    type: take('type', (text) => emptied(text, (word) => oneOf(SOURCE_TYPES, word))),
    status: take('status', (text) => emptied(text, (word) => oneOf(STATUSES, word))) ?? undefined,
    country: take('country', (text) =>
      emptied(text, (code) => matching(/^[A-Z]{2}$/, code, 'is not a country as two capital letters (ISO 3166-1).')),
    ),
    languages: take('languages', languages),
    homepage: take('homepage', (text) => emptied(text, homepage)),
    description: take('description', (text) => emptied(text, (words) => atMost(5_000, words))),
  };
  const name = take('name', sourceName);
  if (name === undefined && cells.name === undefined) {
    faults.push({ field: 'name', message: 'The row names no outlet. Give a name with a letter or a digit.' });
  }
  const more = { aliases: take('aliases', names) ?? [], collections: take('collections', names) ?? [] };
  const given = { ...more, ratings: take('ratings', ratingList) ?? [], feeds: take('feeds', addresses) ?? [] };
  if (faults.length > 0 || name === undefined) return err(faults);
  return ok({ facts: { name, ...definedOf(facts) }, ...given });
}

type Defined<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> };
function definedOf<T extends object>(facts: T): Defined<T> {
  const given: Defined<T> = {};
  for (const key of Object.keys(facts)) {
    if (isKeyOf(facts, key) && facts[key] !== undefined) Object.assign(given, { [key]: facts[key] });
  }
  return given;
}
const isKeyOf = <T extends object>(of: T, key: string): key is string & keyof T => key in of;

/** An outlet as cells that read back as the very same. */
export function sourceCells({
  facts,
  aliases,
  collections,
  ratings: rated,
  feeds,
}: DescribedSource): Required<SourceCells> {
  return {
    ...{ name: facts.name, initials: facts.initials ?? '', type: facts.type ?? '', status: facts.status ?? '' },
    ...{ country: facts.country ?? '', languages: (facts.languages ?? []).join(' '), homepage: facts.homepage ?? '' },
    ...{ description: facts.description ?? '', aliases: joinNames(aliases), collections: joinNames(collections) },
    ...{ ratings: rated.length === 0 ? '' : JSON.stringify(rated), feeds: feeds.join(' ') },
  };
}
