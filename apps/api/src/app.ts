import { randomUUID } from 'node:crypto';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { pendingMigrations } from '@parallax/persistence';
import { Sessions } from './access/index.js';
import { AppModule, type AppParts } from './app.module.js';
import type { Config } from './config.js';
import { serveDashboard } from './http/dashboard.js';
import { allowFiles } from './http/static-files.js';
import { installGuards } from './http/guards.js';
import { serveExplorer } from './http/explorer.js';
import { acceptUploads } from './http/uploads.js';
import { NestLog } from './log.js';

/** GraphQL documents are small; uploads have a limit of their own. */
const BODY_BYTES = 100 * 1024;

const serverOf = (config: Config): FastifyAdapter =>
  new FastifyAdapter({
    bodyLimit: BODY_BYTES,
    requestTimeout: config.requestTimeoutMs,
    trustProxy: config.trustProxy,
    requestIdHeader: false,
    genReqId: () => randomUUID(),
    forceCloseConnections: 'idle',
  });

/**
 * The application, ready to listen.
 * @throws when the database cannot be reached or has migrations to run.
 */
export async function createApp(parts: AppParts): Promise<NestFastifyApplication> {
  const { config, log } = parts;
  await refusePendingMigrations(config);
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(parts), serverOf(config), {
    logger: new NestLog(log),
    bodyParser: false,
    abortOnError: false,
  });
  const server = app.getHttpAdapter().getInstance();
  await installGuards(server, { sessions: app.get(Sessions), log });
  await acceptUploads(server, config);
  await allowFiles(server);
  serveExplorer(server);
  serveDashboard(server, config.dashboardDir);
  await app.init();
  return app;
}

async function refusePendingMigrations(config: Config): Promise<void> {
  const pending = await pendingMigrations(config.databaseUrl);
  if (pending.length > 0)
    throw new Error(`The database has ${pending.length} migrations to run first (${pending.join(', ')}).`);
}
