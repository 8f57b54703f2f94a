import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { CoderId } from '@parallax/kernel';
import type { FastifyRequest } from 'fastify';
import type { GraphqlContext } from './graphql-context.js';
import type { Permission } from './permission.js';

/** Who is asking. There is no viewer without a session. */
export interface Viewer {
  readonly name: string;
  readonly role: string;
  readonly permissions: ReadonlySet<Permission>;
  /** Who codes; null for an administrator, who may code as anybody. */
  readonly coderId: CoderId | null;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Set before any handler runs; null without a valid session. */
    viewer: Viewer | null;
  }
}

/** The viewer of a GraphQL operation or of an HTTP request. */
export function viewerOf(context: ExecutionContext): Viewer | null {
  if (context.getType<string>() !== 'graphql') return context.switchToHttp().getRequest<FastifyRequest>().viewer;
  return GqlExecutionContext.create(context).getContext<GraphqlContext>().viewer;
}

/** Parameter of a resolver or a route. The guard has already refused a request without a viewer. */
export const CurrentViewer = createParamDecorator((_: unknown, context: ExecutionContext) => viewerOf(context));
