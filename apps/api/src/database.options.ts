import type { TypeOrmModuleOptions } from '@nestjs/typeorm';
import type { Config } from './config.js';

const CONNECTIONS = 4;

/** The entities' own few connections, under the same role as the pool's. Migrations are not its business. */
export const typeormOptions = (config: Config, isOffline: boolean): TypeOrmModuleOptions => ({
  type: 'postgres',
  url: config.databaseUrl,
  applicationName: 'parallax api (entities)',
  poolSize: CONNECTIONS,
  autoLoadEntities: true,
  synchronize: false,
  manualInitialization: isOffline,
  retryAttempts: 3,
  extra: { options: `-c role=parallax_app -c statement_timeout=${config.statementTimeoutMs}` },
  // Without a listener a broken idle connection would end the process.
  poolErrorHandler: () => undefined,
});
