import type { CarryOver, CodebookVersion } from '@parallax/framing';
import { groupBy, type LabelId } from '@parallax/kernel';
import type { CarriedLabelRow } from '../read/codebook-migrations.sql.js';

/** What becomes of the current labels of one frame of the old version: the last three add up to the first. */
export interface FrameCounts {
  readonly frameKey: string;
  labels: number;
  /** Labels that something carried over speaks for. */
  carried: number;
  needsRecoding: number;
  retired: number;
}

/** What becomes of all current labels under the old version. */
export interface CarryOverCounts {
  articles: number;
  /** Current labels under the old version. */
  labels: number;
  /** Labels under the new version that the plan makes of them; of these, `lossy` could not keep their meaning whole. */
  carried: number;
  lossy: number;
  /** Labels under the old version that say too little for the new one. */
  needsRecoding: number;
  /** Labels under the old version whose frame the new one does not have. */
  retired: number;
  /** Rows written under the new version by this run. */
  appended: number;
  /** Of an earlier run's labels, those taken back because their origin was revised or taken back. */
  withdrawn: number;
  readonly frames: FrameCounts[];
}

export const noCounts = ({ frames }: CodebookVersion): CarryOverCounts => ({
  ...{ articles: 0, labels: 0, carried: 0, lossy: 0, needsRecoding: 0, retired: 0, appended: 0, withdrawn: 0 },
  frames: frames.map(({ key }) => ({ frameKey: key, labels: 0, carried: 0, needsRecoding: 0, retired: 0 })),
});

interface Batch {
  readonly over: CarryOver;
  readonly appended: number;
  readonly withdrawn: number;
}

/** Adds the outcome of one batch. */
export function addCarryOver(counts: CarryOverCounts, labels: readonly CarriedLabelRow[], batch: Batch): void {
  const { carried, needsRecoding, retired } = batch.over;
  counts.articles += new Set(labels.map(({ articleId }) => articleId)).size;
  counts.labels += labels.length;
  counts.carried += carried.length;
  counts.lossy += carried.filter(({ isLossy }) => isLossy).length;
  counts.needsRecoding += needsRecoding.length;
  counts.retired += retired.length;
  counts.appended += batch.appended;
  counts.withdrawn += batch.withdrawn;
  const again = new Set<LabelId>(needsRecoding.map(({ id }) => id));
  const left = new Set<LabelId>(retired);
  const byFrame = groupBy(labels, ({ frameKey }) => frameKey);
  for (const frame of counts.frames) {
    for (const { id } of byFrame.get(frame.frameKey) ?? []) {
      frame.labels++;
      if (left.has(id)) frame.retired++;
      else if (again.has(id)) frame.needsRecoding++;
      else frame.carried++;
    }
  }
}
