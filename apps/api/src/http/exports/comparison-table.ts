import { Inject, Injectable } from '@nestjs/common';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { type DocumentNode, parse } from 'graphql';
import type { Pool } from 'pg';
import { z } from 'zod';
import { DATABASE, demand, type Viewer } from '../../access/index.js';
import { apiError } from '../../graphql/errors.js';
import { askSchema, type WantedComparison } from './event-query.js';
import { SHARED_TEXT_QUERY, sharedTextAnswer, sharedTextRows } from './shared-text-table.js';

export const COMPARISON_COLUMNS = [
  ...[
    'source',
    'articles',
    'firstPublishedAt',
    'delayMinutes',
    'delayDays',
    'delayUndefinedReason',
    'codebook',
    'codebookVersion',
  ],
  ...['frame', 'frameName', 'share', 'low', 'high', 'k', 'n', 'undecided', 'labelCount', 'method', 'undefinedReason'],
  'collapsedArticles',
] as const;

const QUERY: DocumentNode = parse(`query ($eventId: ID!, $sourceIds: [ID!], $codebookVersionId: ID,
  $collapseCopies: Boolean) {
  eventComparison(eventId: $eventId, sourceIds: $sourceIds, codebookVersionId: $codebookVersionId,
    collapseCopies: $collapseCopies) {
    codebookVersion { versionNo codebook { name } }
    sources {
      source { name } firstPublishedAt delayMinutes delayDays delayUndefinedReason articles { id }
      collapsedArticleIds
      frameShares { frame { key name } undecided labelCount share { value low high k n method undefinedReason } }
    }
  }
}`);

const share = z.object({
  frame: z.object({ key: z.string(), name: z.string() }),
  undecided: z.number(),
  labelCount: z.number(),
  share: z.object({
    value: z.number().nullable(),
    low: z.number().nullable(),
    high: z.number().nullable(),
    k: z.number(),
    n: z.number(),
    method: z.string(),
    undefinedReason: z.string().nullable(),
  }),
});
const coverage = z.object({
  source: z.object({ name: z.string() }),
  firstPublishedAt: z.string().nullable(),
  delayMinutes: z.number().nullable(),
  delayDays: z.number().nullable(),
  delayUndefinedReason: z.string().nullable(),
  articles: z.array(z.unknown()),
  collapsedArticleIds: z.array(z.unknown()),
  frameShares: z.array(share),
});
const version = z.object({ versionNo: z.number(), codebook: z.object({ name: z.string() }) });
const answer = z.object({
  eventComparison: z.object({ codebookVersion: version.nullable(), sources: z.array(coverage) }).nullable(),
});

/** The comparison of an event as tables of the numbers the screen shows. */
@Injectable()
export class ComparisonTable {
  constructor(
    private readonly schemas: GraphQLSchemaHost,
    @Inject(DATABASE) private readonly database: Pool,
  ) {}

  /** A row for each outlet and frame; an outlet without frames has one row without them. */
  async frames(wanted: WantedComparison, viewer: Viewer): Promise<object[]> {
    const { eventComparison } = answer.parse(await this.ask(QUERY, wanted, viewer));
    if (eventComparison === null) throw noSuchEvent();
    const { codebookVersion, sources } = eventComparison;
    return sources.flatMap((source) => rowsOfSource(source, codebookVersion));
  }

  /** A row for each pair of articles that share text. */
  async sharedText(wanted: WantedComparison, viewer: Viewer): Promise<object[]> {
    const found = sharedTextAnswer.parse(await this.ask(SHARED_TEXT_QUERY, wanted, viewer));
    if (found.eventComparison === null) throw noSuchEvent();
    return sharedTextRows(found);
  }

  private ask(document: DocumentNode, wanted: WantedComparison, viewer: Viewer): Promise<unknown> {
    demand(viewer, ['event:read']);
    return askSchema({ schemas: this.schemas, database: this.database, viewer }, document, wanted);
  }
}

const noSuchEvent = (): Error => apiError('NOT_FOUND', 'There is no such event.');

function rowsOfSource(source: z.infer<typeof coverage>, codebook: z.infer<typeof version> | null): object[] {
  const { firstPublishedAt, delayMinutes, delayDays, delayUndefinedReason } = source;
  const common = {
    ...{ source: source.source.name, articles: source.articles.length, firstPublishedAt, delayMinutes },
    collapsedArticles: source.collapsedArticleIds.length,
    ...{ delayDays, delayUndefinedReason, codebook: codebook?.codebook.name, codebookVersion: codebook?.versionNo },
  };
  if (source.frameShares.length === 0) return [common];
  return source.frameShares.map(({ frame, undecided, labelCount, share: { value, ...rest } }) => ({
    ...common,
    ...{ frame: frame.key, frameName: frame.name, undecided, labelCount, share: value },
    ...rest,
  }));
}
