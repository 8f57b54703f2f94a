import { describe, expect, it } from 'vitest';
import { isFromForeignSite, isLoopback } from './origin.js';

describe('isFromForeignSite', () => {
  it.each([
    { why: 'a program sends neither', headers: { host: 'localhost:3000' }, expected: false },
    { why: 'our own page', headers: { host: 'localhost:3000', origin: 'http://localhost:3000' }, expected: false },
    { why: 'our own page behind https', headers: { host: 'p.example', origin: 'https://p.example' }, expected: false },
    {
      why: 'another port is another site',
      headers: { host: 'localhost:3000', origin: 'http://localhost:3001' },
      expected: true,
    },
    {
      why: 'another host',
      headers: { host: 'localhost:3000', origin: 'http://localhost.evil.example:3000' },
      expected: true,
    },
    { why: 'a sandboxed frame', headers: { host: 'localhost:3000', origin: 'null' }, expected: true },
    { why: 'the browser says so', headers: { host: 'localhost:3000', 'sec-fetch-site': 'cross-site' }, expected: true },
  ])('$why: $expected', ({ headers, expected }) => {
    expect(isFromForeignSite(headers)).toBe(expected);
  });
});

describe('isLoopback', () => {
  it.each([
    ['localhost:3000', '127.0.0.1', true],
    ['[::1]:3000', '::1', true],
    ['127.0.0.1', '::ffff:127.0.0.1', true],
    ['evil.example', '127.0.0.1', false],
    ['localhost.evil.example', '127.0.0.1', false],
    ['127.0.0.1.evil.example:3000', '127.0.0.1', false],
    ['localhost:3000', '192.168.1.4', false],
    [undefined, '127.0.0.1', false],
    ['localhost', undefined, false],
  ])('host %s from %s: %s', (host, address, expected) => {
    expect(isLoopback(host, address)).toBe(expected);
  });
});
