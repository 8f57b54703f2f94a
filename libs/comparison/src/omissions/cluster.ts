import { contradicts, linksBetween, type Link } from './similarity.js';
import type { Weighed } from './weights.js';

/** Sentences of one article in one statement, at most: a lead and its repetition further down. */
export const MOST_PER_ARTICLE = 2;
/** Links weaker than this count as 0 in a mean, so that all of them need not be kept. */
const WEAKEST = 0.05;

/** Groups of places that only ever grow together. */
class Groups {
  private readonly of: number[];
  private readonly members: number[][];

  constructor(size: number) {
    this.of = Array.from({ length: size }, (_, place) => place);
    this.members = this.of.map((place) => [place]);
  }

  groupOf(place: number): readonly number[] {
    return this.members[this.of[place] ?? -1] ?? [];
  }

  join(a: number, b: number): void {
    const [into, from] = [this.of[a] ?? -1, this.of[b] ?? -1];
    const moved = this.members[from] ?? [];
    for (const place of moved) this.of[place] = into;
    this.members[into] = [...(this.members[into] ?? []), ...moved];
    this.members[from] = [];
  }

  all(): number[][] {
    return this.members.filter((group) => group.length > 0).map((group) => group.sort((a, b) => a - b));
  }
}

const codeOf = (a: number, b: number, size: number): number => Math.min(a, b) * size + Math.max(a, b);

function meanBetween(
  links: ReadonlyMap<number, number>,
  one: readonly number[],
  other: readonly number[],
  size: number,
): number {
  let sum = 0;
  for (const a of one) for (const b of other) sum += links.get(codeOf(a, b, size)) ?? 0;
  return sum / (one.length * other.length);
}

function fitsArticles(weighed: readonly Weighed[], places: readonly number[]): boolean {
  const counts = new Map<string, number>();
  for (const place of places) {
    const article = weighed[place]?.sentence.articleId ?? '';
    const count = (counts.get(article) ?? 0) + 1;
    if (count > MOST_PER_ARTICLE) return false;
    counts.set(article, count);
  }
  return true;
}

const clash = (weighed: readonly Weighed[], one: readonly number[], other: readonly number[]): boolean =>
  one.some((a) =>
    other.some((b) => {
      const [first, second] = [weighed[a], weighed[b]];
      return first !== undefined && second !== undefined && contradicts(first, second);
    }),
  );

/**
 * Groups sentences, going through the pairs from the most alike down: two groups become one when the mean similarity
 * between their sentences is at least `threshold` (average linkage), no pair between them contradicts and no article
 * gives more than {@link MOST_PER_ARTICLE} sentences. Every sentence is in one group, most in a group of their own.
 */
export function clusterSentences(weighed: readonly Weighed[], threshold: number): number[][] {
  const links = linksBetween(weighed, Math.min(WEAKEST, threshold));
  const size = weighed.length;
  const strengths = new Map(links.map((link) => [codeOf(link.a, link.b, size), link.similarity]));
  const groups = new Groups(size);
  const tryJoin = ({ a, b }: Link): void => {
    const [one, other] = [groups.groupOf(a), groups.groupOf(b)];
    if (one === other || meanBetween(strengths, one, other, size) < threshold) return;
    if (fitsArticles(weighed, [...one, ...other]) && !clash(weighed, one, other)) groups.join(a, b);
  };
  for (const link of links) {
    if (link.similarity < threshold) break;
    tryJoin(link);
  }
  return groups.all();
}
