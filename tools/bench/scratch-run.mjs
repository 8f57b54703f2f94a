import pg from 'pg';
import { migrate } from '@parallax/persistence';
import { benchConcordance, concordanceTable } from './concordance.mjs';
const url = process.argv[2];
await migrate(url);
const pool = new pg.Pool({ connectionString: url, max: 3 });
const rows = await benchConcordance({ pool, url, dataDir: '/tmp/kwic-bench', articles: 0, log: console.error });
console.log(concordanceTable(rows));
await pool.end();
