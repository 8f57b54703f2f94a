import type { SourceStatus, SourceType } from '@parallax/kernel';

/** A rating as a file gives it; null days are open. */
export interface DescribedRating {
  readonly dimension: string;
  readonly value: string;
  readonly rater: string | null;
  readonly citation: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** An outlet as a file describes it: facts that are left out stay as they are, and nothing is taken away. */
export interface DescribedSource {
  readonly facts: {
    readonly name: string;
    readonly initials?: string;
    readonly type?: SourceType | null;
    readonly status?: SourceStatus;
    readonly country?: string | null;
    readonly languages?: string[];
    readonly homepage?: string | null;
    readonly description?: string | null;
  };
  /** Further names and domains. */
  readonly aliases: readonly string[];
  /** Names of collections. */
  readonly collections: readonly string[];
  readonly ratings: readonly DescribedRating[];
  /** Addresses. */
  readonly feeds: readonly string[];
  /** From another program’s list: of an outlet that is there, the facts stay as curators set them. */
  readonly onlyAdds?: boolean;
}

/** What is wrong with a row, in words that say what to do. */
export interface RowFault {
  /** Column or attribute; null: the row as a whole. */
  readonly field: string | null;
  readonly message: string;
}
