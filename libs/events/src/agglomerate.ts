import { BestFirst, type Link } from './best-first.js';

/** What begins together: one article, or several that belong together already. */
export interface Seed {
  /** Ascending. */
  readonly members: readonly number[];
  /** The event people or an earlier run gave it; groups of two events are never joined. Null: none. */
  readonly event: string | null;
}

export interface Agglomeration {
  /** Groups are named by their place here. */
  readonly seeds: readonly Seed[];
  /** Seeds of which at least one pair of articles reaches the mark. */
  readonly links: Iterable<Link>;
  readonly mark: number;
  readonly meanScore: (some: readonly number[], others: readonly number[]) => number;
  /** Pairs of seeds that people hold apart. */
  readonly apart?: Iterable<readonly [number, number]>;
}

interface Group {
  members: number[];
  event: string | null;
  readonly links: Map<number, number>;
  readonly apart: Set<number>;
}

/**
 * Joins the two nearest groups until no two reach the mark. Groups are as near as their articles are on average
 * (average linkage): one likeness by chance joins nothing. Groups whose mean reaches the mark hold a pair that does, so
 * only linked ones need be looked at.
 *
 * @see Sokal & Michener (1958), University of Kansas Science Bulletin 38, 1409–1438; update by Lance & Williams (1967).
 */
export function agglomerate(input: Agglomeration): Seed[] {
  const work = new Work(input);
  work.run();
  return work.groups();
}

class Work {
  private readonly all: (Group | null)[];
  private readonly queue = new BestFirst();

  constructor(private readonly input: Agglomeration) {
    this.all = input.seeds.map(({ members, event }) => ({
      ...{ members: [...members], event, links: new Map<number, number>(), apart: new Set<number>() },
    }));
    for (const [a, b] of input.apart ?? []) this.hold(a, b);
    for (const { a, b, score } of input.links) this.link(Math.min(a, b), Math.max(a, b), score);
  }

  run(): void {
    for (let link = this.queue.pop(); link; link = this.queue.pop()) {
      const { a, b, score } = link;
      const [first, second] = [this.all[a], this.all[b]];
      if (!first || !second || first.links.get(b) !== score) continue; // one of them has changed since
      this.join(a, first, b, second);
    }
  }

  groups(): Seed[] {
    return this.all.filter((group) => group !== null).map(({ members, event }) => ({ members, event }));
  }

  private hold(a: number, b: number): void {
    this.all[a]?.apart.add(b);
    this.all[b]?.apart.add(a);
  }

  private mayJoin(a: number, b: number): boolean {
    const [first, second] = [this.all[a], this.all[b]];
    if (!first || !second || a === b) return false;
    return !(first.event !== null && second.event !== null) && !first.apart.has(b);
  }

  private link(a: number, b: number, score: number): void {
    if (!this.mayJoin(a, b)) return;
    this.all[a]?.links.set(b, score);
    this.all[b]?.links.set(a, score);
    if (score >= this.input.mark) this.queue.push({ a: Math.min(a, b), b: Math.max(a, b), score });
  }

  private join(a: number, first: Group, b: number, second: Group): void {
    const [of, and] = [first.members, second.members];
    this.all[b] = null;
    for (const other of second.apart) this.hold(a, other);
    first.event ??= second.event;
    const near = [...new Set([...first.links.keys(), ...second.links.keys()])].filter((at) => at !== a && at !== b);
    const scores = near.map((at) => this.scoreOfBoth(at, { first, second }));
    first.members = mergeAscending(of, and);
    first.links.delete(b);
    near.forEach((at, place) => {
      this.all[at]?.links.delete(b);
      this.all[at]?.links.delete(a);
      first.links.delete(at);
      this.link(a, at, scores[place] ?? 0);
    });
  }

  /** The mean over both, from what is known of each; what is not known is computed. */
  private scoreOfBoth(at: number, { first, second }: { first: Group; second: Group }): number {
    const members = this.all[at]?.members ?? [];
    const [n, m] = [first.members.length, second.members.length];
    const toFirst = first.links.get(at) ?? this.input.meanScore(first.members, members);
    const toSecond = second.links.get(at) ?? this.input.meanScore(second.members, members);
    return (n * toFirst + m * toSecond) / (n + m);
  }
}

function mergeAscending(some: readonly number[], others: readonly number[]): number[] {
  return [...some, ...others].sort((a, b) => a - b);
}
