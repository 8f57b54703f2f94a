import { installQueue, measureReuse } from '@parallax/jobs';
import { migrate } from '@parallax/persistence';
import pg from 'pg';

const at = (url, name) => Object.assign(new URL(url), { pathname: `/${name}` }).href;

async function administer(url, statement) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

/** Makes fresh, migrated databases on one server. */
export function databases(serverUrl) {
  return async (name) => {
    await administer(serverUrl, `create database ${name}`);
    const url = at(serverUrl, name);
    await migrate(url);
    await installQueue(url);
    const pool = new pg.Pool({ connectionString: url, max: 4 });
    pool.on('error', () => undefined); // a server that is stopped after a failure would hide the failure
    return {
      url,
      pool,
      /** What the worker and autovacuum would have done by the time somebody reads. */
      settle: async () => {
        await measureReuse({ database: pool });
        await pool.query('vacuum analyze');
      },
      drop: async () => {
        await pool.end();
        await administer(serverUrl, `drop database ${name} with (force)`);
      },
    };
  };
}
