import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import type { IngestRun, JobProgress } from '../../providers/types.js';
import { useRecord } from '../../providers/use-record.js';
import { useResearch } from '../../providers/use-research.js';
import { isGoing } from './words.js';

/** How often the run itself is read while it goes, in milliseconds: reports may be lost, the table is not. */
const READ_EVERY = 2_000;

/** A run with its latest report; reads again until it has ended. */
export function useLiveRun(id: string) {
  const research = useResearch();
  const queries = useQueryClient();
  const [progress, setProgress] = useState<JobProgress | null>(null);
  const run = useRecord<IngestRun>('ingest-runs', id, {
    refetchInterval: ({ state }) => (state.data === undefined || isGoing(state.data.status) ? READ_EVERY : false),
  });
  const going = run.data !== undefined && isGoing(run.data.status);
  const onReport = useEffectEvent((report: JobProgress) => {
    setProgress(report);
    if (!isGoing(report.status)) void queries.invalidateQueries();
  });
  useEffect(() => {
    if (!going) return undefined;
    const stop = research.subscribeJobProgress(id, (report) => onReport(report));
    return () => void stop.then((end) => end());
  }, [going, id, research]);
  return { ...run, going, progress };
}
