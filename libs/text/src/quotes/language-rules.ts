/** What a pronoun tells of whom it means; `other` fits anybody, so it is never resolved. */
export type PronounForm = 'he' | 'she' | 'other';

/** The words of a language by what they do around a reporting verb; all in lower case. */
export interface LanguageRules {
  readonly verbs: ReadonlySet<string>;
  /** Reporting verbs that may be nouns where an article or a preposition stands before them. */
  readonly verbsAlsoNouns: ReadonlySet<string>;
  /** A verb form without a subject of its own: saying, diciendo. */
  readonly participle: RegExp;
  /** Words that introduce the speaker without a verb. */
  readonly accordingTo: readonly (readonly string[])[];
  /** A subject may follow its verb anywhere, not only right after a quotation. */
  readonly invertsAnywhere: boolean;
  readonly pronouns: ReadonlyMap<string, PronounForm>;
  readonly determiners: ReadonlySet<string>;
  /** Of these, the ones that introduce somebody new. */
  readonly indefinite: ReadonlySet<string>;
  /** Prepositions that tie a name to an office: of, for. */
  readonly linking: ReadonlySet<string>;
  readonly prepositions: ReadonlySet<string>;
  /** Of these, the ones that may tie a place or a body to a description: an official at the ministry. */
  readonly attaching: ReadonlySet<string>;
  readonly conjunctions: ReadonlySet<string>;
  readonly relatives: ReadonlySet<string>;
  /** Words at which another clause begins. */
  readonly boundaries: ReadonlySet<string>;
  /** Forms of “to be”: before a past participle they make it passive. */
  readonly passive: ReadonlySet<string>;
  readonly by: string;
  /** The preposition of places, which belongs to somebody new only: a farmer in Harran Vale. */
  readonly inPlace: string;
  readonly and: string;
  readonly that: string;
  /** What may stand between a subject and its verb. */
  readonly fillers: ReadonlySet<string>;
  readonly adverb: RegExp;
  /** Finite verbs that end a noun phrase. */
  readonly verbLike: RegExp;
  readonly verbLikeWords: ReadonlySet<string>;
  readonly titles: ReadonlyMap<string, PronounForm>;
  /** Small words inside names: van, de. */
  readonly particles: ReadonlySet<string>;
  readonly calendar: ReadonlySet<string>;
  /** Last words of names of bodies, which are no persons. */
  readonly bodies: ReadonlySet<string>;
  /** Where or when a speaker speaks, which is no part of who speaks. */
  readonly occasions: ReadonlySet<string>;
  /** Groups that open a sentence with a capital and are no names. */
  readonly groups: ReadonlySet<string>;
  /** Words that a title in title case may keep small. */
  readonly small: ReadonlySet<string>;
}

export const wordSet = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean));
export const formMap = (forms: Readonly<Record<PronounForm, string>>): ReadonlyMap<string, PronounForm> =>
  new Map((['he', 'she', 'other'] as const).flatMap((form) => [...wordSet(forms[form])].map((word) => [word, form])));
