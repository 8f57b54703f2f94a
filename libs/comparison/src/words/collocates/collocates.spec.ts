import fc from 'fast-check';
import { parseSearch, sentencesOf, tokenise, Vocabulary } from '@parallax/text';
import { describe, expect, it } from 'vitest';
import { CollocateCounter } from './collocate-counter.js';
import { collocatesOf } from './collocates.js';

function counterOf(search: string, window: number, vocabulary = new Vocabulary()): CollocateCounter {
  const query = parseSearch(search);
  if (!query.ok) throw new Error(query.error.code);
  return new CollocateCounter(query.value, window, vocabulary);
}

const PLAIN = { minFrequency: 1, read: (form: string) => form };
const whole = (text: string) => [{ text, units: null }];

const TEXT = 'the old dam wall held the old dam wall. sea sea sea dam';

describe('collocates', () => {
  it('counts each place near a node once, and E by the places there are', () => {
    const counter = counterOf('dam', 2);
    counter.addWith(whole(TEXT));
    const { a, rows } = collocatesOf([counter, null], PLAIN);
    // Words: the old DAM wall held the old DAM wall sea sea sea DAM; 13, three of them nodes.
    // Near: the old · wall held · the old · wall sea · sea sea: all ten places.
    expect(a).toEqual({ articles: 1, nodeArticles: 1, nodes: 3, places: 10, nearPlaces: 10, span: 10 / 3 });
    const old = rows.find(({ word }) => word === 'old')?.a;
    expect(old).toMatchObject({ together: 2, frequency: 2, documents: 1, expected: 2 });
    expect(old?.pmi.value).toBeCloseTo(0, 12); // everything is near: nothing is nearer than elsewhere
    expect(old?.logDice.value).toBeCloseTo(14 + Math.log2((2 * 2) / (3 + 2)), 12);
    expect(old?.g2).toEqual({ value: null, undefinedReason: 'NO_WORDS' }); // no place is far
  });

  it('gives the measures of Evert’s table where some places are far', () => {
    const counter = counterOf('dam', 1);
    counter.addWith(whole('red dam red blue blue blue red blue'));
    const red = collocatesOf([counter, null], PLAIN).rows.find(({ word }) => word === 'red')?.a;
    // 7 places, 2 near, both red; red 3 of 7: E = 2 · 3 / 7.
    const expected = 6 / 7;
    expect(red?.expected).toBeCloseTo(expected, 12);
    expect(red?.pmi.value).toBeCloseTo(Math.log2(2 / expected), 12);
    expect(red?.mi3.value).toBeCloseTo(Math.log2(8 / expected), 12);
    expect(red?.t.value).toBeCloseTo((2 - expected) / Math.SQRT2, 12);
    // 2 of 2 near against 1 of 5 far: 2 Σ O ln(O/E).
    const cells = [
      [2, 6 / 7],
      [1, 15 / 7],
      [4, 20 / 7],
    ] as const;
    expect(red?.g2.value).toBeCloseTo(2 * cells.reduce((sum, [o, e]) => sum + o * Math.log(o / e), 0), 12);
  });

  it('stays inside sentences when told to', () => {
    const text = 'The gates closed. Dam water rose.';
    const [free, bound] = [counterOf('dam', 5), counterOf('dam', 5)];
    free.addWith(whole(text));
    bound.addWith([{ text, units: sentencesOf(text) }]);
    const wordsOf = (counter: CollocateCounter) =>
      collocatesOf([counter, null], PLAIN)
        .rows.map(({ word }) => word)
        .sort();
    expect(wordsOf(free)).toEqual(['closed', 'gates', 'rose', 'the', 'water']);
    expect(wordsOf(bound)).toEqual(['rose', 'water']);
  });

  it('counts articles without the node towards frequency only', () => {
    const counter = counterOf('dam', 3);
    counter.addWith(whole('old dam'));
    counter.addWithout(['Old Headline', 'old bodies, old']);
    const { a, rows } = collocatesOf([counter, null], PLAIN);
    expect(a).toMatchObject({ articles: 2, nodeArticles: 1, places: 6, nearPlaces: 1 });
    expect(rows).toHaveLength(1);
    expect(rows[0]?.a).toMatchObject({ together: 1, frequency: 4, expected: 4 / 6 });
  });

  it('sets two sets side by side; where a word is missing there is a reason, not a zero', () => {
    const vocabulary = new Vocabulary();
    const [a, b] = [counterOf('dam', 3, vocabulary), counterOf('dam', 3, vocabulary)];
    a.addWith(whole('old dam wall'));
    b.addWith(whole('new dam. far far far old'));
    const old = collocatesOf([a, b], PLAIN).rows.find(({ word }) => word === 'old');
    expect(old?.a.logDice.value).toBe(14);
    expect(old?.b?.logDice).toEqual({ value: null, undefinedReason: 'NEVER_TOGETHER' });
    expect(old?.b).toMatchObject({ together: 0, frequency: 1 });
  });

  it('leaves words out of the list, not out of the windows, and adds up the forms of a word', () => {
    const counter = counterOf('dam', 2);
    counter.addWith(whole('walls of the dam of the wall wall'));
    const read = (form: string) => (['of', 'the'].includes(form) ? null : form.replace(/s$/, ''));
    const { rows, tested } = collocatesOf([counter, null], { minFrequency: 1, read });
    expect([rows, tested]).toEqual([[], 0]);
    const wide = counterOf('dam', 3);
    wide.addWith(whole('walls of the dam of the wall wall'));
    const found = collocatesOf([wide, null], { minFrequency: 2, read }).rows;
    expect(found.map(({ word, a }) => [word, a.together, a.frequency])).toEqual([['wall', 2, 3]]);
  });

  it('never counts more meetings than places, whatever the text', () => {
    const words = fc.array(fc.constantFrom('dam', 'wall', 'old', 'the', '.', '水坝'), { maxLength: 60 });
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 10 }), (list, window) => {
        const text = list.join(' ');
        const counter = counterOf('dam OR "old wall"', window);
        counter.addWith(whole(text));
        const { a, rows } = collocatesOf([counter, null], PLAIN);
        const tokens = tokenise(text).length;
        expect(a.places).toBeLessThanOrEqual(tokens);
        expect(a.nearPlaces).toBeLessThanOrEqual(Math.min(a.places, 2 * window * a.nodes));
        expect(rows.reduce((sum, row) => sum + row.a.together, 0)).toBe(a.nearPlaces);
        for (const row of rows) expect(row.a.together).toBeLessThanOrEqual(row.a.frequency);
      }),
      { numRuns: 300 },
    );
  });
});
