import { type AbsenceRule, type ArticleId, type CoderId, type FrameId, groupBy } from '@parallax/kernel';

/** One current label: a coder's word on one frame in one version of one article. */
export interface Judgement {
  readonly articleId: ArticleId;
  readonly versionNo: number;
  readonly coderId: CoderId;
  readonly frameId: FrameId;
  readonly present: boolean;
}

/**
 * What the coders together say of a frame in an article: more than half of those who judged it say
 * `present` or `absent`; `undecided` when they tie. No entry when nobody judged it.
 */
export type FrameDecision = 'present' | 'absent' | 'undecided';

export type FrameDecisions = ReadonlyMap<ArticleId, ReadonlyMap<FrameId, FrameDecision>>;

/** The codings of one coder on one article: frame → present. */
type Coding = Map<FrameId, boolean>;

/** A coder who coded two versions of an article is heard on the later one only. */
function codingOf(labels: readonly Judgement[], frames: readonly FrameId[], absence: AbsenceRule): Coding {
  const version = Math.max(...labels.map((label) => label.versionNo));
  const coding: Coding = new Map(absence === 'implied' ? frames.map((frame) => [frame, false]) : []);
  for (const label of labels) {
    if (label.versionNo !== version) continue;
    coding.set(label.frameId, label.present || coding.get(label.frameId) === true);
  }
  return coding;
}

function decide(codings: readonly Coding[], frame: FrameId): FrameDecision | null {
  const votes = codings.flatMap((coding) => coding.get(frame) ?? []);
  if (votes.length === 0) return null;
  const present = votes.filter(Boolean).length;
  if (2 * present === votes.length) return 'undecided';
  return 2 * present > votes.length ? 'present' : 'absent';
}

/**
 * The majority of coders, article by article and frame by frame.
 *
 * A coder says `present` when any of their labels of that frame does, `absent` when their labels of it
 * only deny it. Under `implied` absence a coder who labelled anything in the article also says `absent`
 * of each frame they did not mark; a coder who found nothing to mark leaves no label, and so is not
 * heard. Coders count alike, whatever the number of their labels.
 *
 * @param labels current labels of one codebook version
 * @param frames all frames of that version
 */
export function decideFrames(
  labels: readonly Judgement[],
  frames: readonly FrameId[],
  absence: AbsenceRule,
): FrameDecisions {
  const decisions = new Map<ArticleId, Map<FrameId, FrameDecision>>();
  for (const [articleId, ofArticle] of groupBy(labels, (label) => label.articleId)) {
    const byCoder = groupBy(ofArticle, (label) => label.coderId);
    const codings = [...byCoder.values()].map((own) => codingOf(own, frames, absence));
    const decided = new Map<FrameId, FrameDecision>();
    for (const frame of frames) {
      const decision = decide(codings, frame);
      if (decision) decided.set(frame, decision);
    }
    decisions.set(articleId, decided);
  }
  return decisions;
}
