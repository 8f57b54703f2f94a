import type { ArticleId, SourceId } from '@parallax/kernel';
import type { ComparedTextRow } from '@parallax/persistence';
import {
  countShared,
  distinct,
  inBoth,
  ownShingles,
  ownSketch,
  quotedShingles,
  readText,
  type ReadText,
  type Shingles,
  sketchOf,
} from '@parallax/reuse';
import type { CommonShingles } from './common-shingles.js';

/** A text read once, with its sketch. */
export interface SketchedText {
  readonly id: ArticleId;
  readonly versionNo: number;
  readonly sourceId: SourceId;
  readonly text: ReadText;
  readonly shingleCount: number;
  readonly sketch: Shingles;
}

export function sketchText({ id, versionNo, sourceId, body, blocks }: ComparedTextRow): SketchedText {
  const text = readText(body, blocks);
  const shingles = distinct(text.hashes);
  return { id, versionNo, sourceId, text, shingleCount: shingles.length, sketch: sketchOf(shingles) };
}

/** A text without what its outlet prints under everything, ready to be compared. */
export class PreparedText {
  readonly id: ArticleId;
  readonly versionNo: number;
  readonly sourceId: SourceId;
  /** Of the whole text, by which sketches are weighed. */
  readonly shingleCount: number;
  /** Shingles of the sketch that lead to other texts. */
  readonly leads: readonly number[];
  readonly isRepetitive: boolean;
  readonly shingles: Shingles;
  private quotedOnes: Shingles | null = null;
  private readonly text: ReadText;

  constructor(sketched: SketchedText, common: CommonShingles) {
    const own = ownSketch(sketched.sketch, (hash) => common.commonness(hash, sketched.sourceId));
    ({ id: this.id, versionNo: this.versionNo, sourceId: this.sourceId, text: this.text } = sketched);
    this.shingleCount = sketched.shingleCount;
    this.leads = own.own;
    this.isRepetitive = own.isRepetitive;
    this.shingles = ownShingles(sketched.text, own.common);
  }

  /** Found when first asked for: most texts share nothing. */
  private get quoted(): Shingles {
    this.quotedOnes ??= inBoth(quotedShingles(this.text), this.shingles);
    return this.quotedOnes;
  }

  sharedQuoted(other: PreparedText): number {
    return this.quoted.length === 0 ? 0 : countShared(this.quoted, other.quoted);
  }
}
