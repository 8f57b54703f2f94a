import { type PracticeAnswerRow, practiceAnswers } from '@parallax/persistence';
import type { Pool } from 'pg';
import { batchOf, manyOf } from '../loader-kinds.js';

/** Part of the loaders of a request: see `createLoaders`. */
export const practiceLoaders = (pool: Pool) => ({
  answersOfRound: manyOf(batchOf<PracticeAnswerRow>(pool, practiceAnswers), (row) => row.roundId),
});
