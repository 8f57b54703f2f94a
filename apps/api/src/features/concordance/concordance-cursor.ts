import { isUuid } from '@parallax/kernel';
import { badUserInput } from '../../graphql/connection-input.js';
import type { ConcordanceSortName } from './concordance.enums.js';

export const FIELDS = ['headline', 'body'] as const;
export type LineField = (typeof FIELDS)[number];

/** Where a line stands: its article's place among articles, and its own place in the article. */
export interface LinePlace {
  /** The article's key in the order, as text; null: it has none. */
  readonly key: string | null;
  readonly articleId: string;
  readonly field: LineField;
  readonly start: number;
}

export const writeCursor = (place: LinePlace, sort: ConcordanceSortName): string =>
  Buffer.from(JSON.stringify([sort, place.key, place.articleId, place.field, place.start])).toString('base64url');

function parts(cursor: string): unknown[] {
  try {
    const decoded: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(decoded) ? decoded : [];
  } catch {
    return [];
  }
}

export function readCursor(cursor: string, sort: ConcordanceSortName): LinePlace {
  const [of, key, articleId, field, start] = parts(cursor);
  const isKey = key === null || typeof key === 'string';
  const known = FIELDS.find((name) => name === field);
  if (of === sort && isKey && known && typeof articleId === 'string' && isUuid(articleId) && typeof start === 'number')
    return { key, articleId, field: known, start };
  throw badUserInput('“after” takes a cursor of this very concordance, in the same order. Start again without it.');
}

/** Whether a line comes after another of the same article. */
export const isLater = (
  line: Pick<LinePlace, 'field' | 'start'>,
  other: Pick<LinePlace, 'field' | 'start'>,
): boolean =>
  line.field === other.field ? line.start > other.start : FIELDS.indexOf(line.field) > FIELDS.indexOf(other.field);
