import type { ArticleId, SourceId } from '@parallax/kernel';
import type { Proportion } from '@parallax/statistics';
import type { Sentence, SentenceKey } from './sentence.js';

/**
 * `says`; `not-said`: its length explains the silence; `not-said-expected`: more likely than not an outlet of its length
 * would say it; `leaves-out`: beyond what length explains, or confirmed by a person; `other-language`: not comparable.
 */
export const CELL_MARKS = ['says', 'not-said', 'not-said-expected', 'leaves-out', 'other-language'] as const;
export type CellMark = (typeof CELL_MARKS)[number];

/** `member`: sentences of the statement; `cover`: said within other sentences; `person`: by decision. */
export type SaidBy = 'member' | 'cover' | 'person';

export interface MatrixCell {
  readonly sourceId: SourceId;
  readonly mark: CellMark;
  readonly saidBy: SaidBy | null;
  readonly sentences: readonly SentenceKey[];
  /** Probability that an outlet of its length says it, given which others do; null with a reason. */
  readonly expected: number | null;
  readonly p: number | null;
  /** Only where it is silent and p is defined. */
  readonly adjustedP: number | null;
  readonly undefinedReason: 'NEEDS_TWO_OTHERS' | 'OTHER_LANGUAGE' | null;
  /** The decision that holds for this cell. */
  readonly decisionId: string | null;
}

export interface MatrixStatement {
  /** Key of its first sentence: the statement's name in addresses, as long as that sentence is its first. */
  readonly key: SentenceKey;
  readonly sentences: readonly SentenceKey[];
  readonly representative: SentenceKey;
  /** A few words of the representative sentence. */
  readonly phrase: { readonly start: number; readonly end: number };
  readonly name: string | null;
  readonly isQuoted: boolean;
  readonly outletCount: number;
  readonly decisionIds: readonly string[];
  readonly cells: readonly MatrixCell[];
}

export interface MatrixOutlet {
  readonly sourceId: SourceId;
  readonly articleIds: readonly ArticleId[];
  readonly words: number;
  /** Of the statements that at least two other outlets say, those it says. The unit is the statement. */
  readonly said: Proportion;
  /** The share its length lets expect. */
  readonly expectedShare: number | null;
  /** Probability of saying so few or fewer; adjusted over the outlets (Benjamini–Hochberg). */
  readonly p: number | null;
  readonly adjustedP: number | null;
}

export type MatrixUndefined = 'NO_TEXTS' | 'ONE_OUTLET' | 'NO_SHARED_LANGUAGE' | 'NO_STATEMENTS';

export type MatrixSentence = Pick<Sentence, 'key' | 'articleId' | 'part' | 'start' | 'end' | 'isQuoted'>;

export interface OmissionMatrix {
  readonly outlets: readonly MatrixOutlet[];
  readonly statements: readonly MatrixStatement[];
  /** Groups that are no statements: first sentence and all sentences of each. */
  readonly rest: readonly {
    readonly key: SentenceKey;
    readonly sentences: readonly SentenceKey[];
    readonly isDismissed: boolean;
  }[];
  /** Every sentence named above. */
  readonly sentences: readonly MatrixSentence[];
  /** Sentences too short to state anything. */
  readonly leftOut: number;
  /** Decisions whose sentences are gone. */
  readonly unmatchedDecisions: readonly string[];
  readonly undefinedReason: MatrixUndefined | null;
}
