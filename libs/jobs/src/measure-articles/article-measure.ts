import type { MeasuredArticleRow } from '@parallax/persistence';
import type { PoolClient } from 'pg';

/**
 * Something derived from single texts and kept in tables of its own. It never fails because of a text: what cannot be
 * measured is stored as such.
 */
export interface ArticleMeasure {
  readonly name: string;
  /** Changes whenever the same text may give other rows; all articles are measured again then. */
  readonly methodVersion: string;
  /** Puts what is derived from these texts in place of what was there; inside the caller's transaction. */
  store(client: PoolClient, articles: readonly MeasuredArticleRow[]): Promise<void>;
}
