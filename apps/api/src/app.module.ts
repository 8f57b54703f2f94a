import { ApolloDriver } from '@nestjs/apollo';
import { type DynamicModule, Module, type Type, ValidationPipe } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { Pool } from 'pg';
import { AccessGuard, DATABASE } from './access/index.js';
import type { Config } from './config.js';
import { CoreModule } from './core.module.js';
import { typeormOptions } from './database.options.js';
import { FEATURE_MODULES } from './features/index.js';
import { JobsModule } from './features/jobs/jobs.module.js';
import { graphqlOptions } from './graphql/graphql.options.js';
import { ErrorFilter } from './http/error.filter.js';
import { HttpModule } from './http/http.module.js';
import type { Log } from './log.js';

/** `isOffline`: only the schema is wanted, and no database is there. */
export interface AppParts {
  readonly config: Config;
  readonly log: Log;
  readonly isOffline?: boolean;
  /** Others than the product's: tests bring resolvers that fail on purpose. */
  readonly features?: readonly Type[];
}

/** The composition root: what the ports are made of. */
@Module({})
export class AppModule {
  static with({
    config,
    log,
    isOffline = false,
    features = [...FEATURE_MODULES, JobsModule],
  }: AppParts): DynamicModule {
    const graphql = GraphQLModule.forRootAsync({
      driver: ApolloDriver,
      inject: [DATABASE],
      useFactory: (database: Pool) => graphqlOptions({ config, database, log }),
    });
    return {
      module: AppModule,
      imports: [
        CoreModule.with(config, log),
        TypeOrmModule.forRoot(typeormOptions(config, isOffline)),
        graphql,
        HttpModule.beside(graphql),
        ...features,
      ],
      providers: [
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_FILTER, useClass: ErrorFilter },
        { provide: APP_PIPE, useFactory: () => new ValidationPipe({ transform: true }) },
      ],
    };
  }
}
