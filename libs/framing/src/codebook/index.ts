export { checkCodebook, type CodebookProblem, type CodebookProblemCode } from './check-codebook.js';
export { readCodebookJson, writeCodebookJson } from './codebook-json.js';
export * from './codebook.js';
export * from './diff-codebooks.js';
export { readCodebookMarkdown } from './read-codebook-markdown.js';
export * from './read-codebook.js';
export type { ReadingProblem } from './reading-problem.js';
export { tidyCodebook } from './tidy-codebook.js';
export { writeCodebookMarkdown } from './write-codebook-markdown.js';
