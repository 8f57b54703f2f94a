import type { Seed } from './agglomerate.js';
import type { Corpus } from './corpus.js';
import { centreOf, companyOf, sharedBetween } from './explain.js';
import type { ArticleGroup, Assignment } from './grouping.js';
import type { Neighbour } from './neighbours.js';

/** Other groups that are looked at: those of the nearest neighbours. */
const MOST_RIVALS = 3;

/** Groups of article numbers as groups of keys, each assignment with its reasons. */
export class GroupTeller {
  private readonly groupOf: ReadonlyMap<number, number>;

  constructor(
    private readonly corpus: Corpus,
    private readonly seeds: readonly Seed[],
    private readonly near: ReadonlyMap<number, readonly Neighbour[]>,
  ) {
    this.groupOf = new Map(seeds.flatMap(({ members }, group) => members.map((article) => [article, group] as const)));
  }

  groups(): ArticleGroup[] {
    return this.seeds.map(({ members, event }) => ({
      event,
      articles: members.map((article) => this.corpus.keyOf(article)),
      centre: this.corpus.keyOf(centreOf(this.corpus, members)),
    }));
  }

  assignments(): Assignment[] {
    return this.seeds.flatMap(({ members }, group) => members.map((article) => this.assignment(article, group)));
  }

  assignment(article: number, group: number): Assignment {
    const { corpus } = this;
    const others = (this.seeds[group]?.members ?? []).filter((other) => other !== article);
    const { score, nearest } = companyOf(corpus, article, others);
    return {
      ...{ article: corpus.keyOf(article), group, score, runnerUp: this.runnerUp(article, group) },
      nearestArticle: nearest === null ? null : corpus.keyOf(nearest),
      daysApart: nearest === null ? null : corpus.daysApart(article, nearest),
      ...(nearest === null ? { sharedNames: [], sharedWords: [] } : sharedBetween(corpus, article, nearest)),
    };
  }

  private runnerUp(article: number, group: number): Assignment['runnerUp'] {
    const rivals = new Set<number>();
    const nearestFirst = [...(this.near.get(article) ?? [])].sort((a, b) => b.score - a.score || a.article - b.article);
    for (const { article: other } of nearestFirst) {
      const rival = this.groupOf.get(other) ?? group;
      if (rival !== group) rivals.add(rival);
      if (rivals.size === MOST_RIVALS) break;
    }
    let best: Assignment['runnerUp'] = null;
    for (const rival of rivals) {
      const score = this.corpus.meanScore([article], this.seeds[rival]?.members ?? []);
      if (score > (best?.score ?? 0)) best = { group: rival, score };
    }
    return best;
  }
}
