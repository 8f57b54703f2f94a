import { err, ok, type Result } from '@parallax/kernel';
import { request, type Dispatcher } from 'undici';
import { explainError } from './explain-error.js';
import { fetchFailure, type FetchFailure } from './fetch-failure.js';
import { readBody } from './read-body.js';

const MOST_REDIRECTS = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const PERMANENT = new Set([301, 308]);

export interface FetchRequest {
  readonly url: string;
  readonly agent: Dispatcher;
  readonly userAgent: string;
  /** Of the unpacked answer. */
  readonly mostBytes: number;
  /** For everything: connecting, all redirects, the whole answer. */
  readonly totalMs: number;
  /** What the last answer was marked with. */
  readonly etag?: string | null;
  readonly lastModified?: string | null;
  readonly accept?: string;
  /** Ports beside 80 and 443. */
  readonly extraPort?: number | null;
  /** Asked before each hop; a failure ends the fetch. */
  readonly mayVisit?: (url: URL) => Promise<FetchFailure | null>;
  readonly signal?: AbortSignal;
}

/** An answer with status 2xx, or 304 without a body. */
export interface Fetched {
  readonly status: number;
  /** Where it came from in the end. */
  readonly url: string;
  /** Where the address has moved for good; null when it has not. */
  readonly movedTo: string | null;
  readonly contentType: string | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly bytes: Buffer;
}

/** Fetches from the public web; every hop is looked at anew, and whatever a host does ends within time and size. */
export async function fetchGuarded(wanted: FetchRequest): Promise<Result<Fetched, FetchFailure>> {
  const time = AbortSignal.timeout(wanted.totalMs);
  const signal = wanted.signal === undefined ? time : AbortSignal.any([time, wanted.signal]);
  try {
    return await new Journey(wanted, signal).run();
  } catch (error) {
    wanted.signal?.throwIfAborted();
    return err(explainError(error, { isTimeUp: time.aborted, ...wanted }));
  }
}

class Journey {
  private readonly visited = new Set<string>();
  private movedTo: string | null = null;
  private isMoveForGood = true;

  constructor(
    private readonly wanted: FetchRequest,
    private readonly signal: AbortSignal,
  ) {}

  async run(): Promise<Result<Fetched, FetchFailure>> {
    let next = this.wanted.url;
    for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
      const url = addressOf(next, this.wanted.extraPort ?? null);
      if (!url.ok) return url;
      if (this.visited.has(url.value.href)) return err(loop(url.value));
      this.visited.add(url.value.href);
      const forbidden = (await this.wanted.mayVisit?.(url.value)) ?? null;
      if (forbidden !== null) return err(forbidden);
      const answer = await this.ask(url.value);
      const target = redirectOf(answer, url.value);
      if (target === null) return this.take(answer, url.value);
      answer.body.destroy();
      this.noteMove(answer.statusCode, target);
      next = target;
    }
    return err(fetchFailure('TOO_MANY_REDIRECTS', `The address leads on more than ${MOST_REDIRECTS} times.`));
  }

  private async ask(url: URL): Promise<Dispatcher.ResponseData> {
    const { agent, userAgent, etag, lastModified, accept, totalMs } = this.wanted;
    const answer = await request(url, {
      dispatcher: agent,
      signal: this.signal,
      ...{ headersTimeout: totalMs, bodyTimeout: totalMs },
      headers: {
        'user-agent': userAgent,
        'accept-encoding': 'gzip, br',
        accept: accept ?? '*/*',
        ...(etag ? { 'if-none-match': etag } : {}),
        ...(lastModified ? { 'if-modified-since': lastModified } : {}),
      },
    });
    answer.body.on('error', () => undefined); // destroyed bodies say so; whoever reads one hears of it by itself
    return answer;
  }

  /** Only moves for good in a row from the start count: what follows a passing one may be elsewhere tomorrow. */
  private noteMove(status: number, target: string): void {
    this.isMoveForGood &&= PERMANENT.has(status);
    if (this.isMoveForGood) this.movedTo = target;
  }

  private async take(answer: Dispatcher.ResponseData, url: URL): Promise<Result<Fetched, FetchFailure>> {
    const { statusCode: status, headers } = answer;
    if (status !== 304 && (status < 200 || status > 299)) {
      answer.body.destroy();
      return err(refusedBy(status, url, headerOf(headers, 'retry-after')));
    }
    const bytes = await readBody(
      answer.body,
      headerOf(headers, 'content-encoding') ?? undefined,
      this.wanted.mostBytes,
    );
    return ok({
      ...{ status, url: url.href, movedTo: this.movedTo, bytes },
      contentType: headerOf(headers, 'content-type'),
      etag: headerOf(headers, 'etag'),
      lastModified: headerOf(headers, 'last-modified'),
    });
  }
}

const loop = (url: URL): FetchFailure => fetchFailure('REDIRECT_LOOP', `The address leads back to ${url.href}.`);

const LONGEST_HEADER = 500;

function headerOf(headers: Dispatcher.ResponseData['headers'], name: string): string | null {
  const value = headers[name];
  const first = Array.isArray(value) ? value[0] : value;
  return first === undefined || first === '' || first.length > LONGEST_HEADER ? null : first;
}

function redirectOf({ statusCode, headers }: Dispatcher.ResponseData, from: URL): string | null {
  const location = REDIRECTS.has(statusCode) ? headers['location'] : undefined;
  const target = Array.isArray(location) ? location[0] : location;
  if (target === undefined) return null;
  return URL.canParse(target, from.href) ? new URL(target, from.href).href : target;
}

/** http or https, the usual ports, no name and password: everything else is no page of the public web. */
export function addressOf(text: string, extraPort: number | null): Result<URL, FetchFailure> {
  if (!URL.canParse(text)) return err(fetchFailure('BAD_ADDRESS', `“${text.slice(0, 200)}” is not a web address.`));
  const url = new URL(text);
  const refused = (sentence: string) => err(fetchFailure('BAD_ADDRESS', sentence));
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    return refused(`The address begins with ${url.protocol.slice(0, 40)}; only http and https are fetched.`);
  }
  if (url.port !== '' && url.port !== '80' && url.port !== '443' && Number(url.port) !== extraPort) {
    return refused(`The address names port ${url.port}; only 80 and 443 are fetched.`);
  }
  if (url.username !== '' || url.password !== '') return refused('The address holds a user name or a password.');
  url.hash = '';
  return ok(url);
}

function refusedBy(status: number, url: URL, retryAfter: string | null): FetchFailure {
  const retryAfterSeconds = retryAfter === null ? null : secondsUntil(retryAfter);
  if (status === 429 || (status === 503 && retryAfterSeconds !== null)) {
    const wish = retryAfterSeconds === null ? '' : ` for ${retryAfterSeconds} seconds`;
    const sentence = `${url.host} asks to wait${wish} (status ${status}).`;
    return fetchFailure('TOLD_TO_WAIT', sentence, { status, retryAfterSeconds });
  }
  const isPassing = status >= 500 || status === 408 || status === 425;
  return fetchFailure('HTTP_STATUS', sentenceFor(status, url.host), { status, isPassing, retryAfterSeconds });
}

function sentenceFor(status: number, host: string): string {
  const words: Readonly<Record<number, string>> = {
    ...{ 401: 'wants a password', 402: 'wants to be paid', 403: 'lets no program in' },
    ...{
      404: 'has no such address',
      410: 'says that this address is gone for good',
      451: 'may not show it for legal reasons',
    },
  };
  return `${host} ${words[status] ?? (status >= 500 ? 'has a fault of its own' : 'does not give it')} (status ${status}).`;
}

/** Retry-After as seconds or as a date. */
function secondsUntil(text: string): number | null {
  if (/^\d{1,9}$/.test(text.trim())) return Number(text);
  const at = Date.parse(text);
  return Number.isNaN(at) ? null : Math.max(0, Math.ceil((at - Date.now()) / 1000));
}
