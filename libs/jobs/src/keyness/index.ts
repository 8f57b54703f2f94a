export type { ChosenArticles, LanguageCount } from './choose-articles.js';
export { KEYNESS, type KeynessReason, type KeynessResult } from './keyness-kind.js';
export { KEYNESS_COLUMNS, keynessRows } from './keyness-table.js';
export { KEYNESS_DEFAULTS, type KeynessRequest, MIXED_LANGUAGES } from './keyness-request.js';
