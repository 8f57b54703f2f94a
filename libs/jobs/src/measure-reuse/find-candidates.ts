import type { ArticleId } from '@parallax/kernel';
import { isWorthReading } from '@parallax/reuse';
import type { CommonShingles } from './common-shingles.js';
import type { Holders } from './holders.js';
import type { PreparedText, SketchedText } from './prepared-text.js';

/** Shingles of which somebody in the batch has to know who else has them. */
export function shinglesToMeet(texts: readonly SketchedText[], common: CommonShingles): Set<number> {
  const wanted = new Set<number>();
  for (const { sketch, sourceId } of texts) {
    for (const hash of sketch) if (common.commonness(hash, sourceId) === 'rare') wanted.add(hash);
  }
  return wanted;
}

interface CandidateSearch {
  readonly holders: Holders;
  readonly common: CommonShingles;
  /** Those of the batch, whose state is newer than what the index says. */
  readonly texts: ReadonlyMap<ArticleId, PreparedText>;
}

interface Met {
  count: number;
  readonly shingleCount: number;
}

/** The articles whose sketch has enough in common with that of a text to be read. */
export function candidatesOf(text: PreparedText, { holders, common, texts }: CandidateSearch): ArticleId[] {
  const met = new Map<ArticleId, Met>();
  for (const hash of text.leads) {
    for (const holder of holders.of(hash)) {
      if (holder.id === text.id) continue;
      const kind = common.commonness(hash, holder.sourceId);
      const isRepetitive = texts.get(holder.id)?.isRepetitive ?? holder.isRepetitive;
      if (kind === 'rampant' || (kind === 'common' && !isRepetitive)) continue;
      const known = met.get(holder.id);
      if (known) known.count++;
      else met.set(holder.id, { count: 1, shingleCount: holder.shingleCount });
    }
  }
  return [...met]
    .filter(([, { count, shingleCount }]) => isWorthReading(count, text.shingleCount, shingleCount))
    .map(([id]) => id);
}
