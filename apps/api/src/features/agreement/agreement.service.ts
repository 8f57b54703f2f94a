import { Inject, Injectable } from '@nestjs/common';
import {
  type AgreementResult,
  enqueueMeasureAgreement,
  explainFailure,
  findMeasuring,
  prepareAgreement,
  type PreparedAgreement,
  readAgreement,
} from '@parallax/jobs';
import { type AgreementResultRow, inSnapshot } from '@parallax/persistence';
import { AGREEMENT_VERSION } from '@parallax/statistics';
import type { Pool } from 'pg';
import { DATABASE } from '../../access/index.js';
import { JobFeed } from '../jobs/job-feed.js';
import { lastNews } from '../jobs/last-news.js';
import type { AgreementArgs } from './agreement.inputs.js';
import type { AgreementState } from './agreement.type.js';
import { readRequest } from './read-request.js';

/** As long as a person waits for a page; then it says how far the worker is. */
const WAIT_MS = 5_000;

@Injectable()
export class AgreementService {
  constructor(
    @Inject(DATABASE) private readonly database: Pool,
    private readonly feed: JobFeed,
  ) {}

  /** Null when there is no such project or codebook version. @throws BAD_USER_INPUT with a sentence. */
  async agreement(args: AgreementArgs): Promise<AgreementState | null> {
    const prepared = await this.prepare(args);
    if (prepared === null) return null;
    const stored = await readAgreement(this.database, prepared.inputHash);
    if (stored) return measured(prepared, stored);
    const found = await findMeasuring(this.database, prepared);
    return found.state === 'given_up'
      ? failed(prepared, { attempts: found.attempts, message: explainFailure(found.lastError) })
      : this.measureSoon(prepared, { isQueued: found.state === 'queued' });
  }

  /** The same, but what a worker gave up is tried anew. */
  async measure(args: AgreementArgs): Promise<AgreementState | null> {
    const prepared = await this.prepare(args);
    if (prepared === null) return null;
    const stored = await readAgreement(this.database, prepared.inputHash);
    if (stored) return measured(prepared, stored);
    const { state } = await findMeasuring(this.database, prepared);
    return this.measureSoon(prepared, { isQueued: state === 'queued' });
  }

  private prepare(args: AgreementArgs): Promise<PreparedAgreement | null> {
    const request = readRequest(args);
    return inSnapshot(this.database, (client) => prepareAgreement(client, request));
  }

  private async measureSoon(
    prepared: PreparedAgreement,
    { isQueued }: { readonly isQueued: boolean },
  ): Promise<AgreementState> {
    // Followed before the job is queued: it may be done before anyone listens.
    const mailbox = await this.feed.follow(prepared.jobId);
    try {
      // Queued again, a job that fails would have its attempts counted anew by everybody who asks, and never end.
      if (!isQueued) await enqueueMeasureAgreement(this.database, prepared);
      const last = await lastNews(mailbox, WAIT_MS);
      const stored = await readAgreement(this.database, prepared.inputHash);
      return stored ? measured(prepared, stored) : measuring(prepared, last?.done ?? 0);
    } finally {
      mailbox.close();
    }
  }
}

const base = ({ inputHash, request }: PreparedAgreement) => ({
  ...{ inputHash, methodVersion: AGREEMENT_VERSION },
  ...{ replicates: request.replicates, seed: request.seed },
});

const measured = (prepared: PreparedAgreement, row: AgreementResultRow<AgreementResult>): AgreementState => ({
  ...base(prepared),
  ...{ progress: null, failure: null },
  measured: { at: row.measuredAt, result: row.result },
});

const measuring = (prepared: PreparedAgreement, done: number): AgreementState => ({
  ...base(prepared),
  progress: { jobId: prepared.jobId, done, total: prepared.scopeRow.frames.length },
  ...{ failure: null, measured: null },
});

const failed = (prepared: PreparedAgreement, failure: NonNullable<AgreementState['failure']>): AgreementState => ({
  ...base(prepared),
  ...{ progress: null, failure, measured: null },
});
