export { type LitPassage, passagesByArticle } from './lit-passages.js';
export { SharedTextView } from './SharedTextView.js';
export { SharesTextWith } from './SharesTextWith.js';
export { useLitPassages } from './use-lit-passages.js';
export { usePassages } from './use-text-reuse.js';
