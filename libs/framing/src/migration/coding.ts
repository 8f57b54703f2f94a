import type { ArticleId, CoderId, LabelId } from '@parallax/kernel';
import type { Range } from '@parallax/text';

/** Current label of one coder on one frame, told by its key. */
export interface Coding {
  readonly id: LabelId;
  readonly articleId: ArticleId;
  readonly versionNo: number;
  /** From 1; null: the article as a whole. */
  readonly paragraph: number | null;
  readonly coderId: CoderId;
  readonly frameKey: string;
  readonly present: boolean;
  readonly span: Range | null;
  /** True when it was itself carried over with loss: what it is carried to is lossy too. */
  readonly isLossy: boolean;
}

/** A coding under the new version, still without an id. */
export interface CarriedCoding extends Omit<Coding, 'id'> {
  /** The label whose word and span it has. */
  readonly carriedFrom: LabelId;
  /** All labels it speaks for, `carriedFrom` first. */
  readonly origins: readonly LabelId[];
}

/**
 * `ADDED`: the frame is new. `SPLIT_PRESENT`: it was present in a frame that was split, and the plan does not say in
 * which part. `MERGE_INCOMPLETE`: some origins were judged absent, others not at all. `SEVERAL_PRESENT`: more than
 * one frame would be present under a version that allows one.
 */
export type NotCarried = 'ADDED' | 'SPLIT_PRESENT' | 'MERGE_INCOMPLETE' | 'SEVERAL_PRESENT';

export interface Recoding {
  readonly id: LabelId;
  readonly reason: Exclude<NotCarried, 'ADDED'>;
}

/** A frame of the new version that a coder of a unit has not judged yet, though they coded the unit. */
export interface MissingCoding extends Pick<Coding, 'articleId' | 'versionNo' | 'paragraph' | 'coderId' | 'frameKey'> {
  readonly reason: NotCarried;
}

/**
 * What became of codings. Every one of them is exactly once an origin of something carried, in `needsRecoding`, or in
 * `retired`; all stay as they are under the old version.
 *
 * Where the new version implies absence, silence about a frame in `missing` still means “not judged”.
 */
export interface CarryOver {
  readonly carried: readonly CarriedCoding[];
  readonly needsRecoding: readonly Recoding[];
  readonly retired: readonly LabelId[];
  readonly missing: readonly MissingCoding[];
}
