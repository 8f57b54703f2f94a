import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Inject } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type ErrorCode, tell, type Told } from '../graphql/errors.js';
import { LOG, type Log } from '../log.js';

const CODE_OF_STATUS: Readonly<Record<number, ErrorCode>> = {
  401: 'UNAUTHENTICATED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  409: 'CONFLICT',
  429: 'RATE_LIMITED',
};

/** Errors of Fastify itself (body too large, bad JSON, unknown media type) carry a status and a code FST_…. */
interface FrameworkError extends Error {
  readonly statusCode: number;
  readonly code: string;
}
const isFrameworkError = (error: unknown): error is FrameworkError =>
  error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number' && error.statusCode < 500;

function toldOf(error: unknown): Told {
  if (error instanceof HttpException && error.getStatus() < 500) return ofStatus(error.getStatus(), error.message);
  if (isFrameworkError(error)) return ofStatus(error.statusCode, error.message);
  return tell(error);
}

const ofStatus = (status: number, message: string): Told => ({
  code: CODE_OF_STATUS[status] ?? 'BAD_USER_INPUT',
  message,
  status,
});

/** One shape for every failed request; on /graphql the shape GraphQL clients expect. */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  constructor(@Inject(LOG) private readonly log: Log) {}

  catch(error: unknown, host: ArgumentsHost): void {
    // Apollo formats the errors of resolvers; returning here would hand them on as results.
    if (host.getType<string>() === 'graphql') throw error;
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const told = toldOf(error);
    if (told.status >= 500) this.log.error({ requestId: request.id, err: error }, 'A request failed.');
    if (reply.sent) reply.raw.destroy();
    else void reply.code(told.status).type('application/json; charset=utf-8').send(bodyOf(told, request));
  }
}

/** The body of an answer that tells of a failure. */
export function bodyOf({ code, message }: Told, request: FastifyRequest): string {
  const extensions = { code, requestId: request.id };
  const isGraphql = request.url.split('?')[0] === '/graphql';
  return JSON.stringify(isGraphql ? { errors: [{ message, extensions }] } : { error: { message, ...extensions } });
}
