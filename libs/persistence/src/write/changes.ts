import type { Refusal } from '@parallax/ingest';
import type { ArticleId, CodebookVersionId, CoderId, EventId, FrameId, LabelId, SourceId } from '@parallax/kernel';
import type { ImportRow, Place } from './types.js';

/** An article as it stands at the end of a batch: `first` says who it is, `current` what it says. */
export interface ArticleChange {
  readonly id: ArticleId;
  readonly sourceId: SourceId;
  readonly first: ImportRow;
  current: ImportRow;
  versionNo: number;
}

export interface VersionChange {
  readonly articleId: ArticleId;
  readonly versionNo: number;
  readonly row: ImportRow;
}

export interface MembershipChange {
  readonly articleId: ArticleId;
  readonly eventId: EventId;
  readonly decisionId: string;
}

export interface LabelChange {
  readonly articleId: ArticleId;
  readonly id: LabelId;
  readonly versionNo: number;
  readonly codebookVersionId: CodebookVersionId;
  readonly frameId: FrameId;
  readonly coderId: CoderId;
  readonly present: boolean;
  readonly paragraph: number | null;
  readonly span: { readonly start: number; readonly end: number } | null;
  readonly note: string | null;
}

export interface FailureChange {
  readonly place: Place;
  readonly scope: 'file' | 'row' | 'label';
  readonly refusal: Refusal;
  readonly source: string | null;
  /** Of the first refusal of a row: the key of the outlet it names. */
  readonly outlet: string | null;
}

/** Everything that one batch writes. */
export class Changes {
  readonly added = new Map<ArticleId, ArticleChange>();
  readonly updated = new Map<ArticleId, ArticleChange>();
  readonly urls: { readonly articleId: ArticleId; readonly url: string }[] = [];
  readonly versions: VersionChange[] = [];
  readonly memberships: MembershipChange[] = [];
  readonly labels: LabelChange[] = [];
  readonly failures: FailureChange[] = [];
  /** Articles of which something changed that their event's summary shows. */
  readonly touched = new Set<ArticleId>();
}
