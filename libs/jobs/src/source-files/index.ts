export { faultLine, importSourceList, type ImportedList } from './import-source-list.js';
export { type ListFault, readSourceList, type SourceList } from './read-source-list.js';
export { type SourceListFormat, writeSourceList } from './write-source-list.js';
