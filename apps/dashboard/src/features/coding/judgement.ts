/** A passage that shows a frame: UTF-16 code units into the stored body, end exclusive. */
export interface Evidence {
  readonly frameId: string;
  readonly start: number;
  readonly end: number;
}

/** What a coder says of one unit. Frames that are not present are absent: at the desk silence is not a third answer. */
export interface Judgement {
  readonly present: readonly string[];
  readonly evidence: readonly Evidence[];
  readonly isUnsure: boolean;
  readonly note: string;
}

/** A judgement in the making, with what can be taken back and given again. */
export interface Draft {
  readonly now: Judgement;
  readonly past: readonly Judgement[];
  readonly future: readonly Judgement[];
}

export interface CodingRules {
  /** One frame a unit: marking one takes back the others. */
  readonly isExclusive: boolean;
  /** The codebook's unit is the passage: a frame is present where a passage shows it, and only there. */
  readonly needsEvidence: boolean;
}

export type Act =
  | { readonly kind: 'toggle'; readonly frameId: string }
  | { readonly kind: 'add-evidence'; readonly evidence: Evidence }
  | { readonly kind: 'remove-evidence'; readonly evidence: Evidence }
  | { readonly kind: 'unsure' }
  | { readonly kind: 'remark'; readonly note: string }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' };

export const UNJUDGED: Judgement = { present: [], evidence: [], isUnsure: false, note: '' };

export const draftOf = (judgement: Judgement): Draft => ({ now: judgement, past: [], future: [] });

const isSame = (a: Evidence, b: Evidence): boolean => a.frameId === b.frameId && a.start === b.start && a.end === b.end;

function withFrame(judgement: Judgement, frameId: string, { isExclusive }: CodingRules): Judgement {
  if (judgement.present.includes(frameId)) return judgement;
  if (!isExclusive) return { ...judgement, present: [...judgement.present, frameId] };
  return { ...judgement, present: [frameId], evidence: judgement.evidence.filter((one) => one.frameId === frameId) };
}

function withoutFrame(judgement: Judgement, frameId: string): Judgement {
  return {
    ...judgement,
    present: judgement.present.filter((id) => id !== frameId),
    evidence: judgement.evidence.filter((one) => one.frameId !== frameId),
  };
}

function toggled(now: Judgement, frameId: string, rules: CodingRules): Judgement {
  if (now.present.includes(frameId)) return withoutFrame(now, frameId);
  return rules.needsEvidence ? now : withFrame(now, frameId, rules);
}

function withEvidence(now: Judgement, evidence: Evidence, rules: CodingRules): Judgement {
  if (evidence.start >= evidence.end || now.evidence.some((one) => isSame(one, evidence))) return now;
  const framed = withFrame(now, evidence.frameId, rules);
  const all = [...framed.evidence, evidence].sort(
    (a, b) => a.start - b.start || a.end - b.end || (a.frameId < b.frameId ? -1 : 1),
  );
  return { ...framed, evidence: all };
}

function withoutEvidence(now: Judgement, evidence: Evidence, { needsEvidence }: CodingRules): Judgement {
  const left = { ...now, evidence: now.evidence.filter((one) => !isSame(one, evidence)) };
  const isShown = left.evidence.some((one) => one.frameId === evidence.frameId);
  return needsEvidence && !isShown ? withoutFrame(left, evidence.frameId) : left;
}

function changed(
  now: Judgement,
  act: Exclude<Act, { kind: 'undo' | 'redo' | 'remark' }>,
  rules: CodingRules,
): Judgement {
  switch (act.kind) {
    case 'toggle':
      return toggled(now, act.frameId, rules);
    case 'add-evidence':
      return withEvidence(now, act.evidence, rules);
    case 'remove-evidence':
      return withoutEvidence(now, act.evidence, rules);
    case 'unsure':
      return { ...now, isUnsure: !now.isUnsure };
  }
}

function undone(draft: Draft): Draft {
  const before = draft.past.at(-1);
  if (before === undefined) return draft;
  return {
    now: { ...before, note: draft.now.note },
    past: draft.past.slice(0, -1),
    future: [draft.now, ...draft.future],
  };
}

function redone(draft: Draft): Draft {
  const [next, ...future] = draft.future;
  if (next === undefined) return draft;
  return { now: { ...next, note: draft.now.note }, past: [...draft.past, draft.now], future };
}

/** The draft after one act; the same object when the act changes nothing. */
export function act(draft: Draft, what: Act, rules: CodingRules): Draft {
  if (what.kind === 'undo') return undone(draft);
  if (what.kind === 'redo') return redone(draft);
  // The field in which a remark is typed has an undo of its own.
  if (what.kind === 'remark') return { ...draft, now: { ...draft.now, note: what.note } };
  const now = changed(draft.now, what, rules);
  return now === draft.now ? draft : { now, past: [...draft.past, draft.now], future: [] };
}

/** One label as it is sent. */
export interface SentLabel {
  readonly frameId: string;
  readonly present: boolean;
  readonly spanStart: number | null;
  readonly spanEnd: number | null;
  readonly note: string | null;
}

/**
 * Every frame of the codebook gets an answer: present or absent for the unit, and one more label for each passage.
 * Where the passage is the codebook's unit, passages stand alone and only frames without any are said to be absent.
 */
export function labelsOf(
  { present, evidence }: Judgement,
  frameIds: readonly string[],
  { needsEvidence }: CodingRules,
): SentLabel[] {
  return frameIds.flatMap((frameId) => {
    const spans = evidence
      .filter((one) => one.frameId === frameId)
      .map(({ start, end }) => ({ frameId, present: true, spanStart: start, spanEnd: end, note: null }));
    if (needsEvidence && spans.length > 0) return spans;
    return [{ frameId, present: present.includes(frameId), spanStart: null, spanEnd: null, note: null }, ...spans];
  });
}

interface StoredLabel {
  readonly frameId: string;
  readonly present: boolean;
  readonly spanStart?: number | null | undefined;
  readonly spanEnd?: number | null | undefined;
}

/** The judgement that labels tell of: the reverse of `labelsOf`. */
export function judgementOf(labels: readonly StoredLabel[], isUnsure: boolean, note: string | null): Judgement {
  const said = labels.filter((label) => label.present);
  const evidence = said.flatMap(({ frameId, spanStart, spanEnd }) =>
    typeof spanStart === 'number' && typeof spanEnd === 'number' ? [{ frameId, start: spanStart, end: spanEnd }] : [],
  );
  return {
    present: [...new Set(said.map((label) => label.frameId))],
    evidence: evidence.sort((a, b) => a.start - b.start || a.end - b.end || (a.frameId < b.frameId ? -1 : 1)),
    isUnsure,
    note: note ?? '',
  };
}
