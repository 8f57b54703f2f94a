import { storable } from './fields.js';

/** Deeper nesting is refused: PostgreSQL's JSON parser would fail the whole batch. */
export const DEEPEST_METADATA = 64;

const SUSPECT = /\\u(0000|d[89a-f])/;

/**
 * JSON text of the fields that have no place of their own, fit for a jsonb column.
 * Null when something in it nests deeper than {@link DEEPEST_METADATA}.
 */
export function metadataJson(row: Readonly<Record<string, unknown>>, known: ReadonlySet<string>): string | null {
  const rest = Object.entries(row).filter(([key, value]) => !known.has(key) && value !== null && value !== '');
  if (rest.length === 0) return '{}';
  if (rest.some(([, value]) => isDeeperThan(value, DEEPEST_METADATA))) return null;
  // fromEntries defines own properties, so a field called __proto__ stays a field.
  const json = JSON.stringify(Object.fromEntries(rest));
  return SUSPECT.test(json) ? JSON.stringify(cleaned(Object.fromEntries(rest))) : json;
}

function isDeeperThan(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isDeeperThan(inner, levels - 1));
}

function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return storable(value);
  if (Array.isArray(value)) return value.map(cleaned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [storable(key), cleaned(inner)]));
}
