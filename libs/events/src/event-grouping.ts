import { agglomerate, type Seed } from './agglomerate.js';
import { Corpus } from './corpus.js';
import { centreOf } from './explain.js';
import type { Report } from './features.js';
import type { ArticleGroup, Assignment } from './grouping.js';
import { linksBetween } from './links.js';
import type { Neighbour } from './neighbours.js';
import { PinBook } from './pin-book.js';
import { NO_PINS, type Pins } from './pins.js';
import { DEFAULT_SETTINGS, type GroupingSettings } from './settings.js';
import { startFrom } from './start.js';
import { GroupTeller } from './tell-groups.js';
import { TermIndex } from './term-index.js';

/** What it took to place one article: bounded by the settings, not by how many articles there are. */
export interface Effort {
  /** Entries of the index that were read. */
  readonly entries: number;
  /** Pairs of articles that were compared. */
  readonly compared: number;
}

export interface Placed {
  /** Where it was put when it came, and why; `group` tells groups apart as they are at that moment. */
  readonly assignment: Assignment;
  readonly effort: Effort;
}

/** Articles that are settled anew at once; larger groups stay as they are and are joined as a whole. */
const MOST_SETTLED = 96;

/**
 * Groups articles that come one by one. A newcomer and the groups it comes near to are grouped anew among themselves;
 * nothing else is touched.
 */
export class EventGrouping {
  private readonly corpus: Corpus;
  private readonly index: TermIndex;
  private readonly pins: PinBook;
  private readonly seeds = new Map<number, Seed>();
  private readonly groupOf: number[] = [];
  private readonly numbers = new Map<string, number>();

  constructor({ settings = DEFAULT_SETTINGS, pins = NO_PINS }: { settings?: GroupingSettings; pins?: Pins } = {}) {
    this.corpus = new Corpus(settings, { expectsMore: true });
    this.index = new TermIndex(this.corpus.frequencies, settings);
    this.pins = new PinBook(pins);
  }

  /** @throws RangeError when an article of this key was added before */
  add(report: Report): Placed {
    if (this.numbers.has(report.key)) throw new RangeError(`The article ${report.key} is here already.`);
    const before = this.corpus.compared;
    const article = this.corpus.add(report);
    this.numbers.set(report.key, article);
    this.put([{ members: [article], event: null }]);
    const { found, entries } = this.find(article);
    this.settle(this.touchedBy(article, found));
    const assignment = this.tell(article, found);
    return { assignment, effort: { entries, compared: this.corpus.compared - before } };
  }

  groups(): ArticleGroup[] {
    return [...this.seeds.values()].map(({ members, event }) => ({
      event,
      articles: members.map((article) => this.corpus.keyOf(article)),
      centre: this.corpus.keyOf(centreOf(this.corpus, members)),
    }));
  }

  private find(article: number): { found: Neighbour[]; entries: number } {
    const { corpus, index } = this;
    const vector = corpus.vectorOf(article);
    const { found, effort } = index.search(vector, (other) => corpus.mayBelong(article, other));
    index.enter(article, vector, true);
    const scores = corpus.scores(article, found);
    return { found: found.map((other, at) => ({ article: other, score: scores[at] ?? 0 })), entries: effort.entries };
  }

  /** The groups of the newcomer, of whom it is pinned to, and of its neighbours, nearest first. */
  private touchedBy(article: number, found: readonly Neighbour[]): Seed[] {
    const companions = this.pins.companionsOf(this.corpus.keyOf(article)).flatMap((key) => this.numbers.get(key) ?? []);
    const near = found.filter(({ score }) => score >= this.corpus.settings.mark).sort((a, b) => b.score - a.score);
    const groups = [article, ...companions, ...near.map((other) => other.article)].map((at) => this.groupOf[at] ?? at);
    return [...new Set(groups)].flatMap((group) => this.seeds.get(group) ?? []);
  }

  private settle(touched: readonly Seed[]): void {
    if (touched.length < 2 && (touched[0]?.members.length ?? 0) < 2) return;
    const { corpus } = this;
    const articles = touched.flatMap(({ members }) => members).sort((a, b) => a - b);
    const keys = articles.map((article) => corpus.keyOf(article));
    const pins = this.pins.among(keys);
    const kept = this.keptTogether(touched);
    const local = startFrom(keys, { ...pins, together: [...kept, ...pins.together] });
    const seeds = local.seeds.map(({ members, event }) => ({ event, members: members.map((at) => articles[at] ?? 0) }));
    const start = { seeds, locked: local.locked };
    const { mark } = corpus.settings;
    const links = linksBetween(corpus, start, { near: this.pairsAcross(seeds), mark });
    const after = agglomerate({
      ...{ seeds, apart: local.apart, links, mark },
      meanScore: (some, others) => corpus.meanScore(some, others),
    });
    for (const { members } of touched) this.seeds.delete(this.groupOf[members[0] ?? 0] ?? 0);
    this.put(after);
  }

  /** Groups beyond the limit, as pairs that stay together. */
  private keptTogether(touched: readonly Seed[]): [string, string][] {
    let room = MOST_SETTLED;
    return touched.flatMap(({ members }) => {
      room -= members.length;
      const keys = room >= 0 ? [] : members.map((article) => this.corpus.keyOf(article));
      return keys.slice(1).map((key, at): [string, string] => [keys[at] ?? '', key]);
    });
  }

  /** Every pair of articles that stand for different seeds. */
  private pairsAcross(seeds: readonly Seed[]): Map<number, Neighbour[]> {
    const near = new Map<number, Neighbour[]>();
    const standIns = seeds.map(({ members }) => this.corpus.standIns(members));
    standIns.forEach((members, seed) => {
      const others = standIns.slice(seed + 1).flat();
      for (const article of members) {
        const scores = this.corpus.scores(article, others);
        near.set(
          article,
          others.map((other, at) => ({ article: other, score: scores[at] ?? 0 })),
        );
      }
    });
    return near;
  }

  private put(seeds: readonly Seed[]): void {
    for (const seed of seeds) {
      const id = seed.members[0] ?? 0;
      this.seeds.set(id, seed);
      for (const member of seed.members) this.groupOf[member] = id;
    }
  }

  private tell(article: number, found: readonly Neighbour[]): Assignment {
    const ids = [...new Set([article, ...found.map((other) => other.article)].map((at) => this.groupOf[at] ?? at))];
    const seeds = ids.flatMap((id) => this.seeds.get(id) ?? []);
    const told = new GroupTeller(this.corpus, seeds, new Map([[article, found]])).assignment(article, 0);
    const { runnerUp } = told;
    return {
      ...{ ...told, group: ids[0] ?? article },
      runnerUp: runnerUp && { ...runnerUp, group: ids[runnerUp.group] ?? 0 },
    };
  }
}
