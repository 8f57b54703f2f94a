import type { ArticleMeasure } from './article-measure.js';
import { QUOTATIONS_MEASURE } from './quotations-measure.js';
import { TERMS_MEASURE } from './terms-measure.js';

/** Every measure taken of single texts. */
export const ARTICLE_MEASURES: readonly ArticleMeasure[] = [TERMS_MEASURE, QUOTATIONS_MEASURE];
