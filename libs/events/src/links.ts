import type { Link } from './best-first.js';
import type { Corpus } from './corpus.js';
import type { Neighbour } from './neighbours.js';
import type { Start } from './start.js';

interface Pairs {
  /** Each pair on one side at least. */
  readonly near: ReadonlyMap<number, readonly Neighbour[]>;
  readonly mark: number;
}

/** Links between seeds, from pairs of articles that reach the mark. */
export function linksBetween(
  corpus: Corpus,
  { seeds, locked }: Pick<Start, 'seeds' | 'locked'>,
  { near, mark }: Pairs,
): Iterable<Link> {
  const seedOf = new Map(seeds.flatMap(({ members }, seed) => members.map((article) => [article, seed] as const)));
  const links = new Map<number, Link>();
  for (const [article, others] of near) {
    for (const { article: other, score } of others) {
      if (score < mark) continue;
      const [one = 0, two = 0] = [seedOf.get(article), seedOf.get(other)];
      const [a, b] = one < two ? [one, two] : [two, one];
      const key = a * seeds.length + b;
      if (a === b || locked.has(a) || locked.has(b) || links.has(key)) continue;
      const [some, more] = [seeds[a]?.members ?? [], seeds[b]?.members ?? []];
      const isPair = some.length === 1 && more.length === 1;
      links.set(key, { a, b, score: isPair ? score : corpus.meanScore(some, more) });
    }
  }
  return links.values();
}
