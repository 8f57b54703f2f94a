import { createHash } from 'node:crypto';
import { parentPort } from 'node:worker_threads';
import { readHtmlPage } from '@parallax/ingest';
import type { PageRequest, ThreadMessage } from './page-reader.js';

// Runs as a thread of its own: a page that keeps the parser busy is ended from outside, and takes nothing with it.
parentPort?.on('message', ({ ticket, html, name, source, now }: PageRequest & { readonly ticket: number }) => {
  const say = (message: ThreadMessage): void => parentPort?.postMessage(message);
  say({ ticket, draft: null });
  const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
  say({ ticket, draft: readHtmlPage({ html, name }, { now: new Date(now), source, sha256 }) });
});
