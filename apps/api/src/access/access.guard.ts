import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { apiError } from '../graphql/errors.js';
import { REQUIREMENT, type Requirement } from './requires.js';
import { type Viewer, viewerOf } from './viewer.js';

/**
 * The last door before every resolver and route: closed unless the operation says who may pass.
 * The schema's fields are checked once more, before execution, by the operation rules.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const declared = this.reflector.get<{ requirement: Requirement } | undefined>(REQUIREMENT, context.getHandler());
    if (declared === undefined) throw new Error(`${context.getHandler().name} does not say which permission it needs.`);
    if (declared.requirement !== null) demand(viewerOf(context), [declared.requirement]);
    return true;
  }
}

/** @throws UNAUTHENTICATED without a viewer, FORBIDDEN when a permission is missing. */
export function demand(viewer: Viewer | null, needed: Iterable<Requirement>): asserts viewer is Viewer {
  if (viewer === null) throw apiError('UNAUTHENTICATED', 'Sign in to do this.');
  for (const permission of needed) {
    if (permission !== null && !viewer.permissions.has(permission))
      throw apiError('FORBIDDEN', `This needs the permission ${permission}.`);
  }
}
