import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';

/** The only codes a caller meets, in GraphQL and beside it, and the status each travels with. */
const STATUS = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  BAD_USER_INPUT: 400,
  NOT_FOUND: 404,
  CONFLICT: 409,
  RATE_LIMITED: 429,
  QUERY_TOO_COMPLEX: 400,
  GRAPHQL_PARSE_FAILED: 400,
  GRAPHQL_VALIDATION_FAILED: 400,
  STORAGE_FULL: 503,
  INTERNAL_SERVER_ERROR: 500,
} as const;

export type ErrorCode = keyof typeof STATUS;
export const statusOf = (code: ErrorCode): number => STATUS[code];

const isErrorCode = (code: unknown): code is ErrorCode => typeof code === 'string' && code in STATUS;

/** An error a caller is meant to read. Everything else is masked. */
export const apiError = (code: ErrorCode, message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code, http: { status: STATUS[code] } } });

/** The tools' own codes for what a caller did wrong. */
const SAME_AS: Readonly<Record<string, ErrorCode>> = {
  BAD_REQUEST: 'BAD_USER_INPUT',
  PERSISTED_QUERY_NOT_SUPPORTED: 'BAD_USER_INPUT',
  OPERATION_RESOLUTION_FAILURE: 'GRAPHQL_VALIDATION_FAILED',
};

/** What may be told about an error: a code, a sentence, and the status of a failed request. */
export interface Told {
  readonly code: ErrorCode;
  readonly message: string;
  readonly status: number;
}

const INTERNAL: Told = { code: 'INTERNAL_SERVER_ERROR', message: 'Internal error', status: 500 };
const UNREACHABLE: Told = { ...INTERNAL, message: 'The database cannot be reached at the moment.', status: 503 };
const FULL: Told = { code: 'STORAGE_FULL', message: 'There is no space left to store this.', status: 503 };
const TOO_SLOW: Told = {
  code: 'QUERY_TOO_COMPLEX',
  message: 'The database took too long over this. Ask for less.',
  status: 503,
};

/** SQLSTATE classes 08 (connection) and 57P (shutdown), too many connections, and sockets that break. */
const UNREACHABLE_CODES = /^(08...|57P0[1-5]|53300|ECONNREFUSED|ECONNRESET|EPIPE|ENOENT|ETIMEDOUT)$/;
const UNREACHABLE_MESSAGES = /^(Connection terminated|timeout exceeded when trying to connect|.*not queryable)/;

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';

/** Failures of the machinery that a caller should hear of, since waiting or asking for less helps. */
export function toldOfFailure(error: unknown): Told {
  const code = codeOf(error);
  if (code === '53100' || code === 'ENOSPC') return FULL;
  if (code === '57014') return TOO_SLOW;
  const lost = error instanceof Error && UNREACHABLE_MESSAGES.test(error.message);
  return lost || (UNREACHABLE_CODES.test(code) && isOfConnection(error)) ? UNREACHABLE : INTERNAL;
}

/** ENOENT is a missing socket when connecting, and a missing file anywhere else. */
const isOfConnection = (error: unknown): boolean =>
  codeOf(error) !== 'ENOENT' ||
  (typeof error === 'object' && error !== null && 'syscall' in error && error.syscall === 'connect');

/** A suggestion tells the schema to those who may not read it; a number tells the limit. */
const withoutHints = (message: string): string =>
  message
    .replace(/ ?Did you mean .+\?/gs, '')
    .replace(/more that \d+ tokens/, 'too many tokens')
    .replace(/^Maximum call stack size exceeded$/, 'Syntax Error: The document is nested too deeply.');

/** graphql-js and Apollo wrap errors several times over: limits put their own code inside. */
function innermostCode(error: unknown): ErrorCode | null {
  for (let at = error; at instanceof GraphQLError; at = at.originalError) {
    const { code, validationErrorCode } = at.extensions;
    if (code === 'QUERY_TOO_COMPLEX' || validationErrorCode === 'MAX_RECURSIVE_SELECTIONS_EXCEEDED')
      return 'QUERY_TOO_COMPLEX';
  }
  return null;
}

/** What a caller is told of an error of any kind. */
export function tell(error: unknown, givenCode?: unknown): Told {
  const inner = unwrapResolverError(error);
  if (!(inner instanceof GraphQLError)) return toldOfFailure(inner);
  const given = givenCode ?? inner.extensions['code'];
  const code = innermostCode(error) ?? (isErrorCode(given) ? given : SAME_AS[String(given)]);
  if (code === undefined || code === 'INTERNAL_SERVER_ERROR') return toldOfFailure(inner.originalError);
  return { code, message: withoutHints(inner.message), status: STATUS[code] };
}

/** Apollo's hook: keeps place and code, and drops whatever else an error carries. */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const { code, message } = tell(error, formatted.extensions?.['code']);
  const { locations, path } = formatted;
  return { message, ...(locations && { locations }), ...(path && { path }), extensions: { code } };
}
