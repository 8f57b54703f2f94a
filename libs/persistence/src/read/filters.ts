import { type Sql, raw, sql } from './sql.js';

/** Every part that is given must hold. */
export interface StringCondition {
  readonly eq?: string | null | undefined;
  readonly in?: readonly string[] | null | undefined;
  readonly contains?: string | null | undefined;
  readonly isNull?: boolean | null | undefined;
}
export interface IdCondition {
  readonly eq?: string | null | undefined;
  readonly in?: readonly string[] | null | undefined;
  readonly isNull?: boolean | null | undefined;
}
export interface MomentCondition {
  readonly gte?: string | null | undefined;
  readonly lt?: string | null | undefined;
  readonly isNull?: boolean | null | undefined;
}
export interface CountCondition {
  readonly eq?: number | null | undefined;
  readonly gte?: number | null | undefined;
  readonly lte?: number | null | undefined;
}
type Maybe<T> = T | null | undefined;

const given = <T>(value: Maybe<T>, condition: (value: T) => Sql): Sql[] =>
  value === null || value === undefined ? [] : [condition(value)];

const nullness = (column: string, isNull: Maybe<boolean>): Sql[] =>
  given(isNull, (yes) => raw(`${column} is ${yes ? '' : 'not '}null`));

/** One value is compared with `=`: an index that also gives the order can then be walked in order. */
export function anyOf(column: string, values: readonly string[], type: 'uuid' | 'text'): Sql {
  if (values.length === 1) return sql`${raw(column)} = ${values[0]}${raw(`::${type}`)}`;
  return sql`${raw(column)} = any(${values}${raw(`::${type}[]`)})`;
}

const likeText = (text: string): string => `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;

/** Contains: letter case does not matter; `%` and `_` stand for themselves. */
export const contains = (column: string, text: string): Sql => sql`${raw(column)} ilike ${likeText(text)}`;

export const whereText = (column: string, filter: Maybe<StringCondition>): Sql[] => [
  ...given(filter?.eq, (value) => anyOf(column, [value], 'text')),
  ...given(filter?.in, (values) => anyOf(column, values, 'text')),
  ...given(filter?.contains, (text) => contains(column, text)),
  ...nullness(column, filter?.isNull),
];

export const whereId = (column: string, filter: Maybe<IdCondition>): Sql[] => [
  ...given(filter?.eq, (value) => anyOf(column, [value], 'uuid')),
  ...given(filter?.in, (values) => anyOf(column, values, 'uuid')),
  ...nullness(column, filter?.isNull),
];

export const whereIds = (column: string, ids: Maybe<readonly string[]>): Sql[] =>
  given(ids, (values) => anyOf(column, values, 'uuid'));

export const whereTexts = (column: string, values: Maybe<readonly string[]>): Sql[] =>
  given(values, (texts) => anyOf(column, texts, 'text'));

export const whereMoment = (column: string, filter: Maybe<MomentCondition>): Sql[] => [
  ...given(filter?.gte, (moment) => sql`${raw(column)} >= ${moment}::timestamptz`),
  ...given(filter?.lt, (moment) => sql`${raw(column)} < ${moment}::timestamptz`),
  ...nullness(column, filter?.isNull),
];

export const whereCount = (column: string, filter: Maybe<CountCondition>): Sql[] => [
  ...given(filter?.eq, (n) => sql`${raw(column)} = ${n}::int`),
  ...given(filter?.gte, (n) => sql`${raw(column)} >= ${n}::int`),
  ...given(filter?.lte, (n) => sql`${raw(column)} <= ${n}::int`),
];
