import type { ArticleDraft, Refusal } from '@parallax/ingest';
import type { EventId } from '@parallax/kernel';
import type { FailureChange } from './changes.js';

/** Where in the input something stands. */
export interface Place {
  readonly file: string;
  /** Line in the file, from 1; null for a file that is one article. */
  readonly line: number | null;
}

/** The bytes as they came, with what is needed to read them again. */
export interface StoredRaw {
  readonly mediaType: string;
  readonly encoding: string;
  readonly bytes: Uint8Array;
}

/** A draft ready to be stored. */
export interface ImportRow {
  readonly place: Place;
  readonly draft: ArticleDraft;
  /** `tsvector` text of headline and body; worked out only for texts that are stored. */
  readonly lexemes: () => string;
  readonly raw: StoredRaw | null;
  /** The row as it stands in the file; asked for only when something of it is refused. */
  readonly source: () => string;
}

/** A row or a file that was refused before the database was asked. */
export interface RefusedItem {
  readonly place: Place;
  readonly scope: 'file' | 'row';
  readonly refusals: readonly Refusal[];
  readonly source: string | null;
  /** Key of the outlet that the row names. */
  readonly outlet: string | null;
}

export interface ImportBatch {
  readonly rows: readonly ImportRow[];
  readonly refused: readonly RefusedItem[];
  /** Bytes of the input read when this batch was complete. */
  readonly bytesRead: number;
}

/** Rows by what became of them; every row is counted once, so the four add up to `read`. */
export interface ImportCounts {
  readonly read: number;
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly refused: number;
  readonly labelsAdded: number;
  readonly labelsRefused: number;
}

export const NO_COUNTS: ImportCounts = {
  ...{ read: 0, added: 0, updated: 0, unchanged: 0, refused: 0 },
  ...{ labelsAdded: 0, labelsRefused: 0 },
};

export function addCounts(a: ImportCounts, b: ImportCounts): ImportCounts {
  return {
    read: a.read + b.read,
    added: a.added + b.added,
    updated: a.updated + b.updated,
    unchanged: a.unchanged + b.unchanged,
    refused: a.refused + b.refused,
    labelsAdded: a.labelsAdded + b.labelsAdded,
    labelsRefused: a.labelsRefused + b.labelsRefused,
  };
}

export interface BatchOutcome {
  readonly counts: ImportCounts;
  /** Events whose membership or texts changed. */
  readonly events: readonly EventId[];
  /** What was refused, as it was recorded. */
  readonly failures: readonly FailureChange[];
  /** Someone cancelled the run meanwhile: this batch is stored, no further one is wanted. */
  readonly isCancelled: boolean;
}
