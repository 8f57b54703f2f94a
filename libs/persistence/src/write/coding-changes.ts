/** A judgement as the desk sends it: of one frame, on the whole unit or on a passage. */
export interface WantedJudgement {
  readonly frameId: string;
  readonly present: boolean;
  readonly spanStart: number | null;
  readonly spanEnd: number | null;
  readonly note: string | null;
}

/** A judgement that stands, with the id of its label. */
export interface StandingJudgement extends WantedJudgement {
  readonly labelId: string;
}

/** What has to be appended so that the wanted judgements stand, and no others. */
export interface JudgementChanges {
  readonly added: readonly WantedJudgement[];
  readonly superseded: readonly { readonly labelId: string; readonly by: WantedJudgement }[];
  readonly withdrawn: readonly StandingJudgement[];
}

const keyOf = ({ frameId, present, spanStart, spanEnd, note }: WantedJudgement): string =>
  JSON.stringify([frameId, present, spanStart, spanEnd, note]);

/**
 * Judgements that stand already are left alone. Of each frame, what is new supersedes what is gone, one by one;
 * what is left over is added or withdrawn.
 */
export function judgementChanges(
  standing: readonly StandingJudgement[],
  wanted: readonly WantedJudgement[],
): JudgementChanges {
  const kept = new Set(wanted.map(keyOf));
  const known = new Set(standing.map(keyOf));
  const gone = standing.filter((judgement) => !kept.has(keyOf(judgement)));
  const added: WantedJudgement[] = [];
  const superseded: { labelId: string; by: WantedJudgement }[] = [];
  const seen = new Set<string>();
  for (const judgement of wanted) {
    const key = keyOf(judgement);
    if (known.has(key) || seen.has(key)) continue;
    seen.add(key);
    const place = gone.findIndex(({ frameId }) => frameId === judgement.frameId);
    const [old] = place < 0 ? [] : gone.splice(place, 1);
    if (old === undefined) added.push(judgement);
    else superseded.push({ labelId: old.labelId, by: judgement });
  }
  return { added, superseded, withdrawn: gone };
}
