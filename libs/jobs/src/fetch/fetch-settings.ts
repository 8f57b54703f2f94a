/** What an installation says about its fetching. */
export interface FetchSettings {
  /** Sent with every request, so that a publisher knows who asks and whom to write to. */
  readonly userAgent: string;
  /** Between two requests to one host. */
  readonly pauseMs: number;
  /** For one answer with everything that leads to it. */
  readonly totalMs: number;
  /** For tests: any loopback address at this port may be asked; null: none. */
  readonly loopbackPort: number | null;
}

const PRODUCT = 'Parallax/0.1 (news comparison for research';
const LONGEST_PAUSE_MS = 60_000;
const DEFAULT_PAUSE_MS = 1_000;
const LONGEST_TOTAL_MS = 300_000;
const DEFAULT_TOTAL_MS = 30_000;

/**
 * Reads PARALLAX_FETCH_CONTACT, _PAUSE_MS, _TIMEOUT_MS and _LOOPBACK_PORT; empty counts as unset.
 * @throws one message that names every problem.
 */
export function readFetchSettings(env: Readonly<Record<string, string | undefined>>): FetchSettings {
  const contact = env['PARALLAX_FETCH_CONTACT']?.trim() || null;
  const pauseMs = wholeOr(env['PARALLAX_FETCH_PAUSE_MS'], DEFAULT_PAUSE_MS);
  const totalMs = wholeOr(env['PARALLAX_FETCH_TIMEOUT_MS'], DEFAULT_TOTAL_MS);
  const loopbackPort = wholeOr(env['PARALLAX_FETCH_LOOPBACK_PORT'], null);
  const problems = [
    contact !== null && !/^(?:https?:\/\/[\x21-\x7e]+|[^\s@()]+@[^\s@()]+)$/.test(contact)
      ? 'PARALLAX_FETCH_CONTACT is a web address or a mail address.'
      : null,
    isWithin(pauseMs, 0, LONGEST_PAUSE_MS) ? null : 'PARALLAX_FETCH_PAUSE_MS is a whole number from 0 to 60000.',
    isWithin(totalMs, 100, LONGEST_TOTAL_MS) ? null : 'PARALLAX_FETCH_TIMEOUT_MS is a whole number from 100 to 300000.',
    loopbackPort === null || isWithin(loopbackPort, 1, 65_535)
      ? null
      : 'PARALLAX_FETCH_LOOPBACK_PORT is the number of a port.',
    loopbackPort !== null && env['NODE_ENV'] === 'production'
      ? 'PARALLAX_FETCH_LOOPBACK_PORT is for tests and refused where NODE_ENV is production.'
      : null,
  ].filter((problem) => problem !== null);
  if (problems.length > 0) throw new Error(`Bad configuration:\n${problems.join('\n')}`);
  const userAgent = contact === null ? `${PRODUCT})` : `${PRODUCT}; +${contact})`;
  return Object.freeze({ userAgent, pauseMs, totalMs, loopbackPort });
}

const wholeOr = <T extends number | null>(text: string | undefined, otherwise: T): number | T =>
  text?.trim() ? Number(text) : otherwise;

const isWithin = (value: number | null, least: number, most: number): boolean =>
  value !== null && Number.isInteger(value) && value >= least && value <= most;
