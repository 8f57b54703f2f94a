import { expect, it } from 'vitest';
import { sharedPassages } from './shared-passages.js';

const shown = (texts: readonly string[]) =>
  sharedPassages(texts).map((list, index) => list.map(({ start, end }) => texts[index]?.slice(start, end)));

it('lights up runs of five words or more in both texts, whatever their case and punctuation', () => {
  const texts = [
    'The six gates of the dam were closed on Wednesday. Nobody was told.',
    'Officials say: the six gates of the DAM were shut, and nobody was told.',
  ];
  expect(shown(texts)).toEqual([['The six gates of the dam were'], ['the six gates of the DAM were']]);
});

it('finds nothing in four shared words or in short texts', () => {
  expect(shown(['the gates were closed again', 'the gates were closed, twice over'])).toEqual([[], []]);
  expect(shown(['one two', 'one two'])).toEqual([[], []]);
});

it('joins runs that touch and keeps apart runs that do not', () => {
  const copied = 'a b c d e f g';
  expect(shown([`${copied} x y z v w`, `${copied} q v u t s`])).toEqual([[copied], [copied]]);
  const twice = 'a b c d e zz yy k l m n o';
  expect(shown([twice, 'a b c d e ww k l m n o'])[0]).toEqual(['a b c d e', 'k l m n o']);
});

it('looks at all other texts, and folds Arabic spellings', () => {
  const texts = ['a b c d e', 'f g h i j', 'a b c d e f g h i j'];
  expect(shown(texts)).toEqual([['a b c d e'], ['f g h i j'], ['a b c d e f g h i j']]);
  expect(shown(['في مياه النهر كانت مرتفعة', 'فی میاه النهر کانت مرتفعة'])[0]).toHaveLength(1);
});
