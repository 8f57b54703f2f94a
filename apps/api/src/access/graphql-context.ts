import type { Loaders } from '../features/index.js';
import type { Viewer } from './viewer.js';

/** What every resolver and the plan path get. Made once for a request, never shared between viewers. */
export interface GraphqlContext {
  readonly viewer: Viewer | null;
  readonly loaders: Loaders;
  readonly requestId: string;
}
