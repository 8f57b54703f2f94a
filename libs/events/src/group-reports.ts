import { agglomerate, type Seed } from './agglomerate.js';
import type { Background } from './background.js';
import { Corpus } from './corpus.js';
import type { Report } from './features.js';
import type { ArticleGroup, Assignment } from './grouping.js';
import { linksBetween } from './links.js';
import { type Neighbour, neighbours } from './neighbours.js';
import { NO_PINS, type PinConflict, type Pins } from './pins.js';
import { DEFAULT_SETTINGS, type GroupingSettings } from './settings.js';
import { type Start, startFrom } from './start.js';
import { GroupTeller } from './tell-groups.js';

export interface GroupedReports {
  /** Articles by which the rarity of words was told. */
  readonly counted: number;
  readonly groups: readonly ArticleGroup[];
  /** In the order of the groups and of their articles. */
  readonly assignments: readonly Assignment[];
  /** Pins that could not be kept beside others. */
  readonly conflicts: readonly PinConflict[];
}

export interface GroupingOptions {
  readonly settings?: GroupingSettings;
  readonly pins?: Pins;
  /** Where only a few of all articles are here. */
  readonly background?: Background;
}

/** By time, undated last, then by key: the order of a file has no part in it. */
function inTime(a: Report, b: Report): number {
  if (a.day !== b.day) return a.day === null ? 1 : b.day === null ? -1 : a.day - b.day;
  return a.key < b.key ? -1 : Number(a.key > b.key);
}

/** Articles read and compared, to be grouped at one mark or at several. Keys must differ. */
export class ComparedReports {
  private readonly corpus: Corpus;
  private readonly near: ReadonlyMap<number, readonly Neighbour[]>;
  private readonly start: Start;

  constructor(
    reports: readonly Report[],
    { settings = DEFAULT_SETTINGS, pins = NO_PINS, background }: GroupingOptions = {},
  ) {
    const ordered = reports.toSorted(inTime);
    this.corpus = new Corpus(settings, { expectsMore: false, background });
    for (const report of ordered) this.corpus.add(report);
    this.start = startFrom(
      ordered.map(({ key }) => key),
      pins,
    );
    this.near = neighbours(this.corpus);
  }

  /** Keys of articles, group by group. */
  keysAt(mark: number): string[][] {
    return this.groupAt(mark).map(({ members }) => members.map((article) => this.corpus.keyOf(article)));
  }

  /** Groups with the reasons of every assignment. */
  tellAt(mark: number): GroupedReports {
    const teller = new GroupTeller(this.corpus, this.groupAt(mark), this.near);
    const { articles: counted } = this.corpus.frequencies;
    return { counted, groups: teller.groups(), assignments: teller.assignments(), conflicts: this.start.conflicts };
  }

  private groupAt(mark: number): Seed[] {
    const { corpus, start, near } = this;
    return agglomerate({
      ...{ seeds: start.seeds, apart: start.apart, links: linksBetween(corpus, start, { near, mark }), mark },
      meanScore: (some, others) => corpus.meanScore(some, others),
    });
  }
}

/** Groups articles by event. The same articles and pins give the same groups, in whatever order they come. */
export const groupReports = (reports: readonly Report[], options: GroupingOptions = {}): GroupedReports =>
  new ComparedReports(reports, options).tellAt((options.settings ?? DEFAULT_SETTINGS).mark);
