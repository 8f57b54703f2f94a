import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

/** First key of the advisory locks by which workers show that they live; the second is their name's hash. */
const LIVING = 4_100_300;
const SWEEP_MS = 1_000;
const RECONNECT_MS = 200;

const SHOW = 'select pg_advisory_lock_shared($1, hashtext(name)) from unnest($2::text[]) as w(name)';

/** Workers that hold a job or a queue and show no sign of life. `objid` is unsigned, `hashtext` is not. */
const SILENT = `with holders as (
    select locked_by from graphile_worker._private_jobs where locked_by is not null
    union select locked_by from graphile_worker._private_job_queues where locked_by is not null
  )
  select locked_by as name from holders where not exists (
    select from pg_locks l where l.locktype = 'advisory' and l.objsubid = 2 and l.classid = $1::oid
      and l.database = (select oid from pg_database where datname = current_database())
      and l.objid = (hashtext(locked_by)::bigint & 4294967295)::oid)`;

/** A process with workers, as the others see it. */
export interface Presence {
  /** Says that a worker of this name lives from now on. */
  readonly show: (name: string) => void;
  readonly leave: () => Promise<void>;
}

/**
 * Shows which workers live, and frees the jobs of those that were killed: by itself graphile-worker waits four hours.
 * PostgreSQL gives a lock back when its connection ends, however that happened. A worker is taken for dead when two
 * looks in a row find it silent, since a new one may hold a job a moment before its lock.
 */
export async function announceWorkers(url: string): Promise<Presence> {
  const presence = new Presences(url);
  await presence.begin();
  return presence;
}

class Presences implements Presence {
  private readonly names = new Set<string>();
  private client: pg.Client | null = null;
  private suspects: ReadonlySet<string> = new Set();
  private isLeaving = false;
  private work: Promise<void> = Promise.resolve();
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly url: string) {}

  /** @throws when the database cannot be reached. */
  async begin(): Promise<void> {
    await this.connect();
    this.work = this.sweepForEver();
  }

  readonly show = (name: string): void => {
    this.names.add(name);
    void this.ask(SHOW, [LIVING, [name]]).catch(() => undefined); // a new connection shows all names
  };

  readonly leave = async (): Promise<void> => {
    this.isLeaving = true;
    await this.client?.end().catch(() => undefined);
    await this.work;
  };

  /** One statement after another, as a connection does them. */
  private ask(text: string, values: unknown[]): Promise<pg.QueryResult<{ name: string }> | undefined> {
    const { client } = this;
    const asking = this.last.then(() => client?.query<{ name: string }>(text, values));
    this.last = asking.catch(() => undefined);
    return asking;
  }

  private async connect(): Promise<void> {
    const client = new pg.Client({ connectionString: this.url, application_name: 'parallax worker alive' });
    const lose = (): void => {
      if (this.client === client) this.client = null;
    };
    client.on('error', lose); // the queue itself reports a lost database
    client.on('end', lose);
    await client.connect();
    await client.query(SHOW, [LIVING, [...this.names]]);
    this.client = client;
  }

  private async sweepForEver(): Promise<void> {
    while (!this.isLeaving) {
      try {
        if (this.client === null) await this.connect();
        await this.sweep();
        await pause(this.client === null ? RECONNECT_MS : SWEEP_MS, undefined, { ref: false });
      } catch {
        this.suspects = new Set(); // after a restart of the database everybody was silent for a while
        await pause(RECONNECT_MS, undefined, { ref: false });
      }
    }
  }

  private async sweep(): Promise<void> {
    const found = await this.ask(SILENT, [LIVING]);
    const silent = (found?.rows ?? []).map(({ name }) => name).filter((name) => !this.names.has(name));
    const dead = silent.filter((name) => this.suspects.has(name));
    if (dead.length > 0) await this.ask('select graphile_worker.force_unlock_workers($1)', [dead]);
    this.suspects = new Set(silent);
  }
}
