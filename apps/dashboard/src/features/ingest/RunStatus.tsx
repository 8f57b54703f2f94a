import type { IngestStatus } from '@parallax/graphql-contract';
import { useSay } from '../../providers/i18n-provider.js';

/** Said in words; a mark beside it for the eye. */
const MARKS: Readonly<Record<IngestStatus, string>> = {
  QUEUED: '○',
  RUNNING: '◐',
  SUCCEEDED: '●',
  PARTIAL: '◕',
  FAILED: '✕',
  CANCELLED: '–',
  INTERRUPTED: '!',
};

export function RunStatus({ status }: { readonly status: IngestStatus }) {
  const say = useSay();
  return (
    <span>
      <span aria-hidden="true">{MARKS[status]}</span> {say(`ingest.status.${status}`)}
    </span>
  );
}
