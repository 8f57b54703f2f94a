/** Stable: dashboards and scripts read these. */
export type FetchFailureCode =
  | 'BAD_ADDRESS'
  | 'ADDRESS_FORBIDDEN'
  | 'NAME_NOT_FOUND'
  | 'UNREACHABLE'
  | 'TIMED_OUT'
  | 'ANSWER_TOO_LARGE'
  | 'ANSWER_BROKEN'
  | 'TOO_MANY_REDIRECTS'
  | 'REDIRECT_LOOP'
  | 'HTTP_STATUS'
  | 'TOLD_TO_WAIT'
  | 'ROBOTS_FORBID';

/** Why nothing was fetched. */
export interface FetchFailure {
  readonly code: FetchFailureCode;
  /** What happened, in one sentence. */
  readonly sentence: string;
  /** The answer's status, where there was one. */
  readonly status: number | null;
  /** As the host asks; null where it does not say. */
  readonly retryAfterSeconds: number | null;
  /** Another try may go better. */
  readonly isPassing: boolean;
}

const PASSING: ReadonlySet<FetchFailureCode> = new Set([
  ...(['NAME_NOT_FOUND', 'UNREACHABLE', 'TIMED_OUT', 'ANSWER_BROKEN', 'TOLD_TO_WAIT'] as const),
]);

export const fetchFailure = (
  code: FetchFailureCode,
  sentence: string,
  more: Partial<Pick<FetchFailure, 'status' | 'retryAfterSeconds' | 'isPassing'>> = {},
): FetchFailure => ({
  ...{ code, sentence, status: null, retryAfterSeconds: null, isPassing: PASSING.has(code) },
  ...more,
});

/** Thrown inside a connection and caught by the fetch that opened it. */
export class ForbiddenAddress extends Error {
  constructor(readonly address: string) {
    super(`The address ${address} is private, local or reserved.`);
    this.name = 'ForbiddenAddress';
  }
}
