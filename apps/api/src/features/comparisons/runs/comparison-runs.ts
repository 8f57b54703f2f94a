import { Inject, Injectable } from '@nestjs/common';
import {
  allowComparison,
  cancelComparison,
  type ComparisonKind,
  enqueueComparison,
  explainFailure,
  findBuilding,
  type PreparedComparison,
  prepareInSnapshot,
  readComparison,
} from '@parallax/jobs';
import { comparisonResult, type ComparisonResultRow, rowsOf } from '@parallax/persistence';
import type { Pool } from 'pg';
import { DATABASE } from '../../../access/index.js';
import { JobFeed } from '../../jobs/job-feed.js';
import type { JobNews } from '../../jobs/job-news.js';
import { lastNews } from '../../jobs/last-news.js';
import { cancelled, failed, measured, measuring, type RunState } from './run-state.js';

/** As long as a person waits for a page; then it says how far the worker is. */
const WAIT_MS = 5_000;
const HASH = /^[0-9a-f]{64}$/;

/** Comparisons that a worker computes: the stored result, or the state of the one being made. */
@Injectable()
export class ComparisonRuns {
  constructor(
    @Inject(DATABASE) private readonly database: Pool,
    private readonly feed: JobFeed,
  ) {}

  /** Null when the request names something that does not exist. */
  async run<Request extends object, Result extends object>(
    kind: ComparisonKind<Request, Result>,
    request: Request,
  ): Promise<RunState<Result> | null> {
    const prepared = await prepareInSnapshot(this.database, kind, request);
    if (prepared === null) return null;
    const stored = await this.open(kind, prepared.inputHash);
    if (stored !== null) return stored;
    const found = await findBuilding(this.database, prepared);
    if (found.state === 'cancelled') return cancelled(prepared);
    if (found.state === 'given_up') {
      return failed(prepared, { attempts: found.attempts, message: explainFailure(found.lastError) });
    }
    return this.buildSoon(kind, prepared, { isQueued: found.state === 'queued' });
  }

  /** A stored result by its hash, whatever the corpus holds by now; null when there is none of this kind. */
  async open<Result extends object>(
    kind: ComparisonKind<never, Result>,
    inputHash: string,
  ): Promise<RunState<Result> | null> {
    if (!HASH.test(inputHash)) return null;
    const row = await readComparison(this.database, kind, inputHash);
    return row && measured(inputHash, row);
  }

  /** The same of whatever kind. */
  async openAny(inputHash: string): Promise<RunState<object> | null> {
    if (!HASH.test(inputHash)) return null;
    const [row] = await rowsOf<ComparisonResultRow<object>>(this.database, comparisonResult(null, inputHash));
    return row ? measured(inputHash, row) : null;
  }

  cancel(jobId: string): Promise<void> {
    return cancelComparison(this.database, jobId);
  }

  /** What was stopped may be computed when it is asked for again. */
  resume(jobId: string): Promise<void> {
    return allowComparison(this.database, jobId);
  }

  private async buildSoon<Request extends object, Result extends object>(
    kind: ComparisonKind<Request, Result>,
    prepared: PreparedComparison<Request>,
    { isQueued }: { readonly isQueued: boolean },
  ): Promise<RunState<Result>> {
    // Followed before the job is queued: it may be done before anyone listens.
    const mailbox = await this.feed.follow(prepared.jobId);
    try {
      // Queued again, a job that fails would have its attempts counted anew by everybody who asks, and never end.
      if (!isQueued) await enqueueComparison(this.database, prepared);
      const last = await lastNews(mailbox, WAIT_MS);
      return (await this.open(kind, prepared.inputHash)) ?? measuring(prepared, progressOf(last));
    } finally {
      mailbox.close();
    }
  }
}

const progressOf = (news: JobNews | null) =>
  news && { done: news.done, total: news.total, secondsLeft: news.secondsLeft };
