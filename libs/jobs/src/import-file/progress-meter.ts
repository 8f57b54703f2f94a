import type { IngestStatus } from '@parallax/kernel';
import type { ImportCounts } from '@parallax/persistence';
import type { JobProgress } from '../progress/index.js';

/** Turns counts and bytes into progress with a rate and the time left. */
export class ProgressMeter {
  bytesRead = 0;

  constructor(
    private readonly job: { readonly id: string; readonly bytesTotal: number | null; readonly startedAt: number },
  ) {}

  /** `stored` is what is safe in the database; bytes run ahead of it by what is being prepared. */
  at(
    now: number,
    stored: { readonly counts: ImportCounts; readonly bytes: number; readonly status: IngestStatus },
  ): JobProgress {
    const { counts, bytes, status } = stored;
    const seconds = Math.max((now - this.job.startedAt) / 1000, 0.001);
    const total = this.job.bytesTotal;
    const rowRate = counts.read / seconds;
    const byteRate = bytes / seconds;
    const left = total === null || byteRate === 0 ? null : Math.max(0, (total - bytes) / byteRate);
    return {
      ...{ jobId: this.job.id, kind: 'import-file', status },
      ...(total === null
        ? { done: counts.read, total, unit: 'rows' as const, ratePerSecond: rowRate }
        : { done: Math.min(bytes, total), total, unit: 'bytes' as const, ratePerSecond: byteRate }),
      secondsLeft: status === 'running' ? left : null,
      message: `${counts.read} ${counts.read === 1 ? 'row' : 'rows'} read, ${Math.round(rowRate)}/s`,
    };
  }
}
