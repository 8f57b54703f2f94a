import { codingDoor } from '../../providers/coding-provider.js';
import type { CodingKey, SaveAnswer } from '../../providers/coding-types.js';
import { ApiError, codeOf } from '../../providers/errors.js';
import type { SendResult, Waiting } from './outbox.js';

/** A request that hangs longer is tried again; the coding's id keeps that from saving it twice. Milliseconds. */
const PATIENCE = 20_000;

/** Not the coding's fault: the same may be taken a little later. */
const PASSING = ['UNREACHABLE', 'BAD_ANSWER', 'RATE_LIMITED', 'INTERNAL_SERVER_ERROR', 'UNKNOWN'];

function failed(error: unknown): SendResult {
  const code = codeOf(error);
  if (code === 'UNAUTHENTICATED') return { kind: 'signed-out' };
  if (error instanceof ApiError && !PASSING.includes(code)) return { kind: 'refused', message: error.message };
  return { kind: 'unreachable' };
}

/** The API refuses fields it does not know: `kind` is the outbox's own. */
function send(which: CodingKey, change: Waiting['change'], signal: AbortSignal): Promise<SaveAnswer> {
  if (change.kind === 'reopen') return codingDoor.reopen(which, signal);
  const { kind: _kind, ...coding } = change;
  return codingDoor.save({ ...which, ...coding }, signal);
}

/** Sends one coding; whatever happens is an answer, never an exception. */
export async function sendCoding({ change, ...waiting }: Waiting): Promise<SendResult> {
  const signal = AbortSignal.timeout(PATIENCE);
  const { codingId, taskId, coderId, expectedRevision } = waiting;
  const which = { codingId, taskId, coderId, expectedRevision };
  try {
    const { task, errors } = await send(which, change, signal);
    const [problem] = errors;
    if (problem === undefined && task !== null) return { kind: 'saved', task };
    if (problem?.code === 'CONFLICT' && task !== null) return { kind: 'conflict', current: task };
    return { kind: 'refused', message: problem?.message ?? '' };
  } catch (error) {
    return failed(error);
  }
}
