import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SIGN_IN_TOKEN, startTestApp, type TestApp } from './app.js';
import { EdgeFeature } from './edge-feature.js';

describe('signing in', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp({ features: [EdgeFeature] });
  });
  afterAll(() => app.close());

  const asks = (cookie: string) => app.graphql('{ rivers { nodes { name } } }', {}, { cookie });

  it('refuses a wrong token with a page a person can read, and never repeats it', async () => {
    const response = await app.fetch('/sign-in?token=wrong-token-wrong-token');
    expect(response.status).toBe(403);
    expect(response.headers.get('content-type')).toContain('text/html');
    const page = await response.text();
    expect(page).toContain('wrong or was used already');
    expect(page).not.toContain('wrong-token');
    expect(response.headers.getSetCookie()).toEqual([]);
  });

  it('does not take the token from a page of another name, as after DNS rebinding', async () => {
    const { request } = await import('node:http');
    const status = await new Promise((resolve, reject) => {
      request(`${app.url}/sign-in?token=${SIGN_IN_TOKEN}`, { headers: { host: 'evil.example' } }, (response) =>
        resolve(response.resume().statusCode),
      )
        .on('error', reject)
        .end();
    });
    expect(status).toBe(403);
  });

  it('takes the token once, opens a session, and closes it for good', async () => {
    const first = await app.fetch(`/sign-in?token=${SIGN_IN_TOKEN}`);
    expect([first.status, first.headers.get('location')]).toEqual([303, '/']);
    const setCookie = first.headers.getSetCookie()[0]!;
    expect(setCookie).toMatch(/; Path=\/; HttpOnly; SameSite=Lax$/);
    expect((await app.fetch(`/sign-in?token=${SIGN_IN_TOKEN}`)).status).toBe(403);

    const cookie = setCookie.split(';')[0]!;
    expect((await asks(cookie)).data).toEqual({ rivers: { nodes: [{ name: 'Aven' }] } });
    const stored = await app.database.pool.query('select token_hash, role from session');
    expect(stored.rows.map(({ role }) => role)).toEqual(['administrator']);
    expect(stored.rows[0].token_hash.toString('base64url')).not.toBe(cookie.split('=')[1]);

    expect((await app.fetch('/sign-out', { method: 'POST', headers: { cookie } })).status).toBe(204);
    const replayed = await asks(cookie);
    expect([replayed.status, replayed.errors[0]!.extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
  });

  it('takes no made-up session', async () => {
    expect((await asks('parallax_session=made-up')).errors[0]!.extensions.code).toBe('UNAUTHENTICATED');
    expect((await asks(`parallax_session=${'x'.repeat(5000)}`)).status).toBe(401);
  });

  it.each([
    ['idle for an hour', '1 hour', '1 hour', 200],
    ['idle for a day', '25 hours', '1 hour', 401],
    ['past its seven days', '1 minute', '-1 second', 401],
  ])('a session %s', async (name, idle, left, status) => {
    const hash = createHash('sha256').update(name).digest();
    await app.database.pool.query(
      `insert into session (token_hash, role, seen_at, expires_at)
       values ($1, 'administrator', now() - $2::interval, now() + $3::interval)`,
      [hash, idle, left],
    );
    expect((await asks(`parallax_session=${encodeURIComponent(name)}`)).status).toBe(status);
  });

  it('stops listening to guesses after five in a minute', async () => {
    const statuses: number[] = [];
    for (let guess = 0; guess < 6; guess += 1) statuses.push((await app.fetch(`/sign-in?token=guess${guess}`)).status);
    // Two wrong ones were counted above: the wrong token and the used one.
    expect(statuses).toEqual([403, 403, 403, 429, 429, 429]);
  });

  it('never logs a token', () => {
    expect(app.logged()).toContain('/sign-in');
    expect(app.logged()).not.toContain(SIGN_IN_TOKEN);
    expect(app.logged()).not.toContain('guess1');
  });
});
