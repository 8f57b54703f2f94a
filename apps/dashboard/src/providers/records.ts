import {
  ArticleDocument,
  ArticleVersionsDocument,
  CodebookDocument,
  EventDocument,
  IngestFailuresDocument,
  IngestRunDocument,
  SourceDocument,
} from '@parallax/graphql-contract';
import { request } from './client.js';
import { ApiError } from './errors.js';
import type { Row } from './lists.js';
import type { ArticleVersion, FailurePage, Found, ResourceName } from './types.js';

const GONE = 'There is nothing under this address. It may have been opened from another corpus.';

/**
 * `node(id)` answers any type, or null: a record of another type has none of the fields asked for.
 * @throws ApiError when nothing, or something else, stands under the id
 */
export function found<Node extends object>(node: Node | null): Found<Node> {
  if (node === null || !('id' in node)) throw new ApiError(GONE, 'NOT_FOUND');
  return node as Found<Node>;
}

export const RECORDS: Readonly<Record<ResourceName, (id: string, signal?: AbortSignal) => Promise<Row>>> = {
  sources: async (id, signal) => found((await request(SourceDocument, { id }, signal)).node),
  articles: async (id, signal) => found((await request(ArticleDocument, { id }, signal)).node),
  events: async (id, signal) => found((await request(EventDocument, { id }, signal)).node),
  codebooks: async (id, signal) => found((await request(CodebookDocument, { id }, signal)).node),
  'ingest-runs': async (id, signal) => found((await request(IngestRunDocument, { id }, signal)).node),
};

export async function versionsOf(id: string, signal?: AbortSignal): Promise<readonly ArticleVersion[]> {
  return found((await request(ArticleVersionsDocument, { id }, signal)).node).versions;
}

export async function failuresOf(id: string, after: string | null, signal?: AbortSignal): Promise<FailurePage> {
  const { node } = await request(IngestFailuresDocument, { id, first: 50, after }, signal);
  const { failures } = found(node);
  const next = failures.pageInfo.hasNextPage ? failures.pageInfo.endCursor : null;
  return { failures: failures.nodes, total: failures.totalCount, next };
}
