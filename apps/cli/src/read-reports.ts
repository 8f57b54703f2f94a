import { createHash } from 'node:crypto';
import type { Report } from '@parallax/events';
import type { ArticleDraft } from '@parallax/ingest';
import { findInputFiles, readInputs } from '@parallax/jobs';
import { refusalLine } from './report-import.js';
import { tell, type Terminal } from './terminal.js';

/** Rows of files as the grouping reads them. */
export interface ReadReports {
  readonly reports: readonly Report[];
  readonly titles: ReadonlyMap<string, string>;
  /** Known events by article; rows without one are missing. */
  readonly eventOf: ReadonlyMap<string, string>;
  readonly refused: number;
}

const DAY_MS = 86_400_000;

/** A bare day is taken at its noon, so that it lies half a day at most from any moment of that day. */
function dayOf({ published }: ArticleDraft): number | null {
  if (published === null) return null;
  return Date.parse(published.at) / DAY_MS + (published.precision === 'day' ? 0.5 : 0);
}

/** Reads rows as an import does and tells those it refuses; null, after telling why, when there are no such files. */
export async function readReports(terminal: Terminal, paths: readonly string[]): Promise<ReadReports | null> {
  const files = await findInputFiles(paths);
  if (!files.ok) {
    tell(terminal, files.error.message);
    return null;
  }
  const rows = new Rows();
  const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
  const reading = { now: new Date(), source: 'unnamed', sha256 };
  const options = { format: null, reading, onBytes: () => undefined };
  for await (const slice of readInputs({ kind: 'files', files: files.value }, options)) {
    for (const item of slice) {
      if (item.kind === 'row') rows.add(item.row.draft);
      else {
        rows.refused++;
        for (const refusal of item.refused.refusals) tell(terminal, refusalLine({ ...item.refused, refusal }));
      }
    }
  }
  return rows;
}

class Rows implements ReadReports {
  readonly reports: Report[] = [];
  readonly titles = new Map<string, string>();
  readonly eventOf = new Map<string, string>();
  refused = 0;

  add(draft: ArticleDraft): void {
    const key = this.freshKey(`${draft.articleId} ${draft.contentHash}`);
    this.reports.push({ key, headline: draft.headline, body: draft.body, day: dayOf(draft) });
    this.titles.set(key, draft.headline);
    if (draft.event !== null) this.eventOf.set(key, draft.event.key);
  }

  /** The same row twice is two articles here: each counts. */
  private freshKey(key: string): string {
    for (let copy = 2, fresh = key; ; copy++) {
      if (!this.titles.has(fresh)) return fresh;
      fresh = `${key} ${copy}`;
    }
  }
}
