import { asId, type IngestRunId } from '@parallax/kernel';
import {
  ArticleWriter,
  endItem,
  flushSearchWords,
  inTransaction,
  type ItemEnd,
  type ItemToFetch,
  reachOfRun,
} from '@parallax/persistence';
import { LEXEMES_VERSION } from '@parallax/text';
import type { Pool } from 'pg';
import type { Prepared } from '../import-file/prepare-row.js';
import { requestMeasuring } from '../import-file/request-measuring.js';
import { refreshEventSummaries } from '../measure-reuse/index.js';
import { publishProgress } from '../progress/index.js';
import { INGEST_DOCUMENT } from './enqueue-fetches.js';

interface Outcome {
  readonly row: Prepared;
  readonly isFetched: boolean;
}

/** Stores what became of an item, article and mark in one transaction, and tells how far its run is. */
export async function storeItem(database: Pool, item: ItemToFetch, outcome: Outcome): Promise<void> {
  const { row, isFetched } = outcome;
  let isLast = false;
  const writer = new ArticleWriter(database, {
    ...{ runId: item.runId, lexemesVersion: LEXEMES_VERSION, dryRun: false, isShared: true },
    onEvents: refreshEventSummaries,
    onStored: async (client, counts, refusals) => {
      const [refusal] = refusals;
      const end: ItemEnd = {
        ...{ id: item.id, runId: item.runId, canonicalUrl: item.canonicalUrl, isFetched },
        articleUrl: row.kind === 'row' ? row.row.draft.canonicalUrl : null,
        state: counts.refused > 0 ? 'refused' : 'stored',
        ...{ code: refusal?.code ?? null, reason: refusal?.sentence ?? null },
      };
      isLast = await endItem(client, end);
    },
  });
  await writer.write({
    ...{ rows: row.kind === 'row' ? [row.row] : [], refused: row.kind === 'refused' ? [row.refused] : [] },
    bytesRead: 0,
  });
  await afterwards(database, item, isLast);
}

/** An item that a person stopped. */
export async function leaveItem(database: Pool, item: ItemToFetch): Promise<void> {
  const end: ItemEnd = {
    ...{ id: item.id, runId: item.runId, canonicalUrl: item.canonicalUrl, articleUrl: null, isFetched: false },
    ...{ state: 'left', code: 'STOPPED', reason: 'A person stopped it.' },
  };
  const isLast = await inTransaction(database, (client) => endItem(client, end));
  if (isLast) await afterwards(database, item, isLast);
}

async function afterwards(database: Pool, item: ItemToFetch, isLast: boolean): Promise<void> {
  if (isLast) {
    await flushSearchWords(database);
    await requestMeasuring(database);
  }
  await publishProgress(database, {
    ...{ jobId: asId<IngestRunId>(item.runId), kind: INGEST_DOCUMENT, status: isLast ? 'succeeded' : 'running' },
    ...(await reachOfRun(database, item.runId)),
    ...{ unit: 'articles', ratePerSecond: null, secondsLeft: null, message: item.title },
  });
}
