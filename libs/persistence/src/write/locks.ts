/**
 * Keys of the advisory locks under which work takes turns within a transaction, in one place so that no two kinds of
 * work wait for each other by accident. Any numbers will do.
 */
export const LOCK = {
  /** Whoever adds articles, outlets or codebooks, so that two cannot add the same. */
  import: 7_203_461_146,
  /** Changes of the directory of outlets, so that each sees what the one before left. */
  directory: 7_203_461_147,
  eventActs: 7_203_461_149,
  measureReuse: 4_100_301,
  measureArticles: 4_100_302,
  /** Decisions on speakers, so that none rests on what another one changes. */
  speakers: 4_100_303,
  sourceHealth: 4_100_304,
  groupArticles: 4_100_305,
  numberTerms: 4_100_313,
} as const;

export type LockName = keyof typeof LOCK;
