import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shortened, wordChanges, type Change } from './text-diff.js';

const side = (changes: readonly Change[], without: Change['kind']) =>
  changes
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('');

it('names the words that changed and no others', () => {
  expect(wordChanges('closed for seven days', 'closed for nine days', 'en')).toEqual([
    { kind: 'same', text: 'closed for ' },
    { kind: 'removed', text: 'seven' },
    { kind: 'added', text: 'nine' },
    { kind: 'same', text: ' days' },
  ]);
});

it('reads changes that only spaces part as one', () => {
  expect(wordChanges('almost three times more', 'about as much more', 'en')).toEqual([
    { kind: 'removed', text: 'almost three times' },
    { kind: 'added', text: 'about as much' },
    { kind: 'same', text: ' more' },
  ]);
});

it('holds both texts whole, in any script', () => {
  const word = fc.constantFrom('dam', 'gate ', 'النهر ', '\n\n', '水门', ' ', 'e\u0301', '.');
  const text = fc.array(word, { maxLength: 20 }).map((words) => words.join(''));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const changes = wordChanges(before, after, null);
      expect(side(changes, 'added')).toBe(before);
      expect(side(changes, 'removed')).toBe(after);
    }),
    { numRuns: 60 },
  );
});

it('cuts long unchanged stretches but never a change', () => {
  const long = 'a'.repeat(100);
  const cut = shortened(
    [
      { kind: 'same', text: long },
      { kind: 'added', text: long },
      { kind: 'same', text: 'short' },
    ],
    10,
  );
  expect(cut.map(({ text }) => text)).toEqual([` […] ${'a'.repeat(10)}`, long, 'short']);
});
