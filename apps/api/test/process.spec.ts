import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { migrate } from '@parallax/persistence';
import { createTestDatabase, type TestDatabase } from '@parallax/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

/** Built by npm test before the tests run. */
const MAIN = fileURLToPath(new URL('../dist/main.js', import.meta.url));

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

describe('the process', () => {
  let database: TestDatabase;
  const children: ChildProcess[] = [];
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterEach(() => {
    for (const child of children.splice(0)) child.kill('SIGKILL');
  });
  afterAll(() => database.drop());

  const start = (environment: Record<string, string>) => {
    // Vitest's own arguments would have the workspace's packages read from source.
    const child = fork(MAIN, {
      env: { ...environment, NODE_ENV: 'test' },
      execArgv: [],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    children.push(child);
    let errors = '';
    child.stderr?.on('data', (chunk) => (errors += String(chunk)));
    const ended = once(child, 'exit').then(([code]) => Number(code));
    return { child, ended, errors: () => errors };
  };

  const serve = async () => {
    const port = await freePort();
    const started = start({ DATABASE_URL: database.url, PORT: String(port), PARALLAX_INSTANCE: 'mine' });
    const url = `http://127.0.0.1:${port}`;
    for (let tries = 0; tries < 300 && started.child.exitCode === null; tries += 1) {
      const response = await fetch(`${url}/health/ready`).catch(() => null);
      if (response?.headers.get('x-parallax-instance') === 'mine') return { ...started, url };
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`It did not start: ${started.errors()}`);
  };

  it('ends cleanly when it is asked to', async () => {
    const { child, ended } = await serve();
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  });

  it('ends when whoever started it is gone', async () => {
    const { child, ended, url } = await serve();
    child.disconnect();
    expect(await ended).toBe(0);
    await expect(fetch(`${url}/health/live`)).rejects.toThrow();
  });

  it('says all that is wrong with its configuration, and nothing of how it is built', async () => {
    const { ended, errors } = start({ DATABASE_URL: 'nonsense', PORT: '-1' });
    expect(await ended).toBe(1);
    expect(errors()).toMatch(/DATABASE_URL/);
    expect(errors()).toMatch(/PORT/);
    expect(errors()).not.toMatch(/ at .*\.js/);
  });

  it('does not start before the migrations have run', async () => {
    const behind = await createTestDatabase();
    try {
      await migrate(behind.url, { to: 5 });
      const { ended, errors } = start({ DATABASE_URL: behind.url, PORT: '0' });
      expect(await ended).toBe(1);
      expect(errors()).toMatch(/migrations to run first/);
    } finally {
      await behind.drop();
    }
  });
});
