import { Controller, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { importSourceList, type ImportedList, type SourceListFormat, writeSourceList } from '@parallax/jobs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Pool } from 'pg';
import { CurrentViewer, DATABASE, Requires, type Viewer } from '../access/index.js';
import { apiError } from '../graphql/errors.js';
import { receiveText } from './receive-text.js';

/** The directory of outlets as a file, out and in. */
@Controller()
export class DirectoryController {
  constructor(@Inject(DATABASE) private readonly database: Pool) {}

  @Get('exports/directory.csv')
  @Requires('export:read')
  async csv(@Res() reply: FastifyReply): Promise<FastifyReply> {
    return this.send(reply, 'csv', 'text/csv; charset=utf-8');
  }

  @Get('exports/directory.opml')
  @Requires('export:read')
  async opml(@Res() reply: FastifyReply): Promise<FastifyReply> {
    return this.send(reply, 'opml', 'text/x-opml; charset=utf-8');
  }

  @Post('directory')
  @HttpCode(200)
  @Requires('source:write')
  async receive(@Req() request: FastifyRequest, @CurrentViewer() viewer: Viewer): Promise<ImportedList> {
    const imported = await importSourceList(this.database, await receiveText(request), viewer.name);
    if (!imported.ok) throw apiError('BAD_USER_INPUT', imported.error);
    return imported.value;
  }

  private async send(reply: FastifyReply, format: SourceListFormat, type: string): Promise<FastifyReply> {
    const text = await writeSourceList(this.database, format);
    return reply
      .type(type)
      .header('content-disposition', `attachment; filename="parallax-directory.${format}"`)
      .header('cache-control', 'no-store')
      .send(text);
  }
}
