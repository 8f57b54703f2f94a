import type {
  AbsenceRule,
  ArticleId,
  Block,
  CodebookId,
  CodebookVersionId,
  CoderId,
  CodingUnit,
  DatePrecision,
  EventId,
  FrameId,
  IngestRunId,
  IngestStatus,
  LabelId,
  SourceId,
  SourceStatus,
  SourceType,
} from '@parallax/kernel';

/** Rows as the read statements give them: ids and moments as text (ISO 8601 in UTC, to the millisecond). */
export interface ArticleRow {
  readonly id: ArticleId;
  readonly sourceId: SourceId;
  readonly externalId: string | null;
  readonly url: string | null;
  readonly headline: string;
  readonly byline: string | null;
  readonly publishedAt: string | null;
  readonly publishedPrecision: DatePrecision | null;
  readonly language: string | null;
  readonly wordCount: number;
  readonly versionNo: number;
  readonly metadata: unknown;
  readonly createdAt: string;
}

export interface SourceRow {
  readonly id: SourceId;
  readonly name: string;
  readonly initials: string;
  readonly type: SourceType | null;
  readonly status: SourceStatus;
  readonly country: string | null;
  readonly languages: string[];
  readonly homepage: string | null;
  readonly description: string | null;
  /** The outlet it was merged into. */
  readonly mergedIntoId: SourceId | null;
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export interface EventRow {
  readonly id: EventId;
  readonly key: string;
  readonly title: string;
  readonly version: number;
  readonly firstPublishedAt: string | null;
  readonly lastPublishedAt: string | null;
  readonly articleCount: number;
  readonly sourceCount: number;
  readonly titleOrigin: 'import' | 'person' | 'grouping';
  readonly isLocked: boolean;
  readonly mergedIntoId: EventId | null;
}

export interface CodebookRow {
  readonly id: CodebookId;
  readonly name: string;
  readonly description: string | null;
  readonly citation: string | null;
}

export interface CodebookVersionRow {
  readonly id: CodebookVersionId;
  readonly codebookId: CodebookId;
  readonly versionNo: number;
  readonly status: 'draft' | 'published';
  readonly unit: CodingUnit;
  readonly absence: AbsenceRule;
  readonly isExclusive: boolean;
  readonly publishedAt: string | null;
}

export interface FrameRow {
  readonly id: FrameId;
  readonly codebookVersionId: CodebookVersionId;
  readonly key: string;
  readonly name: string;
  readonly definition: string | null;
  readonly includeRule: string | null;
  readonly excludeRule: string | null;
  readonly example: string | null;
  readonly decisionRules: string | null;
  readonly parentId: FrameId | null;
  readonly position: number;
}

export interface CoderRow {
  readonly id: CoderId;
  readonly name: string;
}

export interface LabelRow {
  readonly id: LabelId;
  readonly articleId: ArticleId;
  readonly versionNo: number;
  readonly codebookVersionId: CodebookVersionId;
  readonly frameId: FrameId;
  readonly coderId: CoderId;
  readonly present: boolean;
  readonly paragraph: number | null;
  readonly spanStart: number | null;
  readonly spanEnd: number | null;
  readonly note: string | null;
  readonly carriedFromId: LabelId | null;
  readonly isLossy: boolean;
  readonly createdAt: string;
}

export interface IngestRunRow {
  readonly id: IngestRunId;
  readonly label: string;
  readonly format: string | null;
  readonly status: IngestStatus;
  readonly message: string | null;
  readonly bytesTotal: number | null;
  readonly bytesRead: number;
  readonly read: number;
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly refused: number;
  readonly labelsAdded: number;
  readonly labelsRefused: number;
  readonly startedAt: string;
  readonly heartbeatAt: string;
  readonly finishedAt: string | null;
}

export interface IngestFailureRow {
  readonly id: string;
  readonly file: string;
  readonly line: number | null;
  readonly scope: 'file' | 'row' | 'label';
  readonly code: string;
  readonly field: string | null;
  readonly message: string;
  readonly raw: string | null;
}

export interface ArticleTextRow {
  readonly articleId: ArticleId;
  readonly versionNo: number;
  readonly body: string;
  readonly blocks: Block[];
}

export interface EditRow {
  readonly rule: string;
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

export interface ArticleVersionRow {
  readonly articleId: ArticleId;
  readonly versionNo: number;
  readonly headline: string;
  readonly origin: string;
  readonly cleaningMethod: string;
  readonly cleaning: EditRow[];
  readonly ingestRunId: IngestRunId | null;
  readonly createdAt: string;
}

export interface RawDocumentRow {
  readonly articleId: ArticleId;
  readonly versionNo: number;
  readonly mediaType: string;
  readonly encoding: string;
  readonly bytes: Buffer;
}

export interface EventDecisionRow {
  readonly id: string;
  readonly articleId: ArticleId;
  readonly fromEventId: EventId | null;
  readonly toEventId: EventId | null;
  readonly origin: 'import' | 'person' | 'grouping';
  readonly reason: string;
  readonly decidedBy: string;
  readonly decidedAt: string;
  readonly score: number | null;
  readonly margin: number | null;
  /** As the grouping wrote it: read with care. */
  readonly details: unknown;
}

export interface SourceAliasRow {
  readonly sourceId: SourceId;
  readonly kind: string;
  readonly spelling: string;
}

export interface SourceRatingRow {
  readonly id: string;
  readonly sourceId: SourceId;
  readonly dimension: string;
  readonly value: string;
  readonly rater: string | null;
  readonly citation: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly recordedAt: string;
  readonly withdrawnAt: string | null;
}

/** A row of a page, with the text its cursor carries. */
export type Paged<Row> = Row & { readonly cursorKey: string | null };
