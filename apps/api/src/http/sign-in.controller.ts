import { Controller, Get, HttpCode, Inject, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { OpenToAll, Sessions, SignInToken } from '../access/index.js';
import type { Config } from '../config.js';
import { CONFIG } from '../config.token.js';
import { clearSessionCookie, sessionTokenOf, setSessionCookie } from './cookie.js';
import { isLoopback } from './origin.js';
import { plainPage } from './page.js';

const AGAIN = 'The link printed at the start works once. To get a new one, stop Parallax and run npm start again.';

/** Sign-in as Jupyter does it: whoever reads the terminal may use the link. */
@Controller()
export class SignInController {
  constructor(
    private readonly sessions: Sessions,
    private readonly token: SignInToken,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('sign-in')
  @OpenToAll()
  async signIn(
    @Query('token') token: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    if (!this.config.signInFromAnywhere && !isLoopback(request.headers.host, request.ip))
      return refuse(reply, 403, ['Signing in works only from the machine Parallax runs on.']);
    const answer = this.token.use(typeof token === 'string' ? token : '');
    if (answer === 'too-many-attempts') return refuse(reply, 429, ['Too many wrong tokens. Wait a minute.']);
    if (answer === 'refused') return refuse(reply, 403, ['This sign-in link is wrong or was used already.', AGAIN]);
    return setSessionCookie(
      request,
      reply,
      await this.sessions.open({ role: 'administrator', coderId: null }),
    ).redirect('/', 303);
  }

  @Post('sign-out')
  @HttpCode(204)
  @OpenToAll()
  async signOut(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const token = sessionTokenOf(request.headers.cookie);
    if (token !== undefined) await this.sessions.close(token);
    clearSessionCookie(request, reply);
  }
}

const refuse = (reply: FastifyReply, status: number, sentences: readonly string[]): FastifyReply =>
  reply.code(status).type('text/html; charset=utf-8').send(plainPage('Not signed in', sentences));
