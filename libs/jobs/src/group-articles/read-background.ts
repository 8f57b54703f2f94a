import { Background } from '@parallax/events';
import { drawnTexts, type GroupedTextRow, rowsOf } from '@parallax/persistence';
import type { Pool } from 'pg';
import { reportOf } from './reports.js';

/** Articles that tell how rare words are: enough to know common words from rare ones, and read in a second. */
const DRAWN = 2_000;

export const readBackground = async (database: Pool): Promise<Background> =>
  new Background((await rowsOf<GroupedTextRow>(database, drawnTexts(DRAWN))).map(reportOf));
