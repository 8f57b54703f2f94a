// For the health checks of docker-compose.yml: exits 0 when the service of this container does its work.
import pg from 'pg';

const checks = {
  api: async () => (await fetch(`http://127.0.0.1:${process.env.PORT ?? 3000}/health/ready`)).ok,
  /** The worker has no port: it is well when it is connected to the queue from here. */
  worker: async () => {
    const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
    await client.connect();
    const { rowCount } = await client.query(
      "select from pg_stat_activity where application_name = 'parallax worker' and client_addr = inet_client_addr()",
    );
    await client.end();
    return rowCount > 0;
  },
};

const isWell = await checks[process.argv[2]]().catch(() => false);
process.exit(isWell ? 0 : 1);
