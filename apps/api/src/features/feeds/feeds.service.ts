import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { enqueueItems, Visitor } from '@parallax/jobs';
import { err, isUuid, ok, type Result } from '@parallax/kernel';
import {
  byId,
  feedById,
  type FeedRow,
  hurryFeed,
  type IngestRunRow,
  insertFeed,
  newId,
  openFeedRun,
  pauseFeed,
  removeFeed,
  resumeFeed,
  retryItems,
  rowsOf,
  type SourceRow,
} from '@parallax/persistence';
import type { Pool } from 'pg';
import { DATABASE, type Viewer } from '../../access/index.js';
import type { Config } from '../../config.js';
import { CONFIG } from '../../config.token.js';
import { readText } from '../../graphql/connection-input.js';
import { inTransaction } from '../transaction.js';
import type { Refusal } from '../user-error.type.js';
import type { AddFeedInput, RetryFeedItemsInput } from './feeds.inputs.js';
import type { AddRefusal } from './feeds.payloads.js';
import { findFeed } from './find-feed.js';

const NOT_FOUND: Refusal = { code: 'NOT_FOUND', message: 'There is no feed with this id.', field: 'id' };
const UNKNOWN_SOURCE: Refusal = { code: 'UNKNOWN_SOURCE', message: 'There is no such outlet.', field: 'sourceId' };
const PAUSED: Refusal = { code: 'PAUSED', message: 'The feed is paused: resume it instead.', field: 'id' };
const TAKEN: Refusal = { code: 'FEED_TAKEN', message: 'This feed is in the directory already.', field: 'url' };
const NOTHING: Refusal = { code: 'NOTHING_TO_RETRY', message: 'There is nothing here to try again.', field: null };

@Injectable()
export class FeedsService implements OnModuleDestroy {
  private readonly visitor: Visitor;

  constructor(
    @Inject(DATABASE) private readonly database: Pool,
    @Inject(CONFIG) config: Config,
  ) {
    this.visitor = new Visitor(database, config.fetching);
  }

  onModuleDestroy(): Promise<void> {
    return this.visitor.close();
  }

  /** Looked at before it is kept: a person who mistyped an address hears of it at once. */
  async add({ sourceId, url }: AddFeedInput, viewer: Viewer): Promise<Result<FeedRow, AddRefusal>> {
    const [source] = isUuid(sourceId) ? await rowsOf<SourceRow>(this.database, byId.source([sourceId])) : [];
    if (source === undefined) return err(UNKNOWN_SOURCE);
    const found = await findFeed(this.visitor, withScheme(readText(url).trim()));
    if (!found.ok) return found;
    const feed = { id: newId(), sourceId, ...found.value, createdBy: viewer.name };
    const id = await insertFeed(this.database, feed);
    return id === null ? err(TAKEN) : this.find(id);
  }

  pause(id: string, viewer: Viewer): Promise<Result<FeedRow, Refusal>> {
    return this.changing(id, () => pauseFeed(this.database, id, viewer.name));
  }

  resume(id: string): Promise<Result<FeedRow, Refusal>> {
    return this.changing(id, () => resumeFeed(this.database, id));
  }

  async fetchNow(id: string): Promise<Result<FeedRow, Refusal>> {
    const feed = await this.find(id);
    if (!feed.ok) return feed;
    return (await hurryFeed(this.database, id)) ? this.find(id) : err(PAUSED);
  }

  async remove(id: string): Promise<Result<string, Refusal>> {
    return isUuid(id) && (await removeFeed(this.database, id)) ? ok(id) : err(NOT_FOUND);
  }

  /** The run, its items and their jobs appear together. */
  retry(input: RetryFeedItemsInput): Promise<Result<IngestRunRow, Refusal>> {
    const ids = [input.feedId, input.ingestRunId, ...(input.itemIds ?? [])].filter((id) => typeof id === 'string');
    if (ids.length === 0 || !ids.every(isUuid)) return Promise.resolve(err(NOTHING));
    return inTransaction(this.database, async (client) => {
      const id = newId();
      const items = await retryItems(client, id, {
        ...{ feedId: input.feedId ?? null, ofRunId: input.ingestRunId ?? null, itemIds: input.itemIds ?? null },
      });
      if (items.length === 0) return err(NOTHING);
      await openFeedRun(client, {
        id,
        label: `${items.length === 1 ? 'A page' : `${items.length} pages`} tried again`,
      });
      await enqueueItems(client, items);
      const [run] = await rowsOf<IngestRunRow>(client, byId.ingestRun([id]));
      return run ? ok(run) : err(NOTHING);
    });
  }

  private async changing(id: string, change: () => Promise<boolean>): Promise<Result<FeedRow, Refusal>> {
    return isUuid(id) && (await change()) ? this.find(id) : err(NOT_FOUND);
  }

  private async find(id: string): Promise<Result<FeedRow, Refusal>> {
    const [row] = isUuid(id) ? await rowsOf<FeedRow>(this.database, feedById(id)) : [];
    return row ? ok(row) : err(NOT_FOUND);
  }
}

/** People leave it out. */
const withScheme = (url: string): string => (/^[a-z][a-z0-9+.-]*:/i.test(url) ? url : `https://${url}`);
