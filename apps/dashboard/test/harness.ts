import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The product as built, on a free port, with an embedded PostgreSQL of its own. */
export interface Running {
  readonly url: string;
  readonly signInLink: string;
  readonly dataDir: string;
  stop(): Promise<void>;
}

export interface StartOptions {
  /** False: the corpus is empty until somebody loads something. */
  readonly withDemo: boolean;
  /** Variables beside those that the harness sets. */
  readonly env?: Readonly<Record<string, string>>;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No free port.');
  return address.port;
}

function printed(child: ChildProcess, pattern: RegExp): Promise<string> {
  let text = '';
  return new Promise((resolve, reject) => {
    const read = (chunk: Buffer) => {
      text += String(chunk);
      const found = pattern.exec(text);
      if (found) resolve(found[0]);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', (code) => reject(new Error(`The start ended with code ${code}:\n${text}`)));
  });
}

export async function startParallax({ withDemo, env }: StartOptions): Promise<Running> {
  const dataDir = await mkdtemp(join(tmpdir(), 'parallax-browser-'));
  const port = await freePort();
  const child = spawn(process.execPath, [fileURLToPath(new URL('built.mjs', import.meta.url))], {
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      DATABASE_URL: '',
      PORT: String(port),
      PARALLAX_DATA_DIR: dataDir,
      PARALLAX_DEMO: String(withDemo),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const signInLink = await printed(child, /http:\S+sign-in\?token=\S+/);
  return {
    url: new URL(signInLink).origin,
    signInLink,
    dataDir,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

export function openBrowser(): Promise<Browser> {
  const executablePath = process.env['PARALLAX_CHROMIUM'] ?? '/usr/bin/chromium';
  return chromium.launch({ executablePath, args: FLAGS });
}

/** What a page must not do: ask other servers, break the content security policy, throw. */
export interface Watched {
  readonly page: Page;
  readonly faults: readonly string[];
}

export async function watchedPage(context: BrowserContext, origin: string): Promise<Watched> {
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('request', (request) => {
    const isOwn = request.url().startsWith(origin) || /^(blob|data):/.test(request.url());
    if (!isOwn) faults.push(`asked ${request.url()}`);
  });
  page.on('pageerror', (error) => faults.push(`threw ${error.message}`));
  page.on('console', (message) => {
    if (/content security policy/i.test(message.text())) faults.push(message.text());
  });
  return { page, faults };
}

/** Asks until the answer is right; the last answer is in the error. */
export async function eventually<T>(ask: () => Promise<T>, isRight: (answer: T) => boolean, ms = 30_000): Promise<T> {
  const until = Date.now() + ms;
  for (;;) {
    const answer = await ask();
    if (isRight(answer)) return answer;
    if (Date.now() > until) throw new Error(`Still wrong after ${ms} ms: ${JSON.stringify(answer)}`);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}
