/** A class that people group speakers into, as it stands. */
export interface ActorClass {
  readonly id: string;
  readonly revision: number;
  readonly name: string;
  readonly position: number;
}

export interface SpeakerDecisions {
  /** Classes in use. */
  readonly classes: readonly ActorClass[];
  /** Speaker to class, the newest decision each. */
  readonly classOf: readonly { readonly speakerKey: string; readonly classId: string | null }[];
  /** Form to the form it is counted with, the newest decision each. */
  readonly sameAs: readonly { readonly speakerKey: string; readonly sameAs: string | null }[];
}

/** What people have decided about speakers, to be looked up. */
export interface SpeakerBook {
  /** Under which key a form is counted. */
  readonly speakerOf: (key: string) => string;
  /** Null: unclassified. */
  readonly classOf: (key: string) => string | null;
}

/** Nobody means a chain this long; it also ends a circle that two people made at once. */
const LONGEST_CHAIN = 8;

/** A form counted with another takes that one's class, or keeps its own while that one has none. */
export function speakerBook({ classes, classOf, sameAs }: SpeakerDecisions): SpeakerBook {
  const inUse = new Set(classes.map(({ id }) => id));
  const classed = new Map(classOf.map(({ speakerKey, classId }) => [speakerKey, classId]));
  const same = new Map(sameAs.map((decision) => [decision.speakerKey, decision.sameAs]));
  const speakerOf = (key: string): string => {
    let found = key;
    for (let step = 0; step < LONGEST_CHAIN; step++) found = same.get(found) ?? found;
    return found;
  };
  const ofKey = (key: string): string | null => {
    const id = classed.get(key) ?? null;
    return id !== null && inUse.has(id) ? id : null;
  };
  return { speakerOf, classOf: (key) => ofKey(speakerOf(key)) ?? ofKey(key) };
}
