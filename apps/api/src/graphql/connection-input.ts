import { isUuid } from '@parallax/kernel';
import type { Direction, Position } from '@parallax/persistence';
import type { GraphQLError } from 'graphql';
import { apiError } from './errors.js';

export const DEFAULT_PAGE = 25;
export const MAX_PAGE = 200;
const MAX_VALUES = 1_000;

/** A sentence the caller can act on. */
export const badUserInput = (message: string): GraphQLError => apiError('BAD_USER_INPUT', message);

/** How many, at most 200. */
export function readFirst(first: number): number {
  if (first >= 1 && first <= MAX_PAGE) return first;
  throw badUserInput(`“first” lies between 1 and ${MAX_PAGE}, not ${first}. Walk further with “after”.`);
}

export interface PageInput {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

/** The order a list was asked for; a cursor says which one it belongs to. */
export interface ListOrder<By extends string> {
  readonly by: By;
  readonly direction: Direction;
}

export function readPage(page: PageInput, order: ListOrder<string>): { limit: number; after: Position | null } {
  return { limit: readFirst(page.first ?? DEFAULT_PAGE), after: page.after ? readCursor(page.after, order) : null };
}

const tag = ({ by, direction }: ListOrder<string>): string => `${by} ${direction}`;

export const writeCursor = (order: ListOrder<string>, { key, id }: Position): string =>
  Buffer.from(JSON.stringify([tag(order), key, id])).toString('base64url');

function readCursor(cursor: string, order: ListOrder<string>): Position {
  const [of, key, id] = parts(cursor);
  if (of !== tag(order) || typeof id !== 'string' || !isUuid(id) || !(key === null || typeof key === 'string')) {
    throw badUserInput('“after” takes a cursor of this very list, in the same order. Start again without it.');
  }
  return { key, id };
}

function parts(cursor: string): unknown[] {
  try {
    const decoded: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(decoded) ? decoded : [];
  } catch {
    return [];
  }
}

/** Ids go to the database as they came; a person may have typed them. */
export function readId(id: string): string {
  if (isUuid(id)) return id;
  throw badUserInput(`“${id}” is not an id. Ids look like 0190a5c2-7d3e-7000-8000-000000000000.`);
}

const holdsIds = (key: string): boolean => key === 'ids' || key.endsWith('Id');

/**
 * The door for filters: ids are ids, texts can be stored by PostgreSQL (no NUL), lists are bounded.
 * GraphQL has checked the rest.
 */
export function readFilter<T extends object>(filter: T | null | undefined): Partial<T> {
  for (const [key, value] of Object.entries(filter ?? {})) check(value, holdsIds(key));
  return filter ?? {};
}

function check(value: unknown, isId: boolean): void {
  if (Array.isArray(value)) {
    if (value.length > MAX_VALUES) throw badUserInput(`A filter takes at most ${MAX_VALUES} values at a time.`);
    for (const one of value) check(one, isId);
  } else if (typeof value === 'string') {
    if (isId) readId(value);
    readText(value);
  } else if (typeof value === 'object' && value !== null) {
    for (const one of Object.values(value)) check(one, isId);
  }
}

export function readText(text: string): string {
  if (text.includes('\0')) throw badUserInput('Text cannot hold the character U+0000.');
  return text;
}
