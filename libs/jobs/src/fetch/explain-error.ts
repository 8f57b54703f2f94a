import { fetchFailure, ForbiddenAddress, type FetchFailure } from './fetch-failure.js';
import { TooLarge, UnknownPacking } from './read-body.js';

interface Circumstances {
  readonly isTimeUp: boolean;
  readonly totalMs: number;
  readonly mostBytes: number;
}

const NO_NAME = new Set(['ENOTFOUND', 'EAI_AGAIN', 'ENODATA']);
const TIMEOUTS = new Set(['UND_ERR_CONNECT_TIMEOUT', 'UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT', 'ETIMEDOUT']);

/** What kept a fetch from its end, in words. */
export function explainError(error: unknown, { isTimeUp, totalMs, mostBytes }: Circumstances): FetchFailure {
  const forbidden = causesOf(error).find((cause) => cause instanceof ForbiddenAddress);
  if (forbidden !== undefined)
    return fetchFailure('ADDRESS_FORBIDDEN', `${forbidden.message} Only public ones are fetched.`);
  if (error instanceof TooLarge)
    return fetchFailure('ANSWER_TOO_LARGE', `The answer has more than ${mostBytes} bytes once unpacked.`);
  if (error instanceof UnknownPacking)
    return fetchFailure('ANSWER_BROKEN', 'The answer is packed in a way that nobody asked for.');
  const codes = causesOf(error).map(codeOf);
  if (isTimeUp || codes.some((code) => TIMEOUTS.has(code))) {
    return fetchFailure('TIMED_OUT', `The answer was not there in full after ${totalMs / 1000} seconds.`);
  }
  if (codes.some((code) => NO_NAME.has(code)))
    return fetchFailure('NAME_NOT_FOUND', 'No machine goes by the name in the address.');
  const reason = error instanceof Error ? error.message.replace(/\s+/g, ' ').slice(0, 200) : '';
  if (codes.some((code) => /^Z_|^ERR__?(?:BROTLI|ERROR)|^ERR_BROTLI|^HPE_/.test(code))) {
    return fetchFailure('ANSWER_BROKEN', `The answer cannot be unpacked: ${reason}.`);
  }
  return fetchFailure('UNREACHABLE', `The connection failed: ${reason}.`);
}

const MOST_CAUSES = 10;

function causesOf(error: unknown): unknown[] {
  const causes: unknown[] = [];
  for (let cause = error; cause !== undefined && cause !== null && causes.length < MOST_CAUSES;) {
    causes.push(cause, ...(cause instanceof AggregateError ? cause.errors : []));
    cause = cause instanceof Error ? cause.cause : null;
  }
  return causes;
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
