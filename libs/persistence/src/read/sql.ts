import { createHash } from 'node:crypto';
import type { QueryResultRow } from 'pg';

/** A piece of SQL whose values are always parameters; pieces nest. */
export class Sql {
  constructor(
    readonly texts: readonly string[],
    readonly values: readonly unknown[],
  ) {}
}

/** SQL with values: `${value}` becomes a parameter, `${piece}` another piece in its place. */
export function sql(texts: TemplateStringsArray, ...parts: readonly unknown[]): Sql {
  const out: string[] = [texts[0] ?? ''];
  const values: unknown[] = [];
  const append = (text: string): void => {
    out[out.length - 1] += text;
  };
  parts.forEach((part, i) => {
    if (part instanceof Sql) {
      part.texts.forEach((text, j) => (j === 0 ? append(text) : out.push(text)));
      values.push(...part.values);
    } else {
      out.push('');
      values.push(part);
    }
    append(texts[i + 1] ?? '');
  });
  return new Sql(out, values);
}

/** SQL written by us (never by a request): a column, a direction. */
export const raw = (text: string): Sql => new Sql([text], []);

export function joinSql(pieces: readonly Sql[], separator: string): Sql {
  return pieces.reduce((all, piece, i) => (i === 0 ? piece : sql`${all}${raw(separator)}${piece}`), raw(''));
}

/** Conditions that must all hold; `true` when there are none. */
export const allOf = (conditions: readonly Sql[]): Sql =>
  conditions.length === 0 ? raw('true') : joinSql(conditions, ' and ');

/** A query as `pg` takes it. */
export interface Statement {
  readonly name?: string;
  readonly text: string;
  readonly values: unknown[];
}

export const toStatement = (piece: Sql): Statement => ({
  text: piece.texts.reduce((text, next, i) => `${text}$${i}${next}`),
  values: [...piece.values],
});

const NAMED_AT_MOST = 200;
const names = new Map<string, string>();

/**
 * The statement under a name, so that a connection parses and plans it once. Every connection keeps
 * every name for its life, and filters combine freely: past the first texts they go without.
 */
export function prepared(piece: Sql): Statement {
  const statement = toStatement(piece);
  const name = names.get(statement.text) ?? nameOf(statement.text);
  return name === null ? statement : { name, ...statement };
}

function nameOf(text: string): string | null {
  if (names.size >= NAMED_AT_MOST) return null;
  const name = `px_${createHash('sha256').update(text).digest('base64url').slice(0, 24)}`;
  names.set(text, name);
  return name;
}

/** What reads need of a pool or a client. */
export interface Queryable {
  query<Row extends QueryResultRow>(statement: Statement): Promise<{ rows: Row[]; rowCount: number | null }>;
}

/** Runs one prepared statement and gives its rows. */
export async function rowsOf<Row extends QueryResultRow>(database: Queryable, piece: Sql): Promise<Row[]> {
  return (await database.query<Row>(prepared(piece))).rows;
}

/** A moment as the API shows it: ISO 8601 text in UTC to the millisecond. */
export const utc = (column: string): Sql => moment(column, 'MS');

/** The same to the microsecond, as it is stored; a JavaScript Date could not carry it. */
export const exactUtc = (column: string): Sql => moment(column, 'US');

const moment = (column: string, fraction: 'MS' | 'US'): Sql =>
  raw(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.${fraction}"Z"')`);

/** SQL of each column of a row, under the row's own names. */
export type ColumnsOf<Row> = Readonly<Record<keyof Row & string, Sql>>;

/** A select list of all columns, or of some. */
export const selectList = (columns: Readonly<Record<string, Sql>>, wanted?: ReadonlySet<string>): Sql =>
  joinSql(
    Object.entries(columns).flatMap(([name, column]) =>
      !wanted || wanted.has(name) ? [sql`${column} as ${raw(`"${name}"`)}`] : [],
    ),
    ', ',
  );
