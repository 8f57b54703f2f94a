import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase, type Database } from '../open-database.js';
import { inspectProcess } from './processes.js';

let dataDir: string;
const pidFile = (): string => join(dataDir, 'postgres', 'data', 'postmaster.pid');
const serverPid = (): number => Number(readFileSync(pidFile(), 'utf8').split('\n')[0]);
const serverRuns = (): boolean => statSync(pidFile(), { throwIfNoEntry: false }) !== undefined;

const opened: Database[] = [];
async function open(): Promise<Database> {
  const database = await openDatabase({ dataDir });
  opened.push(database);
  return database;
}

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'parallax-embedded-'));
  chmodSync(dataDir, 0o711);
});
afterEach(async () => {
  await Promise.all(opened.splice(0).map((database) => database.release()));
  if (serverRuns()) await (await openDatabase({ dataDir })).release();
  rmSync(dataDir, { recursive: true, force: true });
});

/** Another process that opens the database, prints its server's address, and releases it when its input ends. */
const HOLDER = `
  const { openDatabase } = await import(process.argv[1]);
  const database = await openDatabase({ dataDir: process.argv[2] });
  console.log(database.url);
  process.stdin.on('end', () => database.release()).resume();`;
const BUILT = new URL('../../../dist/index.js', import.meta.url).href; // npm test builds before it tests

async function startHolder(): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', HOLDER, BUILT, dataDir], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const [line] = await once(child.stdout, 'data');
  return { child, url: String(line).trim() };
}

async function sendHome(child: ChildProcess): Promise<void> {
  child.stdin?.end();
  await once(child, 'exit');
}

async function query<T extends pg.QueryResultRow>(url: string, sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return (await client.query<T>(sql).finally(() => client.end())).rows;
}

describe('leases', () => {
  it('let processes that start at once share one server, and the last one stops it', async () => {
    const [first, second, own] = await Promise.all([startHolder(), startHolder(), open()]);
    expect(new Set([first.url, second.url, own.url]).size).toBe(1);
    expect(readdirSync(join(dataDir, 'leases'))).toHaveLength(3);

    await own.release();
    await sendHome(first.child);
    expect(await query(second.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await sendHome(second.child);
    expect(serverRuns()).toBe(false);
  });

  it('of a killed process do not count, and its server is used again', async () => {
    const holder = await startHolder();
    const pid = serverPid();
    holder.child.kill('SIGKILL');
    await once(holder.child, 'exit');
    expect(inspectProcess(pid)?.program).toBe('postgres');

    const own = await open();
    expect(serverPid()).toBe(pid);
    await own.release();
    expect(serverRuns()).toBe(false);
  });

  it('of a process whose number another one has by now do not count either', async () => {
    const own = await open();
    writeFileSync(join(dataDir, 'leases', `${process.pid}.older`), `${process.pid} 12345`);
    await own.release();
    expect(serverRuns()).toBe(false);
  });

  it('may be given back twice', async () => {
    const own = await open();
    await own.release();
    await expect(own.release()).resolves.toBeUndefined();
  });
});

describe('after kill -9', () => {
  it('of PostgreSQL every committed row is there, at once and again', async () => {
    const own = await open();
    await query(own.url, 'create table note (n int primary key)');
    let next = 0;
    for (let round = 0; round < 2; round += 1) {
      const url = round === 0 ? own.url : (await open()).url;
      const client = new pg.Client({ connectionString: url });
      client.on('error', () => undefined);
      await client.connect();
      const killAt = next + 200;
      for (; next < killAt; next += 1) await client.query('insert into note values ($1)', [next]);
      process.kill(serverPid(), 'SIGKILL');

      const again = await open();
      const [row] = await query<{ n: number; top: number }>(
        again.url,
        'select count(*)::int as n, max(n) as top from note',
      );
      expect(row).toEqual({ n: killAt, top: killAt - 1 });
    }
  });

  it('a pid file that names another living program is not believed', async () => {
    await (await open()).release();
    writeFileSync(pidFile(), `${process.pid}\n${join(dataDir, 'postgres', 'data')}\n0\n5432\n\n127.0.0.1\n`);
    const own = await open();
    expect(await query(own.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await own.release();
  });

  it('a lock left behind is taken over', async () => {
    writeFileSync(join(dataDir, 'lock'), '999999999 1');
    await (await open()).release();
  });
});

describe('the embedded server', () => {
  it('listens on this machine only, wants its password, and knows the letters of other scripts', async () => {
    const own = await open();
    expect(await query(own.url, 'show listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
    const stranger = new URL(own.url);
    stranger.password = 'guess';
    await expect(query(stranger.href, 'select 1')).rejects.toMatchObject({ code: '28P01' });
    expect(statSync(join(dataDir, 'postgres-password')).mode & 0o077).toBe(0);
    await query(own.url, 'create extension pg_trgm');
    const [row] = await query(own.url, `select cardinality(show_trgm('بندر')) as n`);
    expect(row).toEqual({ n: 5 });
    await own.release();
  });
});
