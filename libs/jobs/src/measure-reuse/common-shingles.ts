import { groupBy, type SourceId } from '@parallax/kernel';
import {
  commonAmong,
  type CommonChange,
  type CommonRow,
  countArticles,
  forgetMeasured,
  replaceCommon,
} from '@parallax/persistence';
import {
  type ArticleCounts,
  COMMON_LIMITS,
  type CommonLimits,
  type Commonness,
  commonnessIn,
  rememberedCounts,
} from '@parallax/reuse';
import type { PoolClient } from 'pg';
import type { Holders } from './holders.js';

type Counts = ArticleCounts<SourceId>;

/** One article more, or less, that has a shingle. */
export interface CountStep {
  readonly hash: number;
  readonly sourceId: SourceId;
  readonly by: 1 | -1;
}

const NOBODY: Counts = { all: 0, outlets: new Map() };

/** Which sketched shingles many articles have. What it says is what the sketches in the database say. */
export class CommonShingles {
  private readonly counts = new Map<number, Counts>();
  private readonly asked = new Set<number>();

  constructor(
    private readonly client: PoolClient,
    private readonly limits: CommonLimits = COMMON_LIMITS,
  ) {}

  /** Reads what is known of these shingles; the other methods know of no others. */
  async load(hashes: Iterable<number>): Promise<void> {
    const fresh = [...new Set(hashes)].filter((hash) => !this.asked.has(hash));
    if (fresh.length === 0) return;
    for (const hash of fresh) this.asked.add(hash);
    for (const row of await commonAmong(this.client, fresh)) this.counts.set(row.hash, withRow(this.counts, row));
  }

  commonness = (hash: number, outlet: SourceId): Commonness => commonnessIn(this.counts.get(hash), outlet, this.limits);

  /** Whether a shingle with so many holders is common now, or was. */
  private mayChange({ hash }: CountStep, holders: Holders): boolean {
    return this.counts.has(hash) || holders.countOf(hash) > Math.min(this.limits.outlet, this.limits.all);
  }

  /**
   * Counts what came and went, stores what changed, and has the articles measured again for which a shingle became
   * common or ceased to be.
   * @param measuring articles that are being measured with the new counts anyway
   */
  async count(steps: Iterable<CountStep>, holders: Holders, measuring: readonly string[]): Promise<void> {
    const telling: CountStep[] = [];
    for (const step of steps) if (this.mayChange(step, holders)) telling.push(step);
    const [touched, changes]: [number[], CommonChange[]] = [[], []];
    for (const [hash, own] of groupBy(telling, (step) => step.hash)) {
      const before = this.counts.get(hash);
      const counted = holders.counts(hash) ?? (before && (await this.counted(hash, before, own)));
      if (counted === undefined) continue; // rare, and one article less
      const after = rememberedCounts(counted, this.limits) ?? undefined;
      if (before === undefined && after === undefined) continue;
      touched.push(hash);
      changes.push(...this.changesBetween(hash, before ?? NOBODY, after ?? NOBODY));
      if (after) this.counts.set(hash, after);
      else this.counts.delete(hash);
    }
    await replaceCommon(
      this.client,
      touched,
      touched.flatMap((hash) => this.rowsOf(hash)),
    );
    await forgetMeasured(this.client, changes, measuring);
  }

  /** Of a shingle that was not looked up since all who came have it in common already. */
  private async counted(hash: number, before: Counts, steps: readonly CountStep[]): Promise<Counts> {
    const all = steps.reduce((sum, { by }) => sum + by, before.all);
    if (before.all > this.limits.all && all <= this.limits.all) {
      const outlets = await countArticles(this.client, hash); // seldom: nothing was kept of single outlets
      return { all: [...outlets.values()].reduce((sum, n) => sum + n, 0), outlets };
    }
    const outlets = new Map(before.outlets);
    for (const { sourceId, by } of steps) {
      const known = outlets.get(sourceId);
      if (known !== undefined) outlets.set(sourceId, known + by);
    }
    return { all, outlets };
  }

  private changesBetween(hash: number, before: Counts, after: Counts): CommonChange[] {
    const everywhere = ({ all }: Counts): string =>
      all > this.limits.most ? 'rampant' : all > this.limits.all ? 'common' : 'rare';
    if (everywhere(before) !== everywhere(after)) return [{ hash, sourceId: null }];
    if (before.all > this.limits.all) return [];
    const either = new Set([...before.outlets.keys(), ...after.outlets.keys()]);
    return [...either]
      .filter((sourceId) => before.outlets.has(sourceId) !== after.outlets.has(sourceId))
      .map((sourceId) => ({ hash, sourceId }));
  }

  private rowsOf(hash: number): CommonRow[] {
    const counts = this.counts.get(hash);
    if (counts === undefined) return [];
    const outlets = [...counts.outlets].map(([sourceId, articleCount]) => ({ hash, sourceId, articleCount }));
    return [{ hash, sourceId: null, articleCount: counts.all }, ...outlets];
  }
}

function withRow(counts: ReadonlyMap<number, Counts>, { hash, sourceId, articleCount }: CommonRow): Counts {
  const known = counts.get(hash) ?? NOBODY;
  return sourceId === null
    ? { ...known, all: articleCount }
    : { ...known, outlets: new Map([...known.outlets, [sourceId, articleCount]]) };
}
