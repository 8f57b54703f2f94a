import pg from 'pg';
import { SCHEMA_QUERIES } from './schema-queries.js';

/**
 * The schema as text that people can read and diff: one statement-like line a thing, in a fixed order.
 * (The embedded PostgreSQL has no pg_dump.) Extensions' own things and the migration history are left out.
 */
export async function describeSchema(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const parts: string[] = [];
    for (const [title, sql] of SCHEMA_QUERIES) {
      const { rows } = await client.query<{ line: string }>(sql);
      parts.push(`-- ${title}\n${rows.map(({ line }) => line).join('\n')}\n`);
    }
    return parts.join('\n');
  } finally {
    await client.end();
  }
}
