import type { ArticleMeasure } from './article-measure.js';

/** Every measure taken of single texts. */
export const ARTICLE_MEASURES: readonly ArticleMeasure[] = [];
