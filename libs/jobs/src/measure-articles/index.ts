export type { ArticleMeasure } from './article-measure.js';
export { measureArticles, type MeasureArticlesOptions } from './measure-articles.js';
export { ARTICLE_MEASURES } from './measures.js';
export { enqueueMeasureArticles, MEASURE_ARTICLES, measureArticlesTask } from './task.js';
export { TERMS_MEASURE } from './terms-measure.js';
