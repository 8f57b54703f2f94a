import { lookup as resolveName, type LookupAddress } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { Agent, buildConnector } from 'undici';
import { ForbiddenAddress } from './fetch-failure.js';

const CONNECT_MS = 10_000;

/** Only addresses of the public internet; a mapped or translated IPv4 address counts as what it stands for. */
export function isPublicAddress(address: string): boolean {
  const bare = address.replace(/^\[|\]$/g, '').replace(/%.*$/, '');
  return ipaddr.isValid(bare) && ipaddr.process(bare).range() === 'unicast';
}

const isLoopback = (address: string): boolean => {
  const bare = address.replace(/^\[|\]$/g, '');
  return ipaddr.isValid(bare) && ipaddr.process(bare).range() === 'loopback';
};

/** Answers whether one may talk to an address at a port. */
export type MayTalk = (address: string, port: number) => boolean;

export const mayTalk =
  (loopbackPort: number | null): MayTalk =>
  (address, port) =>
    isPublicAddress(address) || (loopbackPort !== null && port === loopbackPort && isLoopback(address));

/**
 * Connections to public addresses only. Looked at three times: an address written as a number (for which no name is
 * looked up), what a name leads to, and whom the socket is connected to, since a name may lead elsewhere a moment later.
 */
export function guardedAgent(allows: MayTalk, resolve: typeof resolveName = resolveName): Agent {
  const connect: buildConnector.connector = (options, callback) => {
    const port = Number(options.port) || (options.protocol === 'https:' ? 443 : 80);
    const host = options.hostname.replace(/^\[|\]$/g, '');
    if (isIP(host) !== 0 && !allows(host, port)) return void callback(new ForbiddenAddress(host), null);
    const connector = buildConnector({ timeout: CONNECT_MS, lookup: guardedLookup(port, allows, resolve) });
    connector(options, (...[error, socket]) => {
      if (error !== null) return void callback(error, null);
      const remote = socket.remoteAddress ?? '';
      if (allows(remote, port)) return void callback(null, socket);
      socket.destroy();
      callback(new ForbiddenAddress(remote), null);
    });
  };
  return new Agent({ connect, connections: 4, pipelining: 1, keepAliveTimeout: 4_000, maxHeaderSize: 32 * 1024 });
}

const guardedLookup =
  (port: number, allows: MayTalk, resolve: typeof resolveName): LookupFunction =>
  (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, found: LookupAddress[]) => {
      if (error) return callback(error, []);
      const allowed = found.filter(({ address }) => allows(address, port));
      const [first] = allowed;
      if (first === undefined) return callback(new ForbiddenAddress(found[0]?.address ?? hostname), []);
      if (options.all) callback(null, allowed);
      else callback(null, first.address, first.family);
    });
  };
