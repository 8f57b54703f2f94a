import type { IngestStatus } from '@parallax/graphql-contract';

export const STATUSES: readonly IngestStatus[] = [
  'QUEUED',
  'RUNNING',
  'SUCCEEDED',
  'PARTIAL',
  'FAILED',
  'CANCELLED',
  'INTERRUPTED',
];

export const isGoing = (status: IngestStatus): boolean => status === 'QUEUED' || status === 'RUNNING';

/** Every row read is counted once in one of the other four. */
export const COUNTS = ['read', 'added', 'updated', 'unchanged', 'refused'] as const;
