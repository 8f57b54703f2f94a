import type { JobNews } from './job-news.js';

/** The newest news within some time, or that of the job's end. */
export async function lastNews(mailbox: AsyncIterator<JobNews>, milliseconds: number): Promise<JobNews | null> {
  let last: JobNews | null = null;
  let timer: NodeJS.Timeout | undefined;
  const timeUp = new Promise<null>((resolve) => (timer = setTimeout(() => resolve(null), milliseconds)));
  try {
    while (last === null || last.status === 'running') {
      const next = await Promise.race([mailbox.next(), timeUp]);
      if (next === null || next.done) return last;
      last = next.value;
    }
    return last;
  } finally {
    clearTimeout(timer);
  }
}
