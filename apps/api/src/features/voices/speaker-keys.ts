import { speakerBook, type SpeakerBook, type SpeakerDecisions } from '@parallax/comparison';

export interface WantedSpeakers {
  readonly speakerKey?: string | null;
  readonly classId?: string | null;
  readonly unclassified?: boolean | null;
}

export interface SpeakerKeys {
  /** Only these; null: any. */
  readonly keys: readonly string[] | null;
  /** None of these; null: any. */
  readonly otherThan: readonly string[] | null;
}

const decided = ({ classOf, sameAs }: SpeakerDecisions): string[] => [
  ...new Set([
    ...classOf.map(({ speakerKey }) => speakerKey),
    ...sameAs.flatMap((one) => [one.speakerKey, ...(one.sameAs === null ? [] : [one.sameAs])]),
  ]),
];

/** Only keys that people decided about can have a class or another form, and those are few. */
export function speakerKeys(decisions: SpeakerDecisions, wanted: WantedSpeakers): SpeakerKeys {
  const book: SpeakerBook = speakerBook(decisions);
  const known = decided(decisions);
  const { speakerKey, classId, unclassified } = wanted;
  const tests = [
    ...(speakerKey ? [(key: string) => book.speakerOf(key) === book.speakerOf(speakerKey)] : []),
    ...(classId ? [(key: string) => book.classOf(key) === classId] : []),
  ];
  const candidates = speakerKey ? [...new Set([...known, speakerKey])] : known;
  return {
    keys: tests.length > 0 ? candidates.filter((key) => tests.every((test) => test(key))) : null,
    otherThan: unclassified ? known.filter((key) => book.classOf(key) !== null) : null,
  };
}
