import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { PROGRESS_CHANNEL } from '@parallax/jobs';
import pg from 'pg';
import { LOG, type Log } from '../../log.js';
import { CONFIG } from '../../config.token.js';
import type { Config } from '../../config.js';
import { type JobNews, parseNews } from './job-news.js';
import { Mailbox } from './mailbox.js';

const FIRST_RETRY_MS = 250;
const LAST_RETRY_MS = 5_000;

type Follower = { readonly jobId: string | null; readonly mailbox: Mailbox<JobNews> };

/**
 * What jobs report, from whichever process they run in: one connection listens for all subscribers.
 * It is opened for the first of them and opened again whenever it breaks.
 */
@Injectable()
export class JobFeed implements OnModuleDestroy {
  private readonly followers = new Set<Follower>();
  private client: pg.Client | null = null;
  private retry: NodeJS.Timeout | null = null;
  private ready: Promise<void> | null = null;
  private isClosed = false;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOG) private readonly log: Log,
  ) {}

  /** News of one job, or of all (`null`), from now on; ends when the caller stops reading. */
  async follow(jobId: string | null): Promise<Mailbox<JobNews>> {
    const mailbox: Mailbox<JobNews> = new Mailbox(() => this.followers.delete(follower));
    const follower: Follower = { jobId, mailbox };
    this.followers.add(follower);
    this.ready ??= this.listen(FIRST_RETRY_MS);
    await this.ready;
    return mailbox;
  }

  async onModuleDestroy(): Promise<void> {
    this.isClosed = true;
    if (this.retry) clearTimeout(this.retry);
    for (const { mailbox } of this.followers) mailbox.close();
    await this.client?.end().catch(() => undefined);
  }

  private async listen(retryMs: number): Promise<void> {
    const client = new pg.Client({
      connectionString: this.config.databaseUrl,
      application_name: 'parallax api (progress)',
      keepAlive: true,
    });
    let isGivenUp = false;
    const giveUp = (nextRetryMs: number) => {
      if (isGivenUp) return;
      isGivenUp = true;
      this.listenAgain(client, nextRetryMs);
    };
    client.on('notification', ({ payload }) => this.spread(payload));
    // Stays for good: a late error of a connection already given up would otherwise end the process.
    client.on('error', () => giveUp(FIRST_RETRY_MS));
    client.on('end', () => giveUp(FIRST_RETRY_MS));
    try {
      await client.connect();
      await client.query(`listen ${PROGRESS_CHANNEL}`);
      this.client = client;
    } catch {
      giveUp(Math.min(retryMs * 2, LAST_RETRY_MS));
    }
  }

  private listenAgain(broken: pg.Client, retryMs: number): void {
    void broken.end().catch(() => undefined);
    if (this.isClosed) return;
    this.log.warn('The connection that listens for job progress broke; it is opened again.');
    this.client = null;
    this.retry = setTimeout(() => void this.listen(retryMs), retryMs);
  }

  private spread(payload: string | undefined): void {
    const news = parseNews(payload);
    if (news === null) return;
    for (const { jobId, mailbox } of this.followers) {
      if (jobId === null || jobId === news.jobId) mailbox.put(news);
    }
  }
}
