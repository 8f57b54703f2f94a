import type { ArticleId, SourceId } from '@parallax/kernel';
import { type MetSketch, meetSketches } from '@parallax/persistence';
import { type ArticleCounts, isWorthReading } from '@parallax/reuse';
import type { PoolClient } from 'pg';
import type { CommonShingles } from './common-shingles.js';
import type { PreparedText, SketchedText } from './prepared-text.js';

type Posting = Omit<MetSketch, 'met'>;

/** Which articles have which shingles: as much of the index as a batch needs. */
export class Postings {
  private readonly byHash = new Map<number, Posting[]>();

  constructor(private readonly client: PoolClient) {}

  async meet(hashes: Iterable<number>): Promise<void> {
    const fresh = [...new Set(hashes)].filter((hash) => !this.byHash.has(hash));
    for (const hash of fresh) this.byHash.set(hash, []);
    for (const { met, ...posting } of await meetSketches(this.client, fresh)) {
      for (const hash of met) this.byHash.get(hash)?.push(posting);
    }
  }

  of(hash: number): readonly Posting[] {
    return this.byHash.get(hash) ?? [];
  }

  /** Counts of all that was met, complete for each shingle. */
  counts(): Map<number, ArticleCounts<SourceId>> {
    const counts = new Map<number, ArticleCounts<SourceId>>();
    for (const [hash, postings] of this.byHash) {
      const outlets = new Map<SourceId, number>();
      for (const { sourceId } of postings) outlets.set(sourceId, (outlets.get(sourceId) ?? 0) + 1);
      counts.set(hash, { all: postings.length, outlets });
    }
    return counts;
  }
}

/** Shingles of which somebody in the batch has to know who else has them. */
export function shinglesToMeet(texts: readonly SketchedText[], common: CommonShingles): Set<number> {
  const wanted = new Set<number>();
  for (const { sketch, sourceId } of texts) {
    for (const hash of sketch) if (common.commonness(hash, sourceId) === 'rare') wanted.add(hash);
  }
  return wanted;
}

interface CandidateSearch {
  readonly postings: Postings;
  readonly common: CommonShingles;
  /** Those of the batch, whose state is newer than what the index says. */
  readonly batch: ReadonlyMap<ArticleId, PreparedText>;
}

/** The articles whose sketch has enough in common with that of a text to be read. */
export function candidatesOf(text: PreparedText, { postings, common, batch }: CandidateSearch): ArticleId[] {
  const met = new Map<ArticleId, { count: number; readonly posting: Posting }>();
  for (const hash of text.leads) {
    for (const posting of postings.of(hash)) {
      const kind = common.commonness(hash, posting.sourceId);
      const isRepetitive = batch.get(posting.articleId)?.isRepetitive ?? posting.isRepetitive;
      if (posting.articleId === text.id || !(kind === 'rare' || (kind === 'common' && isRepetitive))) continue;
      const known = met.get(posting.articleId);
      if (known) known.count++;
      else met.set(posting.articleId, { count: 1, posting });
    }
  }
  return [...met]
    .filter(([, { count, posting }]) => isWorthReading(count, text.shingleCount, posting.shingleCount))
    .map(([id]) => id);
}
