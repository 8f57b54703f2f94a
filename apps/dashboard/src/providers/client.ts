import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { print } from 'graphql';
import { ApiError } from './errors.js';

interface Answer<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

const NOT_JSON = 'The server did not answer as expected. Is it still running?';

async function parse<Data>(response: Response): Promise<Answer<Data>> {
  try {
    return (await response.json()) as Answer<Data>;
  } catch {
    throw new ApiError(NOT_JSON, response.status === 401 ? 'UNAUTHENTICATED' : 'BAD_ANSWER');
  }
}

async function send(body: string, signal: AbortSignal | undefined): Promise<Response> {
  try {
    return await fetch('/graphql', {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body,
      signal: signal ?? null,
    });
  } catch (error) {
    if (signal?.aborted === true) throw error;
    throw new ApiError('The server cannot be reached.', 'UNREACHABLE');
  }
}

/**
 * Sends one document with its variables.
 * @throws ApiError with the API's code, or `UNREACHABLE`, or `BAD_ANSWER`.
 */
export async function request<Data, Variables extends object>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Data> {
  const response = await send(JSON.stringify({ query: print(document), variables }), signal);
  const answer = await parse<Data>(response);
  const [problem] = answer.errors ?? [];
  if (problem !== undefined) throw new ApiError(problem.message, problem.extensions?.code ?? 'UNKNOWN');
  if (answer.data === null || answer.data === undefined) throw new ApiError(NOT_JSON, 'BAD_ANSWER');
  return answer.data;
}
