import { type DynamicModule, Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { openPool } from '@parallax/persistence';
import type { Pool } from 'pg';
import { DATABASE, Sessions, SignInToken } from './access/index.js';
import type { Config } from './config.js';
import { CONFIG } from './config.token.js';
import { LOG, type Log } from './log.js';

const openDatabase = (config: Config, log: Log): Pool => {
  const pool = openPool(config.databaseUrl, {
    max: config.poolSize,
    applicationName: 'parallax api',
    statementTimeoutMs: config.statementTimeoutMs,
  });
  pool.on('error', (error) => log.warn({ err: error }, 'An idle database connection broke.'));
  return pool;
};

/** What every part may ask for: configuration, log, database, sessions. */
@Global()
@Module({})
export class CoreModule implements OnApplicationShutdown {
  constructor(@Inject(DATABASE) private readonly database: Pool) {}

  static with(config: Config, log: Log): DynamicModule {
    const providers = [
      { provide: CONFIG, useValue: config },
      { provide: LOG, useValue: log },
      { provide: DATABASE, useFactory: () => openDatabase(config, log) },
      { provide: SignInToken, useFactory: () => new SignInToken(config.signInToken) },
      Sessions,
    ];
    return { module: CoreModule, providers, exports: providers };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.database.end();
  }
}
