import { JobProgressDocument, type JobProgressSubscription } from '@parallax/graphql-contract';
import { print } from 'graphql';
import { createClient, type Client } from 'graphql-ws';
import type { JobProgress } from './types.js';

let client: Client | null = null;

/** One connection for all subscriptions, opened at the first and closed after the last. */
function connection(): Client {
  const scheme = window.location.protocol === 'https:' ? 'wss' : 'ws';
  client ??= createClient({
    url: `${scheme}://${window.location.host}/graphql`,
    lazy: true,
    retryAttempts: 20,
    shouldRetry: () => true,
  });
  return client;
}

export function subscribeJobProgress(jobId: string | null, onProgress: (progress: JobProgress) => void): () => void {
  return connection().subscribe<JobProgressSubscription>(
    { query: print(JobProgressDocument), variables: { jobId } },
    {
      next: ({ data }) => {
        if (data) onProgress(data.jobProgress);
      },
      // The screen also asks for the run itself every few seconds, so a lost connection costs liveliness, not truth.
      error: () => undefined,
      complete: () => undefined,
    },
  );
}
