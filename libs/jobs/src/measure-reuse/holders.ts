import type { ArticleId, SourceId } from '@parallax/kernel';
import { meetSketches } from '@parallax/persistence';
import type { ArticleCounts } from '@parallax/reuse';
import type { PoolClient } from 'pg';
import type { SketchedText } from './prepared-text.js';

/** An article that has a shingle. */
export interface Holder {
  readonly id: ArticleId;
  readonly sourceId: SourceId;
  readonly shingleCount: number;
  /** As it was last measured. */
  readonly isRepetitive: boolean;
}

/** Nearly every shingle has one holder: a list for each would cost more than all the rest. */
type Held = Holder | Holder[];

function put(held: Map<number, Held>, hash: number, holder: Holder): void {
  const known = held.get(hash);
  if (known === undefined) held.set(hash, holder);
  else if (Array.isArray(known)) known.push(holder);
  else held.set(hash, [known, holder]);
}

const listOf = (held: Held | undefined): readonly Holder[] =>
  held === undefined ? [] : Array.isArray(held) ? held : [held];

/** Who has which shingles: the texts of a batch, and as much of the index as the batch needs. */
export class Holders {
  private readonly inBatch = new Map<number, Held>();
  private readonly elsewhere = new Map<number, Held>();
  private readonly asked = new Set<number>();
  private readonly ids: ReadonlySet<ArticleId>;

  constructor(
    private readonly client: PoolClient,
    texts: readonly SketchedText[],
  ) {
    this.ids = new Set(texts.map(({ id }) => id));
    for (const { id, sourceId, shingleCount, sketch } of texts) {
      const holder = { id, sourceId, shingleCount, isRepetitive: false };
      for (const hash of sketch) put(this.inBatch, hash, holder);
    }
  }

  /** Looks up who else has these shingles. */
  async meet(hashes: Iterable<number>): Promise<void> {
    const fresh = [...new Set(hashes)].filter((hash) => !this.asked.has(hash));
    for (const hash of fresh) this.asked.add(hash);
    for (const { articleId, met, ...holder } of await meetSketches(this.client, fresh)) {
      if (this.ids.has(articleId)) continue;
      for (const hash of met) put(this.elsewhere, hash, { id: articleId, ...holder });
    }
  }

  *of(hash: number): Generator<Holder> {
    yield* listOf(this.inBatch.get(hash));
    yield* listOf(this.elsewhere.get(hash));
  }

  /** At least how many; exactly, where it was looked up. */
  countOf(hash: number): number {
    return listOf(this.inBatch.get(hash)).length + listOf(this.elsewhere.get(hash)).length;
  }

  /** Undefined where it was not looked up who else has it. */
  counts(hash: number): ArticleCounts<SourceId> | undefined {
    if (!this.asked.has(hash)) return undefined;
    const outlets = new Map<SourceId, number>();
    for (const { sourceId } of this.of(hash)) outlets.set(sourceId, (outlets.get(sourceId) ?? 0) + 1);
    return { all: this.countOf(hash), outlets };
  }
}
