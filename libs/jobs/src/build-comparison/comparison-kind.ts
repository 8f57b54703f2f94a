import type { Pool, PoolClient } from 'pg';
import { inSnapshot } from '@parallax/persistence';
import type { OnStep } from '../progress/index.js';

/** How one kind of comparison is made: what it depends on, what is read for it, and the arithmetic. */
export interface ComparisonRecipe<Request extends object, Material, Result extends object> {
  /** As in GraphQL and the job's name, for example `keyness`. */
  readonly name: string;
  /** Changes whenever the same input may give another number. */
  readonly methodVersion: string;
  /**
   * All the result depends on beside the request and the method, told without computing: the selection's fingerprint,
   * the labels', the newest decisions'. Null when the request names something that does not exist.
   */
  fingerprint(client: PoolClient, request: Request): Promise<object | null>;
  /** Reads what is compared; runs in a snapshot in which nothing changes. */
  read(client: PoolClient, request: Request, onStep: OnStep): Promise<Material>;
  /** The result as it is stored: nothing in it that JSON cannot say. Calls `onStep` between steps, which may throw. */
  compute(material: Material, request: Request, onStep: OnStep): Promise<Result>;
}

/** A kind of comparison from outside: what it reads is its own affair. */
export interface ComparisonKind<Request extends object, Result extends object> {
  readonly name: string;
  readonly methodVersion: string;
  fingerprint(client: PoolClient, request: Request): Promise<object | null>;
  measure(database: Pool, request: Request, onStep: OnStep): Promise<Result>;
}

export const comparisonKind = <Request extends object, Material, Result extends object>(
  recipe: ComparisonRecipe<Request, Material, Result>,
): ComparisonKind<Request, Result> => ({
  name: recipe.name,
  methodVersion: recipe.methodVersion,
  fingerprint: (client, request) => recipe.fingerprint(client, request),
  measure: async (database, request, onStep) => {
    const material = await inSnapshot(database, (client) => recipe.read(client, request, onStep));
    return recipe.compute(material, request, onStep);
  },
});
