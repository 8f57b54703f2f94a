import type { CoderId } from '@parallax/kernel';
import type { Viewer } from '../../access/index.js';
import { badUserInput, readId } from '../../graphql/connection-input.js';

/**
 * Whose queue is asked for: a coder's own, whatever else was named; an administrator names one.
 * @throws BAD_USER_INPUT when an administrator names none
 */
export function whoseQueue(viewer: Viewer, coderId: string | null | undefined): CoderId | string {
  if (viewer.coderId !== null) return viewer.coderId;
  if (coderId) return readId(coderId);
  throw badUserInput('Name the coder whose queue you want: “coderId”.');
}
