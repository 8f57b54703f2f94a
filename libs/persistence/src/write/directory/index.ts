export * from './aliases.js';
export { type ChangeAbout, type DirectoryAct, writeChange } from './directory-change.js';
export type { Cells, DirectoryState, DirectoryTable } from './directory-state.js';
export * from './edits.js';
export { type DirectoryRefusal, inDirectory } from './in-directory.js';
export { mergeSources, type MergeOf, type MergePlan, planMerge } from './merge.js';
export { eventsOfMoved, type MovedAliasRow, type MovedMembershipRow, type MovedRatingRow } from './merge-plan.sql.js';
export * from './ratings.js';
export { undoChanges, type UndoBy, type WhatToUndo } from './undo.js';
