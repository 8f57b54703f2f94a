import { SetMetadata } from '@nestjs/common';
import { Extensions } from '@nestjs/graphql';
import type { Permission } from './permission.js';

/** `null`: open to whoever comes, signed in or not (health, sign-in, the page itself). */
export type Requirement = Permission | null;
export const REQUIREMENT = 'parallax:requirement';

const setMetadata = (requirement: Requirement) => SetMetadata(REQUIREMENT, { requirement });
const extendField = (permission: Permission): PropertyDecorator => Extensions({ permission });

/**
 * Names the permission an operation needs: on queries, mutations, subscriptions, routes, and on
 * fields that need more than their parent (a property or a field resolver of a GraphQL type).
 *
 * It is written both as Nest metadata, for the guard, and into the schema's field extensions: the
 * planned path runs no resolver, so the permission has to be known from the schema alone.
 */
export function Requires(permission: Permission): MethodDecorator & PropertyDecorator {
  return (target: object, key: string | symbol, descriptor?: PropertyDescriptor) => {
    extendField(permission)(target, key);
    if (descriptor) setMetadata(permission)(target, key, descriptor);
  };
}

/** For operations that are open on purpose; without this or @Requires the guard refuses. */
export const OpenToAll = (): MethodDecorator => setMetadata(null);
