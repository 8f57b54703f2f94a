import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, constants, createGzip } from 'node:zlib';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A site on loopback that does to its readers what sites do. */
export interface HostileSite {
  readonly port: number;
  /** Paths asked so far, with the host they were asked of. */
  readonly asked: readonly string[];
  /** What a path answers from now on. */
  answer(path: string, answer: Answer): void;
  /** Address of a path, at the n-th of its loopback hosts. */
  url(path: string, host?: number): string;
  close(): Promise<void>;
}

const HOSTS = 8;

/** Listens at 127.0.0.1 to 127.0.0.8, all at one port: hosts with a queue each. Linux has them all. */
export async function startHostileSite(): Promise<HostileSite> {
  const asked: string[] = [];
  const answers = new Map<string, Answer>();
  const respond: Answer = (request, response) => {
    const path = request.url ?? '';
    asked.push(`${request.headers.host ?? ''}${path}`);
    const answer = answers.get(path) ?? generatedPage(path) ?? notFound;
    answer(request, response);
  };
  const first = await listen(createServer(respond), '127.0.0.1', 0);
  const { port } = first.address() as AddressInfo;
  const others = Array.from({ length: HOSTS - 1 }, (_, n) => listen(createServer(respond), `127.0.0.${n + 2}`, port));
  const servers = [first, ...(await Promise.all(others))];
  return {
    ...{ port, asked },
    answer: (path, answer) => void answers.set(path, answer),
    url: (path, host = 1) => `http://127.0.0.${host}:${port}${path}`,
    close: async () => {
      for (const server of servers) server.closeAllConnections();
      await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
    },
  };
}

const listen = (server: Server, host: string, port: number): Promise<Server> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(server));
  });

const notFound: Answer = (_request, response) => void response.writeHead(404).end('no such page');

/** `/page/<name>` is a page about that name. */
function generatedPage(path: string): Answer | null {
  const name = /^\/page\/([\w-]+)(?:\?.*)?$/.exec(path)?.[1];
  return name === undefined ? null : html(articlePage(name));
}

export const articlePage = (name: string, more = ''): string =>
  `<!doctype html><html lang="en"><head><title>The gate at ${name}</title></head><body><nav>Home</nav><article>` +
  `<h1>The gate at ${name}</h1>` +
  [1, 2, 3]
    .map(
      (n) =>
        `<p>In part ${n} of the report on ${name}, the harbour master said that the gate had been opened.${more}</p>`,
    )
    .join('') +
  '</article></body></html>';

export const html =
  (page: string): Answer =>
  (_request, response) =>
    void response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);

export const bytes =
  (content: string | Buffer, headers: Readonly<Record<string, string>> = {}): Answer =>
  (_request, response) =>
    void response.writeHead(200, headers).end(content);

export const redirect =
  (location: string, status = 302): Answer =>
  (_request, response) =>
    void response.writeHead(status, { location }).end();

export const failing =
  (status: number, headers: Readonly<Record<string, string>> = {}): Answer =>
  (_request, response) =>
    void response.writeHead(status, headers).end('no');

/** A byte every 50 ms, without end. */
export const drip: Answer = (_request, response) => {
  response.writeHead(200, { 'content-type': 'application/rss+xml' });
  const timer = setInterval(() => response.write(' '), 50);
  response.on('close', () => clearInterval(timer));
};

/** 300 MB in 300 kB. */
export const gzipBomb: Answer = (_request, response) => {
  response.writeHead(200, { 'content-encoding': 'gzip', 'content-type': 'application/rss+xml' });
  const packer = createGzip({ level: 1 });
  packer.pipe(response);
  response.on('close', () => packer.destroy());
  for (let n = 0; n < 300; n++) packer.write(Buffer.alloc(1_000_000, ' '));
  packer.end();
};

let bomb: Buffer | null = null;

/** 100 MB in a few kB. */
export const brotliBomb: Answer = (_request, response) => {
  bomb ??= brotliCompressSync(Buffer.alloc(100_000_000, ' '), { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } });
  response.writeHead(200, { 'content-encoding': 'br', 'content-type': 'application/rss+xml' }).end(bomb);
};

export interface RssEntry {
  readonly url: string;
  readonly title?: string;
  readonly guid?: string;
  readonly pubDate?: string;
  readonly description?: string;
}

export const rssOf = (entries: readonly RssEntry[], head = '<?xml version="1.0" encoding="utf-8"?>'): string =>
  `${head}<rss version="2.0"><channel><title>Harbour Post</title>${entries.map(itemOf).join('')}</channel></rss>`;

const itemOf = ({ url, title, guid, pubDate, description }: RssEntry): string =>
  `<item><title>${title ?? 'Gate'}</title><link>${url}</link>` +
  (guid === undefined ? '' : `<guid isPermaLink="false">${guid}</guid>`) +
  (pubDate === undefined ? '' : `<pubDate>${pubDate}</pubDate>`) +
  (description === undefined ? '' : `<description>${description}</description>`) +
  '</item>';
