/** Why a file, a row or a label was not taken. Stable: dashboards and scripts read these. */
export type RefusalCode =
  | 'INVALID_JSON'
  | 'INVALID_CSV'
  | 'NOT_AN_OBJECT'
  | 'JSON_ARRAY'
  | 'MISSING_COLUMN'
  | 'EMPTY_FILE'
  | 'UNREADABLE_FILE'
  | 'LINE_TOO_LONG'
  | 'NOT_UTF8'
  | 'MISSING_TEXT'
  | 'EMPTY_TEXT'
  | 'TEXT_TOO_LONG'
  | 'NO_ARTICLE_FOUND'
  | 'PAGE_TOO_LARGE'
  | 'PAGE_TOO_DEEP'
  | 'PAGE_NOT_FETCHED'
  | 'PAGE_NOT_READ'
  | 'NOT_A_PAGE'
  | 'MISSING_SOURCE'
  | 'BAD_DATE'
  | 'DATE_TOO_EARLY'
  | 'DATE_IN_FUTURE'
  | 'BAD_URL'
  | 'BAD_VALUE'
  | 'VALUE_TOO_LONG'
  | 'BAD_LABELS'
  | 'MISSING_CODEBOOK'
  | 'MISSING_FRAME'
  | 'MISSING_CODER'
  | 'UNKNOWN_FRAME'
  | 'SPAN_EMPTY'
  | 'SPAN_OUTSIDE_TEXT'
  | 'NO_SUCH_PARAGRAPH'
  | 'SPAN_OUTSIDE_PARAGRAPH'
  | 'REFUSED_BY_DATABASE';

/** A refused row stands aside; everything else goes on. */
export interface Refusal {
  readonly code: RefusalCode;
  /** Field of the file that is at fault, for example `labels[2].frame`; null when it is the whole row. */
  readonly field: string | null;
  /** What is wrong, in one sentence. */
  readonly sentence: string;
  /** What a person can do about it, in one sentence. */
  readonly remedy: string;
}

/** The two sentences of a refusal as one message. */
export const explain = (refusal: Refusal): string => `${refusal.sentence} ${refusal.remedy}`;

const QUOTED = 80;

/** A value as quoted in a message: cut, on one line. */
export function quoted(value: unknown): string {
  const text = (typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value))).replace(/\s+/g, ' ');
  return `“${text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text}”`;
}
