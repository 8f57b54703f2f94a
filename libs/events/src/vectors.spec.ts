import { describe, expect, it } from 'vitest';
import { FeatureReader } from './features.js';
import { fieldOf, Frequencies, wordOf } from './frequencies.js';
import { DEFAULT_SETTINGS } from './settings.js';
import { heaviest, Spread, vectorOf, Weighing } from './vectors.js';

const reader = new FeatureReader();
const formsOf = (words: Iterable<number>): string[] => [...words].map((word) => reader.vocabulary.formOf(word)).sort();

describe('FeatureReader', () => {
  it('takes for names what begins with a capital or a digit and is never written small in that text', () => {
    const { words, names, headline } = reader.read({
      headline: 'The Dam at Ostrev',
      body: 'The dam at Ostrev closed at 5. Mira Tal said the water rose 40 times.',
    });
    expect(formsOf(names.words)).toEqual(['40', '5', 'mira', 'ostrev', 'tal']);
    expect(formsOf(headline.words)).toEqual(['at', 'dam', 'ostrev', 'the']);
    expect(words.times[words.words.indexOf(reader.vocabulary.idOf('the'))]).toBe(3);
  });

  it('knows no names in scripts without capitals', () => {
    const { names, words } = reader.read({ headline: 'سد أوسترف', body: 'أغلق السد يوم الأربعاء' });
    expect(names.words).toHaveLength(0);
    expect(words.words.length).toBeGreaterThan(4);
  });

  it('finds names in Greek and Cyrillic, and keeps nothing from one text to the next', () => {
    expect(formsOf(reader.read({ headline: '', body: 'вода в Острев' }).names.words)).toEqual(['острев']);
    expect(formsOf(reader.read({ headline: '', body: 'вода Μίρα Ostrev' }).names.words)).toEqual(['ostrev', 'μιρα']);
  });
});

describe('vectorOf', () => {
  const settings = { ...DEFAULT_SETTINGS, shares: { words: 1, names: 0, headline: 0 }, rarity: 1, loneWeight: 1 };
  const texts = ['dam dam water', 'dam fire', 'fire fire storm'];
  const features = texts.map((body) => reader.read({ headline: '', body }));
  const frequencies = new Frequencies();
  features.forEach((one) => frequencies.learn(one));
  const weighing = new Weighing(frequencies, settings);

  it('by hand: (1 + ln 2)·ln(4/2.5) for “dam”, ln(4/1.5) for “water”, over their length', () => {
    const [dam, water] = [(1 + Math.log(2)) * Math.log(4 / 2.5), Math.log(4 / 1.5)];
    const vector = vectorOf(features[0]!, weighing, true);
    expect(formsOf([...vector.terms].map(wordOf))).toEqual(['dam', 'water']);
    const length = Math.hypot(dam, water);
    expect([...vector.weights]).toEqual([expect.closeTo(dam / length, 6), expect.closeTo(water / length, 6)]);
  });

  it('inner products by hand', () => {
    const [first, second, third] = features.map((one) => vectorOf(one, weighing, true));
    // The second: “dam” and “fire” alike, 1/√2 each.
    const [dam, water] = [(1 + Math.log(2)) * Math.log(4 / 2.5), Math.log(4 / 1.5)];
    expect(new Spread().of(first!).with(second!)).toBeCloseTo(dam / Math.hypot(dam, water) / Math.SQRT2, 6);
    expect(new Spread().of(first!).with(third!)).toBe(0);
  });

  it('words of no other article count less in the length, and may be left out', () => {
    const sparing = new Weighing(frequencies, { ...settings, loneWeight: 0.3 });
    const [dam, water] = [(1 + Math.log(2)) * Math.log(4 / 2.5), Math.log(4 / 1.5)];
    const vector = vectorOf(features[0]!, sparing, false);
    expect([...vector.weights]).toEqual([expect.closeTo(dam / Math.sqrt(dam ** 2 + 0.3 * water ** 2), 6)]);
  });

  it('fields are scaled to the roots of their shares', () => {
    const three = { ...settings, shares: { words: 0.5, names: 0.3, headline: 0.2 } };
    const vector = vectorOf(
      reader.read({ headline: 'Storm', body: 'Ostrev dam' }),
      new Weighing(frequencies, three),
      true,
    );
    const squares = [0, 0, 0];
    vector.terms.forEach((term, at) => (squares[fieldOf(term)]! += vector.weights[at]! ** 2));
    expect(squares).toEqual([0.5, 0.3, 0.2].map((share) => expect.closeTo(share, 6)));
  });

  it('the heaviest come first, of equal ones the earlier', () => {
    const vector = { terms: Uint32Array.of(4, 5, 6, 7), weights: Float32Array.of(1, 3, 3, 2) };
    expect(heaviest(vector, 3, () => true)).toEqual([1, 2, 3]);
    expect(heaviest(vector, 2, (term) => term !== 5)).toEqual([2, 3]);
  });
});
