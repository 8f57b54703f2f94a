import type { FrameDecision, FrameDecisions } from '@parallax/framing';
import type { ArticleId, EventId, FrameId, SourceId } from '@parallax/kernel';
import { compareText } from '../moment.js';

/** An article as a contrast sees it. */
export interface ContrastArticle {
  readonly id: ArticleId;
  readonly sourceId: SourceId;
  readonly eventId: EventId | null;
  /** ISO 8601 in UTC; null when undated. */
  readonly publishedAt: string | null;
}

export interface ContrastMaterial {
  /** Every article selected, copies collapsed or not; articles of other outlets are left out. */
  readonly articles: readonly ContrastArticle[];
  /** The outlets compared, in the order to be shown. */
  readonly sourceIds: readonly SourceId[];
  /** Frames of the codebook version in its order. */
  readonly frameIds: readonly FrameId[];
  /** What the majority of coders says, from `decideFrames`. */
  readonly decisions: FrameDecisions;
}

export const STATE = { notCoded: 0, absent: 1, present: 2, undecided: 3 } as const;

const STATE_OF: Readonly<Record<FrameDecision, number>> = {
  present: STATE.present,
  absent: STATE.absent,
  undecided: STATE.undecided,
};

/**
 * The coded articles as numbers, sorted by cluster, outlet and id, so that no result depends on the order in which
 * articles were read. Clusters are the events first, then each article without an event for itself.
 */
export interface DecidedArticles {
  readonly articles: readonly ContrastArticle[];
  /** Place among the outlets, one an article. */
  readonly outlet: Int32Array;
  readonly cluster: Int32Array;
  /** Article by article, one {@link STATE} a frame. */
  readonly states: Uint8Array;
  readonly frameCount: number;
  readonly outletCount: number;
  /** The first clusters; those after them are articles without an event. */
  readonly events: readonly EventId[];
  readonly clusterCount: number;
  /** Articles of the outlets compared that nobody has coded under this codebook version. */
  readonly notCoded: number;
}

/** Articles without an event come last: they are numbered after the events. */
const compareClusters = (a: ContrastArticle, b: ContrastArticle): number =>
  a.eventId === null || b.eventId === null
    ? Number(a.eventId === null) - Number(b.eventId === null)
    : compareText(a.eventId, b.eventId);

function numberClusters(articles: readonly ContrastArticle[]) {
  const cluster = new Int32Array(articles.length);
  const events: EventId[] = [];
  let [count, last]: [number, EventId | null] = [0, null];
  articles.forEach(({ eventId }, at) => {
    if (eventId === null || eventId !== last) count++;
    if (eventId !== null && eventId !== last) events.push(eventId);
    last = eventId;
    cluster[at] = count - 1;
  });
  return { cluster, events, clusterCount: count };
}

export function decidedArticles({ articles, sourceIds, frameIds, decisions }: ContrastMaterial): DecidedArticles {
  const outletOf = new Map(sourceIds.map((id, at) => [id, at]));
  const placeOf = (article: ContrastArticle): number => outletOf.get(article.sourceId) ?? -1;
  const compared = articles.filter((article) => outletOf.has(article.sourceId));
  const coded = compared
    .filter(({ id }) => (decisions.get(id)?.size ?? 0) > 0)
    .sort((a, b) => compareClusters(a, b) || placeOf(a) - placeOf(b) || compareText(a.id, b.id));
  const states = new Uint8Array(coded.length * frameIds.length);
  coded.forEach(({ id }, at) => {
    const decided = decisions.get(id);
    frameIds.forEach((frameId, frame) => {
      const decision = decided?.get(frameId);
      if (decision) states[at * frameIds.length + frame] = STATE_OF[decision];
    });
  });
  return {
    articles: coded,
    outlet: Int32Array.from(coded, placeOf),
    states,
    ...numberClusters(coded),
    frameCount: frameIds.length,
    outletCount: sourceIds.length,
    notCoded: compared.length - coded.length,
  };
}
