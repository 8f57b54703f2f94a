import { Inject, Injectable } from '@nestjs/common';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { type DocumentNode, execute, parse } from 'graphql';
import type { Pool } from 'pg';
import { z } from 'zod';
import { DATABASE, demand, type Viewer } from '../../access/index.js';
import { apiError } from '../../graphql/errors.js';
import { contextFor } from '../../graphql/graphql.options.js';

export const COMPARISON_COLUMNS = [
  ...['source', 'articles', 'firstPublishedAt', 'delayMinutes', 'delayUndefinedReason', 'codebook', 'codebookVersion'],
  ...['frame', 'frameName', 'share', 'low', 'high', 'k', 'n', 'undecided', 'labelCount', 'method', 'undefinedReason'],
] as const;

const QUERY: DocumentNode = parse(`query ($eventId: ID!, $codebookVersionId: ID) {
  eventComparison(eventId: $eventId, codebookVersionId: $codebookVersionId) {
    codebookVersion { versionNo codebook { name } }
    sources {
      source { name } firstPublishedAt delayMinutes delayUndefinedReason articles { id }
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
  delayUndefinedReason: z.string().nullable(),
  articles: z.array(z.unknown()),
  frameShares: z.array(share),
});
const version = z.object({ versionNo: z.number(), codebook: z.object({ name: z.string() }) });
const answer = z.object({
  eventComparison: z.object({ codebookVersion: version.nullable(), sources: z.array(coverage) }).nullable(),
});

interface Wanted {
  readonly eventId: string;
  readonly codebookVersionId: string | undefined;
}

/** The comparison of an event as a table: it asks the schema, so it shows the numbers the screen shows. */
@Injectable()
export class ComparisonTable {
  constructor(
    private readonly schemas: GraphQLSchemaHost,
    @Inject(DATABASE) private readonly database: Pool,
  ) {}

  /** A row for each outlet and frame; an outlet without frames has one row without them. */
  async rows(wanted: Wanted, viewer: Viewer): Promise<object[]> {
    demand(viewer, ['event:read']);
    const { data, errors } = await execute({
      schema: this.schemas.schema,
      document: QUERY,
      variableValues: { ...wanted },
      contextValue: contextFor(this.database, viewer, 'export'),
    });
    if (errors?.[0]) throw errors[0];
    const { eventComparison } = answer.parse(data);
    if (eventComparison === null) throw apiError('NOT_FOUND', 'There is no such event.');
    const { codebookVersion, sources } = eventComparison;
    return sources.flatMap((source) => rowsOfSource(source, codebookVersion));
  }
}

function rowsOfSource(source: z.infer<typeof coverage>, codebook: z.infer<typeof version> | null): object[] {
  const { firstPublishedAt, delayMinutes, delayUndefinedReason } = source;
  const common = {
    ...{ source: source.source.name, articles: source.articles.length, firstPublishedAt, delayMinutes },
    ...{ delayUndefinedReason, codebook: codebook?.codebook.name, codebookVersion: codebook?.versionNo },
  };
  if (source.frameShares.length === 0) return [common];
  return source.frameShares.map(({ frame, undecided, labelCount, share: { value, ...rest } }) => ({
    ...common,
    ...{ frame: frame.key, frameName: frame.name, undecided, labelCount, share: value },
    ...rest,
  }));
}
