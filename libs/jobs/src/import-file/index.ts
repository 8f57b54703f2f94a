export {
  importFiles,
  type ImportOptions,
  type ImportOutcome,
  type ImportProblem,
  type ImportRequest,
  type RefusedPlace,
} from './import-files.js';
export { FORMATS, type ImportFormat } from './input-files.js';
export { importFileTask } from './import-file-task.js';
export { DEMO_FOLDER, loadDemo, loadDemoTask } from './load-demo.js';
