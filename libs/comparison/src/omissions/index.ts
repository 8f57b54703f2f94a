export { NULL_ROWS } from './adjust-silences.js';
export { DECISION_KINDS, type DecisionKind, holdingDecisions, type StatementDecision } from './decisions.js';
export { OMISSION_SETTINGS, type OmissionSettings, OMISSIONS_VERSION, omissionMatrix } from './matrix.js';
export * from './result.js';
export type { EventText, SentenceKey } from './sentence.js';
