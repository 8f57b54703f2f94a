/** Status that react-admin acts on: 401 sends to the sign-in page, the rest is shown. */
const STATUS_OF_CODE: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  BAD_USER_INPUT: 400,
  RATE_LIMITED: 429,
};

export interface Problem {
  readonly code: string;
  readonly message: string;
  readonly path: readonly string[];
}

/** An answer of the API that is not data, with the `status` and `body` react-admin looks for. `code` is the API's stable machine code. */
export class ApiError extends Error {
  readonly status: number;

  constructor(
    message: string,
    readonly code: string,
    readonly body: unknown = null,
  ) {
    super(message);
    this.name = 'ApiError';
    this.status = STATUS_OF_CODE[code] ?? 500;
  }
}

/** The code of whatever was thrown; `UNKNOWN` when it did not come from the API. */
export function codeOf(error: unknown): string {
  return error instanceof ApiError ? error.code : 'UNKNOWN';
}

/**
 * Turns the `errors` of a payload into one thrown error that react-admin's forms understand:
 * the message stands at the field its path ends in, or above the form when it names none.
 */
export function throwProblems(problems: readonly Problem[]): void {
  const [first] = problems;
  if (first === undefined) return;
  const fields: Record<string, string | { serverError: string }> = {};
  for (const problem of problems) {
    const field = problem.path.filter((step) => step !== 'input').at(-1);
    if (field === undefined) fields['root'] = { serverError: problem.message };
    else fields[field] = problem.message;
  }
  throw new ApiError(problems.map((problem) => problem.message).join(' '), first.code, { errors: fields });
}
