import {
  type AbsenceRule,
  type ArticleId,
  type DatePrecision,
  type FrameId,
  type SourceId,
  groupBy,
} from '@parallax/kernel';
import { type FrameDecisions, type Judgement, decideFrames } from '@parallax/framing';
import { type Proportion, wilsonInterval } from '@parallax/statistics';
import { type Copied, withoutCopies } from './copies.js';
import { type Delay, compareMoments, delayAfter, firstDated } from './moment.js';
import { type ReusePair, type SharedText, sharedTextBySource } from './shared-text.js';

export interface EventArticle extends Copied {
  readonly id: ArticleId;
  readonly sourceId: SourceId;
  /** ISO 8601 in UTC; midnight when only a day is known. */
  readonly publishedAt: string | null;
  readonly precision: DatePrecision | null;
}

export interface ComparisonInput {
  /** Every article of the event, of all sources. */
  readonly articles: readonly EventArticle[];
  /** Of articles that print one text, whoever prints it, only the first is counted. */
  readonly collapseCopies: boolean;
  /** The sources to show, in that order; null for all, in order of first report. */
  readonly sourceIds: readonly SourceId[] | null;
  /** Frames of the codebook version in its order, and its current labels; empty when nothing is coded. */
  readonly frames: readonly FrameId[];
  readonly absence: AbsenceRule;
  readonly labels: readonly Judgement[];
  /** Overlaps between the event's articles in both directions; null while not measured. */
  readonly reuse: readonly ReusePair[] | null;
}

export interface FrameShare {
  readonly frameId: FrameId;
  /** Coded articles of the source in which most coders found the frame; ties are left out of n. */
  readonly share: Proportion;
  /** The articles behind k. */
  readonly articleIds: readonly ArticleId[];
  readonly undecided: number;
  /** Labels that say present, over all coders. */
  readonly labelCount: number;
}

export interface SourceCoverage extends Delay {
  readonly sourceId: SourceId;
  /** In order of time, undated last. */
  readonly articleIds: readonly ArticleId[];
  /** Those that print the text of an earlier article of the event, and are not counted; empty unless asked for. */
  readonly collapsedArticleIds: readonly ArticleId[];
  readonly firstPublishedAt: string | null;
  readonly frameShares: readonly FrameShare[];
  /** Strongest first; empty and with a reason while not measured. */
  readonly sharedText: readonly SharedText[];
  readonly sharedTextUndefinedReason: 'NOT_MEASURED_YET' | null;
}

export interface EventComparison {
  /** Of all sources of the event, shown or not. */
  readonly firstReportAt: string | null;
  readonly sources: readonly SourceCoverage[];
}

interface Column {
  readonly sourceId: SourceId;
  readonly articles: readonly EventArticle[];
}

/** The articles of a column that count. */
interface Counted {
  readonly counted: readonly EventArticle[];
  readonly hasCollapsed: boolean;
}

function columnsOf(sorted: readonly EventArticle[], sourceIds: readonly SourceId[] | null): Column[] {
  const bySource = groupBy(sorted, (article) => article.sourceId);
  const shown = sourceIds ? [...new Set(sourceIds)] : [...bySource.keys()];
  return shown.flatMap((sourceId) => {
    const own = bySource.get(sourceId);
    return own ? [{ sourceId, articles: own }] : [];
  });
}

function frameShare(
  { counted, hasCollapsed }: Counted,
  frameId: FrameId,
  decisions: FrameDecisions,
  present: number,
): FrameShare {
  const decided = counted.flatMap(({ id }) => {
    const decision = decisions.get(id)?.get(frameId);
    return decision ? [{ id, decision }] : [];
  });
  const withFrame = decided.filter(({ decision }) => decision === 'present');
  const undecided = decided.filter(({ decision }) => decision === 'undecided').length;
  return {
    frameId,
    share: wilsonInterval(withFrame.length, decided.length - undecided, {
      whenEmpty: counted.length === 0 && hasCollapsed ? 'ONLY_COPIES' : 'NO_CODED_ARTICLES',
    }),
    articleIds: withFrame.map(({ id }) => id),
    undecided,
    labelCount: present,
  };
}

/** Labels that say present, by source and frame. */
function countPresent(input: ComparisonInput, counted: readonly EventArticle[]): Map<string, number> {
  const sourceOf = new Map(counted.map((article) => [article.id, article.sourceId]));
  const counts = new Map<string, number>();
  for (const label of input.labels) {
    if (!label.present) continue;
    const sourceId = sourceOf.get(label.articleId);
    if (sourceId === undefined) continue;
    const key = `${sourceId} ${label.frameId}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/**
 * How the outlets of one event covered it. The unit is the article: a share of 2 of 3 says that in two
 * of the outlet's three coded articles of this event most coders found the frame. Articles of one event
 * are not independent draws; the Wilson interval describes the uncertainty of a share of so few articles
 * and is no test between outlets.
 */
export function compareEvent(input: ComparisonInput): EventComparison {
  const sorted = input.articles.toSorted(compareMoments);
  const decisions = decideFrames(input.labels, input.frames, input.absence);
  const counted = new Set(input.collapseCopies ? withoutCopies(sorted) : sorted);
  const present = countPresent(input, [...counted]);
  const shared = sharedTextBySource(sorted, input.reuse ?? []);
  const first = firstDated(sorted);
  const sources = columnsOf(sorted, input.sourceIds).map((column): SourceCoverage => {
    const own = column.articles.filter((article) => counted.has(article));
    const collapsed = column.articles.filter((article) => !counted.has(article));
    return {
      sourceId: column.sourceId,
      articleIds: column.articles.map(({ id }) => id),
      collapsedArticleIds: collapsed.map(({ id }) => id),
      firstPublishedAt: firstDated(column.articles)?.publishedAt ?? null,
      ...delayAfter(first, firstDated(column.articles)),
      frameShares: input.frames.map((frameId) =>
        frameShare(
          { counted: own, hasCollapsed: collapsed.length > 0 },
          frameId,
          decisions,
          present.get(`${column.sourceId} ${frameId}`) ?? 0,
        ),
      ),
      sharedText: shared.get(column.sourceId) ?? [],
      sharedTextUndefinedReason: input.reuse ? null : 'NOT_MEASURED_YET',
    };
  });
  return { firstReportAt: first?.publishedAt ?? null, sources };
}
