import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asId, assertNever, canonicalUrl, domainOf, initialsOf, isUuid, nameKey, type ArticleId } from './index.js';

describe('canonicalUrl', () => {
  it.each([
    ['http://www.Morningledger.example/a/b/', 'https://morningledger.example/a/b'],
    ['https://morningledger.example/a?utm_source=x&id=7&fbclid=y#top', 'https://morningledger.example/a?id=7'],
    ['https://morningledger.example:443/', 'https://morningledger.example'],
    ['https://morningledger.example:8443/a', 'https://morningledger.example:8443/a'],
    ['https://morningledger.example/?b=2&a=1', 'https://morningledger.example?b=2&a=1'],
    ['  https://صوت.example/خبر ', 'https://xn--pgbv1d.example/%D8%AE%D8%A8%D8%B1'],
    ['ftp://morningledger.example/a', null],
    ['morningledger.example/a', null],
    ['', null],
  ])('%s → %s', (given, expected) => {
    expect(canonicalUrl(given)).toBe(expected);
  });

  it('is its own canonical form', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
        const once = canonicalUrl(url);
        expect(canonicalUrl(once ?? '')).toBe(once);
      }),
    );
  });

  it('gives the host without www', () => {
    expect(domainOf('https://www.thetorch.example/x')).toBe('thetorch.example');
    expect(domainOf('no address')).toBeNull();
  });
});

describe('nameKey', () => {
  it.each([
    ['The Morning Ledger', 'themorningledger'],
    ['THE MORNING-LEDGER ', 'themorningledger'],
    ['themorningledger', 'themorningledger'],
    ['صوت الوادي', 'صوتالوادي'],
    ['—', ''],
  ])('%s → %s', (given, expected) => {
    expect(nameKey(given)).toBe(expected);
  });
});

describe('initialsOf', () => {
  it.each([
    ['Korda Agency', 'KA'],
    ['Lesmar State Broadcasting', 'LSB'],
    ['Torch', 'TO'],
    ['صوت الوادي', 'صا'],
    ['…', '?'],
  ])('%s → %s', (given, expected) => {
    expect(initialsOf(given)).toBe(expected);
  });
});

describe('ids', () => {
  it('brands a UUID and throws for anything else', () => {
    const id = '0197a3c0-0000-7000-8000-000000000001';
    expect(asId<ArticleId>(id)).toBe(id);
    expect(isUuid(id.toUpperCase())).toBe(false);
    expect(() => asId<ArticleId>('7')).toThrow('Not a UUID');
  });

  it('assertNever names the case', () => {
    expect(() => assertNever('new' as never)).toThrow('"new"');
  });
});
