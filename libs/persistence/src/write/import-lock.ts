/** Whoever adds articles, outlets or codebooks takes turns, so that two cannot add the same. Any number will do. */
export const IMPORT_LOCK = 7_203_461_146;
