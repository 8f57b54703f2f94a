import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Pool } from 'pg';
import { DATABASE, OpenToAll, Sessions } from '../access/index.js';
import { useLink } from '../features/coding/coder-links.js';
import { setSessionCookie } from './cookie.js';
import { plainPage } from './page.js';

const LONGEST_TOKEN = 100;

/**
 * Where a coder's link leads. It works from any machine, unlike the administrator's: whoever gave it out chose whom to
 * send it to, its token cannot be guessed, and it opens one coder's queue only.
 */
@Controller()
export class CoderLinkController {
  constructor(
    private readonly sessions: Sessions,
    @Inject(DATABASE) private readonly database: Pool,
  ) {}

  @Get('code')
  @OpenToAll()
  async open(
    @Query('token') token: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    // Mail programs look at links by HEAD; that must not use them up.
    if (request.method === 'HEAD') return reply.code(200).send();
    const isToken = typeof token === 'string' && token.length <= LONGEST_TOKEN;
    const coderId = isToken ? await useLink(this.database, token) : null;
    if (coderId === null) return refuse(reply);
    return setSessionCookie(request, reply, await this.sessions.open({ role: 'coder', coderId })).redirect(
      '/coding',
      303,
    );
  }
}

const refuse = (reply: FastifyReply): FastifyReply =>
  reply
    .code(403)
    .type('text/html; charset=utf-8')
    .send(
      plainPage('Not signed in', [
        'This link is wrong, was used already, or is too old.',
        'Ask the person who gave it to you for a new one.',
      ]),
    );
