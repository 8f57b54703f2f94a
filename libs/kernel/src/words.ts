/** What kind of outlet a source is. */
export const SOURCE_TYPES = ['agency', 'print', 'broadcast', 'digital', 'state', 'party', 'ngo'] as const;
export type SourceType = (typeof SOURCE_TYPES)[number];

/** A draft was created by an import and waits for a curator; a retired source takes no new articles. */
export const SOURCE_STATUSES = ['draft', 'active', 'retired'] as const;
export type SourceStatus = (typeof SOURCE_STATUSES)[number];

/** What a coder judges. */
export const CODING_UNITS = ['article', 'paragraph', 'span'] as const;
export type CodingUnit = (typeof CODING_UNITS)[number];

/**
 * `explicit`: a coder says present or absent frame by frame, and a frame without a word is not coded.
 * `implied`: a coder who coded the article marked what is there, and every other frame counts as absent.
 */
export const ABSENCE_RULES = ['explicit', 'implied'] as const;
export type AbsenceRule = (typeof ABSENCE_RULES)[number];

/** `day`: the source gave a calendar date; `time`: a moment. */
export type DatePrecision = 'day' | 'time';

/** The kinds of block a cleaned text is made of. */
export type BlockKind = 'paragraph' | 'heading' | 'note';

/** A block of a stored text: UTF-16 code units, end exclusive. */
export interface Block {
  readonly kind: BlockKind;
  readonly start: number;
  readonly end: number;
}

export const INGEST_STATUSES = [
  'queued',
  'running',
  'succeeded',
  'partial',
  'failed',
  'cancelled',
  'interrupted',
] as const;
export type IngestStatus = (typeof INGEST_STATUSES)[number];
