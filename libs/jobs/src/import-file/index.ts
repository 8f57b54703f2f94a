export {
  importFiles,
  type ImportOptions,
  type ImportOutcome,
  type ImportProblem,
  type ImportRequest,
  type RefusedPlace,
} from './import-files.js';
export { findInputFiles, FORMATS, type ImportFormat, type InputProblem } from './input-files.js';
export type { Prepared } from './prepare-row.js';
export { readInputs, type ReadOptions } from './read-files.js';
export { importFileTask } from './import-file-task.js';
export { DEMO_FOLDER, loadDemo, loadDemoTask } from './load-demo.js';
