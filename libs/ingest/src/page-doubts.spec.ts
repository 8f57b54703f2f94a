import { describe, expect, it } from 'vitest';
import { doubtsOf, type DoubtedPage } from './page-doubts.js';

const words = (count: number): string => Array.from({ length: count }, (_, at) => `word${at}`).join(' ');
const structured = { headline: null, articleBody: null, datePublished: null, isFree: null, wordCount: null };
const page = (changes: Partial<DoubtedPage>): DoubtedPage => ({
  ...{ body: words(400), structured: null, hasPaywallPart: false, tail: '', withoutScript: '' },
  ...changes,
});
const codes = (changes: Partial<DoubtedPage>): string[] => doubtsOf(page(changes)).map(({ code }) => code);

describe('doubtsOf', () => {
  it.each([
    ['nothing of a long text', {}, []],
    ['no text', { body: '' }, ['EMPTY']],
    ['a few words', { body: 'Please wait.' }, ['TOO_SHORT']],
    ['a beginning that is not free', { body: words(80), structured: { ...structured, isFree: false } }, ['PAYWALL']],
    ['nothing of a long text that is not free', { structured: { ...structured, isFree: false } }, []],
    ['a tail that asks to pay', { body: words(80), tail: 'Already a subscriber? Sign in.' }, ['PAYWALL']],
    ['a tail that asks to pay, in German', { body: words(80), tail: 'Bereits Abonnent? Anmelden' }, ['PAYWALL']],
    ['a tail that asks to pay, in Arabic', { body: words(80), tail: 'هذا المقال للمشتركين فقط' }, ['PAYWALL']],
    ['a part called a paywall beside little text', { body: words(80), hasPaywallPart: true }, ['PAYWALL']],
    ['a text much shorter than the page says', { structured: { ...structured, wordCount: 1_000 } }, ['CUT_OFF']],
    [
      'a page for browsers',
      { body: 'Wait.', withoutScript: 'Please enable JavaScript.' },
      ['NEEDS_SCRIPT', 'TOO_SHORT'],
    ],
    ['a notice', { body: `${words(40)} cookies ${words(40)} cookies, cookies and cookies` }, ['CONSENT']],
    ['nothing of an article about cookies', { body: `${words(400)} cookies and cookies` }, []],
  ])('tells %s', (_what, changes, expected) => {
    expect(codes(changes)).toEqual(expected);
  });

  it('says why, with the words of the page', () => {
    expect(doubtsOf(page({ body: words(80), tail: 'Already a subscriber? Sign in.' }))[0]?.sentence).toBe(
      'The text ends with “Already a subscriber”: the rest may be for subscribers.',
    );
    expect(doubtsOf(page({ body: words(12) }))[0]?.sentence).toBe('The text has 12 words: too short for an article.');
  });
});
