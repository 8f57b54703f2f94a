import { timeDecay } from '@parallax/statistics';
import type { Background } from './background.js';
import { type Features, FeatureReader, type Report } from './features.js';
import { Frequencies } from './frequencies.js';
import type { GroupingSettings } from './settings.js';
import { Spread, type Vector, vectorOf, Weighing } from './vectors.js';

/** Words are weighed anew when so many times more articles are known. */
const GROWTH = 1.25;
/** From this nearness on, articles are looked for: below, they would have to be the same text. */
const WORTH_COMPARING = 0.1;
/** Below this nearness nobody reaches any mark, however alike. */
const TOO_FAR = 0.01;

interface Article {
  readonly key: string;
  readonly day: number | null;
  readonly features: Features;
  vector: Vector | null;
  /** With which it was made. */
  weighing: Weighing | null;
}

export interface CorpusSource {
  /** Articles are compared while others are still to come. */
  readonly expectsMore: boolean;
  /** Counted beforehand. */
  readonly background?: Background | undefined;
}

/** Articles by numbers, from 0 on, and how near two of them are. */
export class Corpus {
  readonly frequencies: Frequencies;
  private readonly articles: Article[] = [];
  private readonly reader: FeatureReader;
  private readonly spread = new Spread();
  private weighing: Weighing;
  private pairs = 0;

  constructor(
    readonly settings: GroupingSettings,
    private readonly source: CorpusSource,
  ) {
    this.frequencies = source.background?.frequencies.copy() ?? new Frequencies();
    this.reader = source.background?.reader ?? new FeatureReader();
    this.weighing = new Weighing(this.frequencies, settings);
  }

  get size(): number {
    return this.articles.length;
  }

  /** Pairs of articles compared so far. */
  get compared(): number {
    return this.pairs;
  }

  /** Reads an article and counts its words; its number. */
  add({ key, day, ...text }: Report): number {
    const features = this.reader.read(text);
    if (!this.source.background?.has(key)) this.frequencies.learn(features);
    const { articles } = this.frequencies;
    if (!this.source.expectsMore || articles > GROWTH * this.weighing.articles) {
      this.weighing = new Weighing(this.frequencies, this.settings);
    }
    return this.articles.push({ key, day, features, vector: null, weighing: null }) - 1;
  }

  keyOf(article: number): string {
    return this.at(article).key;
  }

  wordOf(word: number): string {
    return this.reader.vocabulary.formOf(word);
  }

  /** As the frequencies are now, give or take a fifth: words that were rare when it came may have become common. */
  vectorOf(article: number): Vector {
    const known = this.at(article);
    if (known.vector === null || known.weighing !== this.weighing) {
      known.vector = vectorOf(known.features, this.weighing, this.source.expectsMore);
      known.weighing = this.weighing;
    }
    return known.vector;
  }

  /** Null where the day of one is not known. */
  daysApart(a: number, b: number): number | null {
    const [first, second] = [this.at(a).day, this.at(b).day];
    return first === null || second === null ? null : Math.abs(first - second);
  }

  /** What likeness is multiplied with. Without a day there is nothing to say: 1, neither near nor far. */
  nearness(a: number, b: number): number {
    const days = this.daysApart(a, b);
    return days === null ? 1 : this.settings.sameDay * timeDecay(days, this.settings.sigmaDays);
  }

  /** Whether they are near enough in time to be compared. */
  mayBelong(a: number, b: number): boolean {
    return this.nearness(a, b) >= Math.min(this.settings.mark, WORTH_COMPARING);
  }

  /** How alike one is to each of others, whenever they were published. */
  similarities(article: number, others: readonly number[]): number[] {
    const spread = this.spread.of(this.vectorOf(article));
    this.pairs += others.length;
    return others.map((other) => spread.with(this.vectorOf(other)));
  }

  /** Likeness times nearness. */
  scores(article: number, others: readonly number[]): number[] {
    const spread = this.spread.of(this.vectorOf(article));
    this.pairs += others.length;
    return others.map((other) => {
      const nearness = this.nearness(article, other);
      return nearness < TOO_FAR ? 0 : nearness * spread.with(this.vectorOf(other));
    });
  }

  /** What two articles share, and how much each term makes of their likeness. */
  sharedTerms(a: number, b: number): Iterable<readonly [term: number, product: number]> {
    return this.spread.of(this.vectorOf(a)).shared(this.vectorOf(b));
  }

  /** The mean score over all pairs; of large groups, over articles that stand for them. */
  meanScore(some: readonly number[], others: readonly number[]): number {
    const [one, other] = [this.standIns(some), this.standIns(others)];
    const [few, many] = one.length <= other.length ? [one, other] : [other, one];
    let sum = 0;
    for (const article of few) for (const score of this.scores(article, many)) sum += score;
    return sum / (few.length * many.length);
  }

  standIns(members: readonly number[]): readonly number[] {
    const { mostMembers } = this.settings;
    if (members.length <= mostMembers) return members;
    const step = members.length / mostMembers;
    return Array.from({ length: mostMembers }, (_, at) => members[Math.floor(at * step)] ?? 0);
  }

  private at(article: number): Article {
    const known = this.articles[article];
    if (known === undefined) throw new RangeError(`There is no article ${article}.`);
    return known;
  }
}
