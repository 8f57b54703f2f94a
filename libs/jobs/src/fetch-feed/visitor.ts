import { setTimeout as sleep } from 'node:timers/promises';
import { err, type Result } from '@parallax/kernel';
import { hostManners, noteRequest, noteRobots, noteWait } from '@parallax/persistence';
import type { Pool } from 'pg';
import type { Agent } from 'undici';
import { addressOf, type Fetched, fetchGuarded, type FetchRequest } from '../fetch/fetch-guarded.js';
import { fetchFailure, type FetchFailure } from '../fetch/fetch-failure.js';
import type { FetchSettings } from '../fetch/fetch-settings.js';
import { guardedAgent, mayTalk } from '../fetch/guarded-agent.js';
import { readRobots, type RobotsRules } from '../fetch/robots.js';

export type VisitRequest = Pick<FetchRequest, 'url' | 'mostBytes' | 'etag' | 'lastModified' | 'accept' | 'signal'>;

const ROBOTS_BYTES = 512 * 1024;
const ROBOTS_MS = 10_000;
const LONGEST_PAUSE_MS = 30_000;
const USUAL_WAIT_SECONDS = 300;
const LONGEST_WAIT_SECONDS = 86_400;

/**
 * Fetches with manners: what a host’s robots.txt forbids is not asked for, its pauses are kept, and its wish to be left
 * alone is known to all workers. One request at a time per host is the queue’s doing: jobs of a host share one.
 */
export class Visitor {
  private readonly agent: Agent;

  constructor(
    private readonly database: Pool,
    private readonly settings: FetchSettings,
  ) {
    this.agent = guardedAgent(mayTalk(settings.loopbackPort));
  }

  async visit(request: VisitRequest): Promise<Result<Fetched, FetchFailure>> {
    const url = addressOf(request.url, this.settings.loopbackPort);
    if (!url.ok) return url;
    const { host } = url.value;
    const { waitSeconds, sinceRequestMs } = await hostManners(this.database, host);
    if (waitSeconds > 0) return err(stillWaiting(host, waitSeconds));
    await this.pause(url.value, sinceRequestMs, request.signal);
    await noteRequest(this.database, host);
    const fetched = await this.fetch({ ...request, mayVisit: (hop) => this.mayVisit(hop) });
    if (!fetched.ok && fetched.error.code === 'TOLD_TO_WAIT') {
      const seconds = fetched.error.retryAfterSeconds ?? USUAL_WAIT_SECONDS;
      await noteWait(this.database, host, Math.min(Math.max(seconds, 1), LONGEST_WAIT_SECONDS));
    }
    return fetched;
  }

  async close(): Promise<void> {
    await this.agent.destroy();
  }

  private fetch(
    request: VisitRequest & Partial<Pick<FetchRequest, 'mayVisit' | 'totalMs'>>,
  ): Promise<Result<Fetched, FetchFailure>> {
    const { userAgent, loopbackPort, totalMs } = this.settings;
    return fetchGuarded({ totalMs, ...request, agent: this.agent, userAgent, extraPort: loopbackPort });
  }

  private async pause(url: URL, sinceRequestMs: number | null, signal?: AbortSignal): Promise<void> {
    if (sinceRequestMs === null) return;
    const rules = await this.rulesOf(url, false);
    const wished = Math.min((rules.ok ? (rules.value.crawlDelay ?? 0) : 0) * 1000, LONGEST_PAUSE_MS);
    const left = Math.max(this.settings.pauseMs, wished) - sinceRequestMs;
    if (left > 0) await sleep(left, undefined, signal === undefined ? {} : { signal });
  }

  private async mayVisit(url: URL): Promise<FetchFailure | null> {
    const rules = await this.rulesOf(url, true);
    if (!rules.ok) return rules.error;
    if (rules.value.allows(url.href)) return null;
    return fetchFailure('ROBOTS_FORBID', `The robots.txt of ${url.host} does not let programs read this address.`);
  }

  /** Kept for a day. A host whose robots.txt is broken is not asked for anything else (RFC 9309). */
  private async rulesOf(url: URL, isAsked: boolean): Promise<Result<RobotsRules, FetchFailure>> {
    const address = `${url.origin}/robots.txt`;
    const known = await hostManners(this.database, url.host);
    const read = (text: string | null): Result<RobotsRules, FetchFailure> => ({
      ok: true,
      value: readRobots(address, text, this.settings.userAgent),
    });
    if (known.robotsAreFresh || !isAsked) return read(known.robots);
    const fetched = await this.fetch({
      url: address,
      mostBytes: ROBOTS_BYTES,
      totalMs: Math.min(ROBOTS_MS, this.settings.totalMs),
    });
    if (!fetched.ok && fetched.error.isPassing) return fetched;
    const text = fetched.ok ? fetched.value.bytes.toString('utf8').replaceAll('\0', '') : null;
    await noteRobots(this.database, url.host, text);
    return read(text);
  }
}

const stillWaiting = (host: string, seconds: number): FetchFailure =>
  fetchFailure('TOLD_TO_WAIT', `${host} asked to be left alone for another ${Math.ceil(seconds)} seconds.`, {
    retryAfterSeconds: Math.ceil(seconds),
  });
