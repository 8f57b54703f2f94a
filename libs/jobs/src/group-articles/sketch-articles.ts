import { type Background, GROUPING_VERSION, keyWordsOf } from '@parallax/events';
import { type GroupedTextRow, groupedTexts, rowsOf, storeSketches } from '@parallax/persistence';
import type { PoolClient } from 'pg';
import { dayOf, reportOf } from './reports.js';
import { keysToStore } from './word-keys.js';

/** Enters articles into the index; inside the caller's transaction. */
export async function sketchArticles(
  client: PoolClient,
  background: Background,
  ids: readonly string[],
): Promise<void> {
  const rows = await rowsOf<GroupedTextRow>(client, groupedTexts(ids));
  const words = keyWordsOf(rows.map(reportOf), background);
  const sketches = rows.map((row) => ({ ...row, keys: keysToStore(words.get(row.id) ?? [], dayOf(row)) }));
  await rowsOf(client, storeSketches(GROUPING_VERSION, sketches));
}
