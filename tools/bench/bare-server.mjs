import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import pg from 'pg';

/**
 * The yardstick for reads: a bare Node HTTP server that runs one named prepared statement for the same
 * answer and passes PostgreSQL's JSON through. No framework, no permissions, no limits.
 */
const sql = (name) => readFileSync(new URL(`${name}.sql`, import.meta.url), 'utf8');
const statements = { page: sql('page'), event: sql('event') };
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });

const server = createServer(async (request, response) => {
  const url = new URL(request.url, 'http://127.0.0.1');
  const name = url.pathname.slice(1);
  const { rows } = await pool.query({ name, text: statements[name], values: [url.searchParams.get('key')] });
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' });
  response.end(rows[0].body);
});

server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));
process.on('disconnect', () => process.exit(0));
