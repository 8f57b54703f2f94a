import { createTestDatabase, type TestDatabase } from '@parallax/testing';
import { Module } from '@nestjs/common';
import { Inject } from '@nestjs/common';
import { Int, Query, Resolver } from '@nestjs/graphql';
import type { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DATABASE, Requires } from '../src/access/index.js';
import { startTestApp, type TestApp } from './app.js';
import { Outage } from './outage.js';

@Resolver()
class CountResolver {
  constructor(@Inject(DATABASE) private readonly database: Pool) {}

  @Query(() => Int, { description: 'Asks the database.' })
  @Requires('source:read')
  async one(): Promise<number> {
    return (await this.database.query('select 1 as one')).rows[0].one;
  }

  @Query(() => Int, { description: 'Asks the database for too long.' })
  @Requires('source:read')
  async slow(): Promise<number> {
    return (await this.database.query('select 1 as one from pg_sleep(5)')).rows[0].one;
  }
}

@Module({ providers: [CountResolver] })
class CountFeature {}

describe('a database that goes away and comes back', () => {
  let outage: Outage;
  let database: TestDatabase;
  let app: TestApp;
  beforeAll(async () => {
    database = await createTestDatabase();
    const { hostname, port } = new URL(database.url);
    outage = new Outage({ host: hostname, port: Number(port) });
    await outage.open();
    app = await startTestApp({
      features: [CountFeature],
      database: { ...database, url: outage.through(database.url) },
      environment: { PARALLAX_STATEMENT_TIMEOUT_MS: '300' },
    });
  });
  afterAll(async () => {
    await app.close();
    await outage.cut();
  });

  const ready = async () => (await app.fetch('/health/ready')).status;

  it('is answered with 503 meanwhile and with 200 after, without a restart', async () => {
    expect((await app.graphql('{ one }')).data).toEqual({ one: 1 });
    await outage.cut();
    const during = await app.graphql('{ one }');
    expect([during.status, during.errors[0]!.message]).toEqual([503, 'The database cannot be reached at the moment.']);
    expect(during.text).not.toMatch(/127\.0\.0\.1|ECONN/);
    expect(await ready()).toBe(503);
    expect((await app.fetch('/health/live')).status).toBe(200);
    const stranger = await app.graphql('{ one }', {}, { cookie: 'parallax_session=not-looked-up-yet' });
    expect(stranger.status).toBe(503);

    await outage.open();
    const began = Date.now();
    while ((await ready()) !== 200 && Date.now() - began < 5_000)
      await new Promise((resolve) => setTimeout(resolve, 50));
    expect((await app.graphql('{ one }')).data).toEqual({ one: 1 });
  });

  it('ends a statement that takes too long', async () => {
    const answer = await app.graphql('{ slow }');
    expect([answer.status, answer.errors[0]!.extensions.code]).toEqual([503, 'QUERY_TOO_COMPLEX']);
  });
});
