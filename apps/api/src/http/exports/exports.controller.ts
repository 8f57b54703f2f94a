import { Controller, Get, Inject, Param, ParseUUIDPipe, Query, Res } from '@nestjs/common';
import type { Sql } from '@parallax/persistence';
import type { FastifyReply } from 'fastify';
import type { Pool, QueryResultRow } from 'pg';
import { CurrentViewer, DATABASE, demand, Requires, type Viewer } from '../../access/index.js';
import { ARTICLE_COLUMNS, articleLines, type ArticleSelection, articleTable } from './article-sql.js';
import { COMPARISON_COLUMNS, ComparisonTable } from './comparison-table.js';
import type { WantedComparison } from './event-query.js';
import { type ExportFile, sendCsv, sendLines } from './files.js';
import { readArticleFilter, readLabelFilter, readSearch } from './filter.js';
import { SHARED_TEXT_COLUMNS } from './shared-text-table.js';
import { Turns } from './turns.js';
import { EVENT_COLUMNS, eventTable, LABEL_COLUMNS, labelTable, SOURCE_COLUMNS, sourceTable } from './table-sql.js';

/** What may stand in the address; a parameter given twice is not a text. */
interface Wishes {
  readonly filter?: string;
  readonly search?: string;
  readonly bom?: string;
}

/** As in the address of the screen: outlets by comma, in their order. */
interface ComparisonWishes extends Wishes {
  readonly sourceIds?: string;
  readonly codebookVersionId?: string;
  /** `true`, as in the address of the screen's copies switch. */
  readonly collapseCopies?: string;
}

const wantedOf = (
  eventId: string,
  { sourceIds, codebookVersionId, collapseCopies }: ComparisonWishes,
): WantedComparison => ({
  eventId,
  sourceIds: sourceIds ? sourceIds.split(',') : undefined,
  codebookVersionId,
  collapseCopies: collapseCopies === 'true',
});

const fileOf = (name: string, columns: readonly string[], { bom }: Wishes): ExportFile => ({
  name: `parallax-${name}`,
  columns,
  withByteOrderMark: bom === '1',
});

/** Searching needs the right to read: hit or no hit tells what a text says. */
function selectionOf({ filter, search }: Wishes, viewer: Viewer): ArticleSelection {
  const tsquery = readSearch(search);
  if (tsquery !== null) demand(viewer, ['text:read']);
  return { filter: readArticleFilter(filter), tsquery, withText: viewer.permissions.has('text:read') };
}

async function* linesOf(rows: AsyncIterable<{ line: string }>): AsyncGenerator<string> {
  for await (const { line } of rows) yield line;
}

/** Complete data, streamed: no cap, whatever the size. */
@Controller('exports')
export class ExportsController {
  private readonly turns: Turns;

  constructor(
    @Inject(DATABASE) private readonly database: Pool,
    private readonly comparisons: ComparisonTable,
  ) {
    this.turns = new Turns(database);
  }

  @Get('articles.csv')
  @Requires('export:read')
  articlesCsv(@Query() wishes: Wishes, @CurrentViewer() viewer: Viewer, @Res() reply: FastifyReply): FastifyReply {
    const query = articleTable(selectionOf(wishes, viewer));
    return sendCsv(reply, this.rows(query), fileOf('articles.csv', ARTICLE_COLUMNS, wishes));
  }

  @Get('articles.jsonl')
  @Requires('export:read')
  async articlesJsonl(
    @Query() wishes: Wishes,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const query = await articleLines(this.database, selectionOf(wishes, viewer));
    return sendLines(reply, linesOf(this.rows<{ line: string }>(query)), fileOf('articles.jsonl', [], wishes));
  }

  @Get('labels.csv')
  @Requires('export:read')
  labelsCsv(@Query() wishes: Wishes, @Res() reply: FastifyReply): FastifyReply {
    const query = labelTable(readLabelFilter(wishes.filter));
    return sendCsv(reply, this.rows(query), fileOf('labels.csv', LABEL_COLUMNS, wishes));
  }

  @Get('labels.jsonl')
  @Requires('export:read')
  labelsJsonl(@Query() wishes: Wishes, @Res() reply: FastifyReply): FastifyReply {
    const rows = this.rows(labelTable(readLabelFilter(wishes.filter)));
    return sendLines(reply, asJson(rows), fileOf('labels.jsonl', [], wishes));
  }

  @Get('sources.csv')
  @Requires('export:read')
  sourcesCsv(@Query() wishes: Wishes, @Res() reply: FastifyReply): FastifyReply {
    return sendCsv(reply, this.rows(sourceTable()), fileOf('sources.csv', SOURCE_COLUMNS, wishes));
  }

  @Get('events.csv')
  @Requires('export:read')
  eventsCsv(@Query() wishes: Wishes, @Res() reply: FastifyReply): FastifyReply {
    return sendCsv(reply, this.rows(eventTable()), fileOf('events.csv', EVENT_COLUMNS, wishes));
  }

  @Get('events/:id/comparison.csv')
  @Requires('export:read')
  async comparisonCsv(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() wishes: ComparisonWishes,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const rows = await this.comparisons.frames(wantedOf(id, wishes), viewer);
    return sendCsv(reply, iterate(rows), fileOf(`comparison-${id}.csv`, COMPARISON_COLUMNS, wishes));
  }

  @Get('events/:id/shared-text.csv')
  @Requires('export:read')
  async sharedTextCsv(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() wishes: ComparisonWishes,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const rows = await this.comparisons.sharedText(wantedOf(id, wishes), viewer);
    return sendCsv(reply, iterate(rows), fileOf(`shared-text-${id}.csv`, SHARED_TEXT_COLUMNS, wishes));
  }

  private rows<Row extends QueryResultRow>(query: Sql): AsyncGenerator<Row> {
    return this.turns.take<Row>(query);
  }
}

async function* iterate<T>(rows: readonly T[]): AsyncGenerator<T> {
  yield* rows;
}

async function* asJson(rows: AsyncIterable<object>): AsyncGenerator<string> {
  for await (const row of rows) yield JSON.stringify(row);
}
