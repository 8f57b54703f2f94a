export { speakerBook, type ActorClass, type SpeakerBook, type SpeakerDecisions } from './speaker-book.js';
export * from './voice-share.js';
export type { WordShare } from './word-shares.js';
