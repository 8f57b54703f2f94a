import type { ArticleId, Block, DatePrecision } from '@parallax/kernel';
import type { Edit } from '@parallax/text';
import type { Refusal } from './refusal.js';

/** One judgement as a file gives it; names are not resolved yet. */
export interface LabelDraft {
  /** Place in the row’s list, for messages. */
  readonly index: number;
  readonly codebook: string;
  readonly frame: string;
  readonly coder: string;
  readonly present: boolean;
  /** The paragraph that was judged, from 1, headings and notes not counted; null: the article as a whole. */
  readonly paragraph: number | null;
  /** UTF-16 code units of the draft's body, end exclusive. */
  readonly span: { readonly start: number; readonly end: number } | null;
  readonly note: string | null;
}

/** What was there before cleaning, kept where cleaning changed anything. */
export type RawDocument =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'file'; readonly mediaType: 'text/plain' | 'text/html' };

/** One article as a file gives it: checked, cleaned, and not yet compared with what is stored. */
export interface ArticleDraft {
  readonly articleId: ArticleId;
  readonly sourceName: string;
  /** `nameKey` of the source's name as the file spells it. */
  readonly sourceKey: string;
  readonly externalId: string | null;
  /** The address as given. */
  readonly url: string | null;
  readonly canonicalUrl: string | null;
  readonly headline: string;
  readonly byline: string | null;
  readonly published: { readonly at: string; readonly precision: DatePrecision } | null;
  /** ISO 639-1; null when the file does not say and the text does not show. */
  readonly language: string | null;
  readonly body: string;
  readonly wordCount: number;
  readonly blocks: readonly Block[];
  readonly cleaning: { readonly method: string; readonly edits: readonly Edit[] };
  readonly raw: RawDocument | null;
  /** sha256 of headline, NUL, body; hexadecimal. */
  readonly contentHash: string;
  /** Fields without a place of their own, as JSON text that PostgreSQL accepts. */
  readonly metadata: string;
  readonly event: { readonly key: string; readonly title: string | null } | null;
  readonly leaning: string | null;
  readonly labels: readonly LabelDraft[];
  readonly labelRefusals: readonly Refusal[];
}

/** What a reader of rows needs from outside. */
export interface ReadingContext {
  /** The run's moment: a date more than a day later is refused. */
  readonly now: Date;
  /** Source of rows that name none. */
  readonly source: string | null;
  /** sha256 of a text in UTF-8, hexadecimal. */
  readonly sha256: (text: string) => string;
}
