import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { readStructuredArticle } from './html-json-ld.js';

const read = (json: string) =>
  readStructuredArticle(
    parseHTML(`<html><head><script type="application/ld+json">${json}</script></head></html>`).document,
  );

describe('readStructuredArticle', () => {
  it.each([
    ['in a list', '[{"@type":"WebSite"},{"@type":"NewsArticle","headline":"Gate"}]'],
    ['in a graph', '{"@graph":[{"@type":"WebPage"},{"@type":["Thing","ReportageNewsArticle"],"headline":"Gate"}]}'],
    ['as the main thing of a page', '{"@type":"WebPage","mainEntity":{"@type":"BlogPosting","name":"Gate"}}'],
    ['with a line break within a string', '{"@type":"Article","headline":"Gate","description":"a\nb"}'],
  ])('finds an article %s', (_where, json) => {
    expect(read(json)?.headline).toBe('Gate');
  });

  it.each([
    ['false', false],
    ['"False"', false],
    ['"http://schema.org/False"', false],
    ['"True"', true],
    ['1', null],
  ])('reads isAccessibleForFree %s as %s', (value, expected) => {
    expect(read(`{"@type":"Article","isAccessibleForFree":${value}}`)?.isFree).toBe(expected);
  });

  it.each(['', '{', 'null', '[]', '{"@type":"WebPage"}'])('is null for “%s”', (json) => {
    expect(read(json)).toBeNull();
  });

  it('takes no more than texts and whole numbers', () => {
    const odd = read(
      '{"@type":"Article","headline":{"a":1},"articleBody":["x"],"wordCount":"many","datePublished":" "}',
    );
    expect(odd).toEqual({ headline: null, articleBody: null, datePublished: null, isFree: null, wordCount: null });
  });
});
