import type { IncomingHttpHeaders } from 'node:http';

/**
 * True when a browser says that another site's page sent this. Programs send no Origin and are let
 * through: they hold no cookie of the viewer. Only hosts are compared, since a proxy in front may
 * have taken the https away.
 */
export function isFromForeignSite(headers: IncomingHttpHeaders): boolean {
  if (headers['sec-fetch-site'] === 'cross-site') return true;
  if (headers.origin === undefined) return false;
  return !URL.canParse(headers.origin) || new URL(headers.origin).host !== headers.host;
}

const LOOPBACK_NAME = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i;
const LOOPBACK_ADDRESS = /^(127\.|::1$|::ffff:127\.)/;

/** Both are asked: the name defeats a page that points its own name at this machine. */
export const isLoopback = (host: string | undefined, address: string | undefined): boolean =>
  LOOPBACK_NAME.test(host ?? '') && LOOPBACK_ADDRESS.test(address ?? '');
