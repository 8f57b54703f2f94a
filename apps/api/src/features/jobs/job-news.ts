import { INGEST_STATUSES } from '@parallax/kernel';
import { z } from 'zod';

const count = z.number().nonnegative();

const news = z.object({
  jobId: z.uuid(),
  kind: z.string().max(100),
  status: z.enum(INGEST_STATUSES),
  done: count,
  total: count.nullable().default(null),
  unit: z.string().max(100),
  ratePerSecond: count.nullable().default(null),
  secondsLeft: count.nullable().default(null),
  message: z.string().nullable().default(null),
});

/** One report of a job, as libs/jobs publishes it. */
export type JobNews = z.infer<typeof news>;

/** Null when the payload is not a report: anyone who may connect to the database may notify. */
export function parseNews(payload: string | undefined): JobNews | null {
  try {
    return news.safeParse(JSON.parse(payload ?? '')).data ?? null;
  } catch {
    return null;
  }
}
