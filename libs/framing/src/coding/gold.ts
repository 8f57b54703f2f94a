import { groupBy, type CoderId, type FrameId } from '@parallax/kernel';
import { byCodeUnits } from '../sampling/rng.js';

/** One current label in a project: a coder's word on one frame in one unit. */
export interface UnitJudgement {
  /** Any text that tells units apart. */
  readonly unitId: string;
  readonly frameId: FrameId;
  readonly coderId: CoderId;
  readonly present: boolean;
}

/** One entry of the log of adjudications. */
export interface Adjudication {
  readonly id: string;
  readonly unitId: string;
  readonly frameId: FrameId;
  readonly present: boolean;
  /** The earlier decision it replaces; null: the first. */
  readonly supersedes: string | null;
}

/** What is held for right of a frame in a unit, and why; `present` is null where nothing is. */
export type Gold = { readonly unitId: string; readonly frameId: FrameId } & (
  | { readonly present: boolean; readonly from: 'adjudicated' | 'unanimous' }
  | { readonly present: null; readonly from: 'disagreement' | 'one-coder' }
);

/** A frame in a unit on which coders differ; coders in order of their ids. */
export interface Disagreement {
  readonly unitId: string;
  readonly frameId: FrameId;
  readonly present: readonly CoderId[];
  readonly absent: readonly CoderId[];
}

interface Place {
  readonly unitId: string;
  readonly frameId: FrameId;
}

const placeKey = ({ unitId, frameId }: Place): string => `${frameId} ${unitId}`;
const inOrder = (a: Place, b: Place): number => byCodeUnits(a.unitId, b.unitId) || byCodeUnits(a.frameId, b.frameId);

/** One voice a coder: who marked a frame anywhere in a unit has found it, whatever else they denied. */
function voicesOf(judgements: readonly UnitJudgement[]): Map<CoderId, boolean> {
  const voices = new Map<CoderId, boolean>();
  for (const { coderId, present } of judgements) voices.set(coderId, present || voices.get(coderId) === true);
  return voices;
}

interface Voices extends Place {
  readonly voices: ReadonlyMap<CoderId, boolean>;
}

const voicesByPlace = (judgements: readonly UnitJudgement[]): Map<string, Voices> =>
  new Map(
    [...groupBy(judgements, placeKey)].flatMap(([key, own]) => {
      const [first] = own;
      return first ? [[key, { unitId: first.unitId, frameId: first.frameId, voices: voicesOf(own) }] as const] : [];
    }),
  );

/** Decisions that no later one replaces. */
function standing(adjudications: readonly Adjudication[]): Adjudication[] {
  const replaced = new Set(adjudications.map(({ supersedes }) => supersedes));
  return adjudications.filter(({ id }) => !replaced.has(id));
}

function goldOfVoices({ unitId, frameId, voices }: Voices): Gold {
  const place = { unitId, frameId };
  const [first, ...others] = voices.values();
  if (first === undefined || others.length === 0) return { ...place, present: null, from: 'one-coder' };
  const isUnanimous = others.every((voice) => voice === first);
  return isUnanimous
    ? { ...place, present: first, from: 'unanimous' }
    : { ...place, present: null, from: 'disagreement' };
}

/**
 * What is held for right, computed anew from the log: the standing adjudication where there is one, else what two
 * coders or more say with one voice, else nothing, with the reason. One entry for each frame of each unit that was
 * judged or adjudicated, ordered by unit and frame.
 */
export function goldOf(judgements: readonly UnitJudgement[], adjudications: readonly Adjudication[]): Gold[] {
  const gold = new Map([...voicesByPlace(judgements)].map(([key, voices]) => [key, goldOfVoices(voices)]));
  for (const decision of standing(adjudications)) {
    const { unitId, frameId, present } = decision;
    gold.set(placeKey(decision), { unitId, frameId, present, from: 'adjudicated' });
  }
  return [...gold.values()].sort(inOrder);
}

/** Where coders differ, adjudicated or not, ordered by unit and frame. */
export function disagreements(judgements: readonly UnitJudgement[]): Disagreement[] {
  return [...voicesByPlace(judgements).values()]
    .map(({ unitId, frameId, voices }) => {
      const who = (word: boolean): CoderId[] =>
        [...voices.keys()].filter((coder) => voices.get(coder) === word).sort(byCodeUnits);
      return { unitId, frameId, present: who(true), absent: who(false) };
    })
    .filter(({ present, absent }) => present.length > 0 && absent.length > 0)
    .sort(inOrder);
}
