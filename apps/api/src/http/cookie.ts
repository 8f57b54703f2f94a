import { type CookieSerializeOptions, fastifyCookie } from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SESSION_SECONDS } from '../access/index.js';

const NAME = 'parallax_session';

/** Lax, so that a link from a mail opens signed in; a foreign page can neither read it nor post with it. */
const options = (request: FastifyRequest): CookieSerializeOptions => ({
  httpOnly: true,
  sameSite: 'lax',
  path: '/',
  secure: request.protocol === 'https',
});

export const sessionTokenOf = (cookieHeader: string | undefined): string | undefined =>
  cookieHeader === undefined ? undefined : fastifyCookie.parse(cookieHeader)[NAME];

export const setSessionCookie = (request: FastifyRequest, reply: FastifyReply, token: string): FastifyReply =>
  reply.setCookie(NAME, token, { ...options(request), maxAge: SESSION_SECONDS });

export const clearSessionCookie = (request: FastifyRequest, reply: FastifyReply): FastifyReply =>
  reply.clearCookie(NAME, options(request));
