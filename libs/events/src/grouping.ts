/** A word that two articles share, and how many articles have it. */
export interface SharedWord {
  readonly word: string;
  readonly documents: number;
}

/** Where an article was put, and why: values, to be put into words where they are shown. */
export interface Assignment {
  readonly article: string;
  /** Place in the list of groups. */
  readonly group: number;
  /** Its mean score with the others of the group; null: it is alone. */
  readonly score: number | null;
  /** The member it is nearest to; null: it is alone. */
  readonly nearestArticle: string | null;
  /** Between it and the nearest article; null: not known, or alone. */
  readonly daysApart: number | null;
  /** With the nearest article, heaviest first. */
  readonly sharedNames: readonly SharedWord[];
  readonly sharedWords: readonly SharedWord[];
  /** The other group it was nearest to: how close the decision was. Null: nothing else was near. */
  readonly runnerUp: { readonly group: number; readonly score: number } | null;
}

export interface ArticleGroup {
  /** The standing event it goes on with; null: a new one. */
  readonly event: string | null;
  /** In the order of time, undated last. */
  readonly articles: readonly string[];
  /** The article most like the others: its headline stands for the group. */
  readonly centre: string;
}
