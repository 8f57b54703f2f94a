import 'reflect-metadata';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createTestDatabase, type TestDatabase } from '@parallax/testing';
import { createApp } from '../src/app.js';
import { type Config, readConfig } from '../src/config.js';
import { openLog } from '../src/log.js';

export const SIGN_IN_TOKEN = 'a-sign-in-token-for-tests-of-forty-letters';

/** What a GraphQL server answers with. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests read answers as a client without types does
  readonly data: any;
  readonly errors: readonly { message: string; path?: unknown[]; extensions: { code: string; requestId: string } }[];
  readonly text: string;
}

/** The real application on a free port, over a database of its own. */
export interface TestApp {
  readonly url: string;
  readonly database: TestDatabase;
  readonly dataDir: string;
  readonly app: NestFastifyApplication;
  /** Every line logged so far. */
  readonly logged: () => string;
  /** Signs in with the one-time token, at the first call; the cookie to send. */
  readonly cookie: () => Promise<string>;
  /** As a signed-in viewer, unless the headers say otherwise. */
  readonly graphql: (query: string, variables?: object, headers?: Record<string, string>) => Promise<Answer>;
  readonly fetch: (path: string, init?: RequestInit) => Promise<Response>;
  readonly close: () => Promise<void>;
}

export interface TestAppOptions {
  readonly environment?: Record<string, string>;
  /** Another database than a fresh clone of the template. */
  readonly database?: TestDatabase;
  /** Other resolvers than the product's. */
  readonly features?: readonly Type[];
}

const configFor = (databaseUrl: string, dataDir: string, environment: Record<string, string>): Config =>
  readConfig({
    DATABASE_URL: databaseUrl,
    PARALLAX_DATA_DIR: dataDir,
    PARALLAX_DASHBOARD_DIR: join(dataDir, 'dashboard'),
    PARALLAX_SIGN_IN_TOKEN: SIGN_IN_TOKEN,
    PARALLAX_LOG_LEVEL: 'debug',
    PARALLAX_POOL_SIZE: '5',
    PORT: '0',
    ...environment,
  });

export async function startTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  const database = options.database ?? (await createTestDatabase());
  const dataDir = await mkdtemp(join(tmpdir(), 'parallax-api-'));
  const lines: string[] = [];
  const config = configFor(database.url, dataDir, options.environment ?? {});
  const app = await createApp({
    config,
    log: openLog(config.logLevel, { write: (line) => lines.push(line) }),
    ...(options.features && { features: options.features }),
  });
  await app.listen(0, '127.0.0.1');
  const url = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  const request: TestApp['fetch'] = (path, init) => fetch(`${url}${path}`, { redirect: 'manual', ...init });
  const cookie = once(() => signIn(request));
  return {
    ...{ url, database, dataDir, app, cookie, fetch: request, logged: () => lines.join('') },
    graphql: async (query, variables = {}, headers = {}) =>
      ask(
        request,
        { query, variables },
        {
          cookie: headers['cookie'] ?? (await cookie()),
          ...headers,
        },
      ),
    close: async () => {
      await app.close();
      await database.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}

async function signIn(request: TestApp['fetch']): Promise<string> {
  const response = await request(`/sign-in?token=${SIGN_IN_TOKEN}`);
  const cookie = response.headers.getSetCookie()[0]?.split(';')[0];
  if (cookie === undefined) throw new Error(`No sign-in: status ${response.status}.`);
  return cookie;
}

/** Code and sentence of a failed request beside GraphQL. */
export async function errorOf(response: Response): Promise<{ code: string; message: string; requestId: string }> {
  const body: unknown = await response.json();
  return (body as { error: { code: string; message: string; requestId: string } }).error;
}

/** Posts any body to /graphql and reads whatever comes back. */
export async function ask(
  request: TestApp['fetch'],
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const response = await request('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return read(response);
}

export async function read(response: Response): Promise<Answer> {
  const text = await response.text();
  const parsed = JSON.parse(text);
  return { status: response.status, headers: response.headers, data: parsed.data, errors: parsed.errors ?? [], text };
}
