import { asId, type ArticleId, type SourceId } from '@parallax/kernel';
import { seededRandom } from '@parallax/statistics';
import { describe, expect, it } from 'vitest';
import { compileVariants } from '../concept.js';
import { alignWords } from './align.js';
import { substitutions } from './substitutions.js';
import { suggestVariants, type SuggestingText } from './suggest-variants.js';

const words = (text: string): string[] => text.split(' ');
const finderOf = (...patterns: string[]) => {
  const compiled = compileVariants(
    patterns.map((name) => ({ key: name, name, patterns: [name], note: null, isExact: false })),
  );
  if (!compiled.ok) throw new Error(compiled.error[0]?.message);
  return compiled.value.finder;
};
const id = <T extends ArticleId | SourceId>(number: number): T =>
  asId<T>(`00000000-0000-7000-8000-${String(number).padStart(12, '0')}`);
const text = (number: number, body: string, source = number): SuggestingText => ({
  ...{ id: id<ArticleId>(number), sourceId: id<SourceId>(source), headline: '', body, blocks: [] },
});

describe('words in the same place', () => {
  it('aligns what two sentences share', () => {
    expect(alignWords(words('the closure of the dam'), words('the long shut off of the dam'))).toEqual([
      { a: 0, b: 0, length: 1 },
      { a: 2, b: 4, length: 3 },
    ]);
  });

  it.each([
    ['the closure of the dam', 'the shut off of the dam', [['closure', 'shut off']]],
    ['closure of the dam ordered', 'blockade of the dam ordered', [['closure', 'blockade']]],
    ['the dam saw a closure', 'the dam saw a blockade', [['closure', 'blockade']]],
    ['we saw a closure', 'they had no blockade', []],
  ])('%s / %s', (a, b, expected) => {
    const cut = (sentence: string, { from, to }: { from: number; to: number }) =>
      words(sentence).slice(from, to).join(' ');
    expect(substitutions(words(a), words(b)).map((one) => [cut(a, one.a), cut(b, one.b)])).toEqual(expected);
  });
});

describe('suggested variants', () => {
  it('stand where another outlet writes a known one, with both passages', () => {
    const texts = [
      text(1, 'Officials said the closure of the dam would last until Friday.'),
      text(2, 'Officials said the shut-off of the dam would last until Friday.'),
      text(3, 'Yesterday officials said the shut-off of the dam would last until Friday night.'),
    ];
    const [first, ...others] = suggestVariants(texts, finderOf('closure'));
    expect(others).toEqual([]);
    expect(first).toMatchObject({ name: 'shut-off', variants: [0], outletPairs: 2, texts: 2 });
    const passage = first?.passages[0];
    expect(texts[0]?.body.slice(passage?.known.words.start, passage?.known.words.end)).toBe('closure');
    expect(texts[1]?.body.slice(passage?.suggested.words.start, passage?.suggested.words.end)).toBe('shut-off');
  });

  it('keeps the words of a longer name that both sides share', () => {
    const texts = [
      text(1, 'The closure of the gates was announced by the ministry on Monday.'),
      text(2, 'The lowering of the gates was announced by the ministry on Monday.'),
    ];
    expect(suggestVariants(texts, finderOf('closure of the gates'))[0]?.name).toBe('lowering of the gates');
  });

  it('compares no outlet with itself and suggests no known variant', () => {
    const own = [
      text(1, 'They saw the closure of the dam on Monday.', 1),
      text(2, 'They saw the opening of the dam on Monday.', 1),
    ];
    expect(suggestVariants(own, finderOf('closure'))).toEqual([]);
    const known = [
      text(1, 'They saw the closure of the dam on Monday.'),
      text(2, 'They saw the shut-off of the dam on Monday.'),
    ];
    expect(suggestVariants(known, finderOf('closure', 'shut-off'))).toEqual([]);
  });
});

const FILL = words(
  'valley river gate engineer ministry morning water pump farmer crown bridge week protocol report notice winter signal station harbour keeper ledger meadow orchard granary timber copper lantern saddle anchor barley cellar',
);
const NAMES = ['shut-off', 'water cut', 'interruption', 'stoppage', 'blockade'];

/**
 * Planted truth. Ten outlets take over sentences of 8 to 16 words and change a quarter of the words each; one sentence
 * in three has the name “closure”, for which each outlet writes its own. What stands in its place is known.
 */
function planted(seed: string): { readonly texts: SuggestingText[]; readonly names: ReadonlySet<string> } {
  const rng = seededRandom(seed);
  const pick = (): string => FILL[rng.below(FILL.length)] ?? '';
  const models = Array.from({ length: 30 }, (_, at) => {
    const sentence = Array.from({ length: 8 + rng.below(9) }, pick);
    if (at % 3 === 0) sentence[2 + rng.below(sentence.length - 4)] = 'closure';
    return sentence;
  });
  const used = new Set<string>();
  const texts = Array.from({ length: 10 }, (_, outlet) => {
    const own = outlet < 5 ? 'closure' : (NAMES[outlet - 5] ?? '');
    if (own !== 'closure') used.add(own);
    const sentences = models.map((model) =>
      model.map((word) => (word === 'closure' ? own : rng.next() < 0.25 ? pick() : word)).join(' '),
    );
    return text(
      outlet + 1,
      sentences.map((sentence) => `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`).join(' '),
    );
  });
  return { texts, names: used };
}

const SEEDS = Array.from({ length: 20 }, (_, at) => `names ${at}`);
const mean = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

it('finds the planted names: the precision and recall of docs/methods.md', () => {
  const figures = SEEDS.map((seed) => {
    const { texts, names } = planted(seed);
    const found = suggestVariants(texts, finderOf('closure'));
    const supported = found.filter(({ outletPairs }) => outletPairs >= 2);
    const right = supported.filter(({ name }) => names.has(name)).length;
    return { all: found.length, recall: right / names.size, precision: right / supported.length };
  });
  expect(mean(figures.map(({ recall }) => recall))).toBeGreaterThan(0.95);
  expect(mean(figures.map(({ precision }) => precision))).toBeGreaterThan(0.9);
});
