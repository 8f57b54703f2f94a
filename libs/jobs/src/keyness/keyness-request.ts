import type { Shuffle } from '@parallax/comparison';
import type { ArticleConditions } from '@parallax/persistence';
import { PLAIN_TERMS, type TermOptions } from '@parallax/text';

/** Of texts in several languages, compared all the same. */
export const MIXED_LANGUAGES = 'mixed';

/** Which articles are compared, and how. */
export interface KeynessRequest {
  readonly filter: ArticleConditions;
  readonly a: ArticleConditions;
  /** Null: all the others of the selection. */
  readonly b: ArticleConditions | null;
  /** Articles that print one text count once. */
  readonly collapseCopies: boolean;
  /** Only articles in this language; {@link MIXED_LANGUAGES}: all; null: all if they are in one language. */
  readonly language: string | null;
  readonly terms: TermOptions;
  readonly minFrequency: number;
  readonly minDocuments: number;
  /** α₀: how many words the prior weighs as much as; null: as both sets together. */
  readonly prior: number | null;
  /** Null: outlets within events where the sets are made of outlets, else what the events allow. */
  readonly shuffle: Shuffle | null;
  readonly replicates: number;
  readonly seed: string;
}

export const KEYNESS_DEFAULTS = {
  filter: {},
  b: null,
  collapseCopies: false,
  language: null,
  terms: PLAIN_TERMS,
  minFrequency: 5,
  minDocuments: 3,
  prior: null,
  shuffle: null,
  replicates: 1_000,
  seed: '1',
} as const satisfies Omit<KeynessRequest, 'a'>;

const isOfOutlets = (conditions: ArticleConditions): boolean =>
  Object.entries(conditions).every(([name, value]) => name === 'sourceId' || value === undefined || value === null);

/** True when nothing but the outlet decides on which side an article is. */
export const areOutlets = ({ a, b }: KeynessRequest): boolean => isOfOutlets(a) && (b === null || isOfOutlets(b));
