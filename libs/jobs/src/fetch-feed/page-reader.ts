import { Worker } from 'node:worker_threads';
import type { ArticleDraft, Refusal } from '@parallax/ingest';
import { err, type Result } from '@parallax/kernel';

export interface PageRequest {
  readonly html: string;
  /** What a person calls the page, in messages. */
  readonly name: string;
  readonly source: string;
  /** ISO 8601. */
  readonly now: string;
}

type Draft = Result<ArticleDraft, readonly Refusal[]>;

export interface PageLimits {
  readonly milliseconds: number;
  readonly megabytes: number;
}

/** Pages of 8 MB are read within seconds; jsdom-like blow-ups need minutes and gigabytes. */
const LIMITS: PageLimits = { milliseconds: 10_000, megabytes: 512 };

const START_MS = 60_000;

/** Null: it is taken up now. */
export interface ThreadMessage {
  readonly ticket: number;
  readonly draft: Draft | null;
}

/** A thread runs compiled code only: under Vitest this file is TypeScript, and the thread that of the last build. */
const THREAD = new URL(
  import.meta.url.endsWith('.ts') ? '../../dist/fetch-feed/page-thread.js' : './page-thread.js',
  import.meta.url,
);

/** Reads pages one after another in a thread that is ended when a page takes too long or too much. */
export class PageReader {
  private thread: Worker | null = null;
  private last: Promise<unknown> = Promise.resolve();
  private tickets = 0;

  constructor(private readonly limits: PageLimits = LIMITS) {}

  read(page: PageRequest): Promise<Draft> {
    const reading = this.last.then(() => this.readNow(page));
    this.last = reading.catch(() => undefined);
    return reading;
  }

  async close(): Promise<void> {
    await this.last;
    await this.thread?.terminate();
    this.thread = null;
  }

  private async readNow(page: PageRequest): Promise<Draft> {
    const thread = (this.thread ??= this.start());
    const draft = await this.askThread(thread, page);
    const isLost = !draft.ok && draft.error.some(({ code }) => code === 'PAGE_NOT_READ');
    if (isLost) await this.giveUp(thread);
    return draft;
  }

  /** The page's time begins when the thread takes it up: on a busy machine a new thread is long in coming. */
  private askThread(thread: Worker, page: PageRequest): Promise<Draft> {
    const ticket = ++this.tickets;
    return new Promise<Draft>((resolve) => {
      const end = (draft: Draft): void => {
        clearTimeout(timer);
        // Not removeAllListeners: a thread hears nothing any more after that.
        thread.off('message', hear).off('error', fail).off('exit', fail);
        resolve(draft);
      };
      const endWithin = (milliseconds: number) =>
        setTimeout(() => end(err([tooSlow(page, this.limits)])), milliseconds);
      const hear = (said: ThreadMessage): void => {
        if (said.ticket !== ticket) return;
        clearTimeout(timer);
        if (said.draft === null) timer = endWithin(this.limits.milliseconds);
        else end(said.draft);
      };
      const fail = (): void => end(err([tooMuch(page)]));
      let timer = endWithin(START_MS + this.limits.milliseconds);
      thread.on('message', hear).on('error', fail).on('exit', fail);
      thread.postMessage({ ticket, ...page });
    });
  }

  private start(): Worker {
    const thread = new Worker(THREAD, {
      resourceLimits: { maxOldGenerationSizeMb: this.limits.megabytes, stackSizeMb: 8 },
      execArgv: [], // what the process was started with (a starter’s guard, conditions of a test) is not for it
    });
    thread.unref();
    return thread;
  }

  private async giveUp(thread: Worker): Promise<void> {
    this.thread = null;
    thread.on('error', () => undefined);
    await thread.terminate();
  }
}

const notRead = (sentence: string): Refusal => ({
  ...{ code: 'PAGE_NOT_READ', field: null, sentence },
  remedy: 'Save its article as text and import that.',
});
const tooSlow = ({ name }: PageRequest, { milliseconds }: PageLimits): Refusal =>
  notRead(`The page ${name} was not read within ${milliseconds / 1000} seconds.`);
const tooMuch = ({ name }: PageRequest): Refusal => notRead(`The page ${name} needs more memory than a page may have.`);
