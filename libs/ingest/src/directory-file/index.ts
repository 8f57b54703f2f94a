export type { DescribedRating, DescribedSource, RowFault } from './described-source.js';
export { type OutlineRow, readOpml, writeOpml } from './opml.js';
export {
  DIRECTORY_COLUMNS,
  type DirectoryColumn,
  readSourceCells,
  type SourceCells,
  sourceCells,
} from './source-cells.js';
