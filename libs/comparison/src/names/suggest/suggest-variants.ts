import type { ArticleId, SourceId } from '@parallax/kernel';
import { sentencesOf, type Range } from '@parallax/text';
import type { NamedText } from '../mentions.js';
import type { NameFinder } from '../name-finder.js';
import { nameTokens } from '../tokens.js';
import type { Stretch } from './align.js';
import { type Sentence, sentencePairs } from './sentence-pairs.js';
import { type Substitution, substitutions } from './substitutions.js';

export interface SuggestingText extends NamedText {
  readonly id: ArticleId;
  readonly sourceId: SourceId;
}

/** A sentence of an article and the words in it that are meant; UTF-16 offsets into the body. */
export interface Passage {
  readonly articleId: ArticleId;
  readonly sourceId: SourceId;
  readonly sentence: Range;
  readonly words: Range;
}

/** A sentence with a known variant and one that has other words in its place. */
export interface SuggestionPassages {
  readonly known: Passage;
  readonly suggested: Passage;
}

export interface VariantSuggestion {
  /** As the texts write it, in its most frequent spelling. */
  readonly name: string;
  /** Places of the variants in whose place it stands. */
  readonly variants: readonly number[];
  /** Pairs of outlets of which one writes the known name and the other this. */
  readonly outletPairs: number;
  /** Texts that have it in such a place. */
  readonly texts: number;
  readonly passages: readonly SuggestionPassages[];
}

const MOST_PASSAGES = 3;
const MOST_SUGGESTIONS = 50;

interface Side {
  readonly text: SuggestingText;
  readonly sentence: Sentence;
  readonly stretch: Stretch;
}

interface Found {
  readonly variant: number;
  readonly key: string;
  readonly written: string;
  readonly passages: SuggestionPassages;
}

const rangeOf = ({ sentence: { tokens } }: Side, { from, to }: Stretch): Range | null => {
  const [first, last] = [tokens[from], tokens[to - 1]];
  return first && last ? { start: first.start, end: last.end } : null;
};

function passage(side: Side, stretch: Stretch): Passage | null {
  const words = rangeOf(side, stretch);
  const sentence = rangeOf(side, { from: 0, to: side.sentence.tokens.length });
  const { id: articleId, sourceId } = side.text;
  return words && sentence ? { articleId, sourceId, sentence, words } : null;
}

/** Mentions of the concept in a sentence as places of words. */
class Known {
  private readonly byText = new Map<number, readonly (Range & { readonly variant: number })[]>();

  constructor(
    private readonly finder: NameFinder,
    private readonly texts: readonly SuggestingText[],
  ) {}

  in({ text, tokens }: Sentence): (Stretch & { readonly variant: number })[] {
    return this.of(text).flatMap(({ start, end, variant }) => {
      const from = tokens.findIndex((token) => token.start >= start && token.end <= end);
      const to = tokens.findLastIndex((token) => token.start >= start && token.end <= end) + 1;
      return from < 0 ? [] : [{ from, to, variant }];
    });
  }

  private of(text: number): readonly (Range & { readonly variant: number })[] {
    const found = this.byText.get(text);
    if (found) return found;
    const { body = '', blocks = [] } = this.texts[text] ?? {};
    const matches = this.finder.find(body, blocks);
    this.byText.set(text, matches);
    return matches;
  }
}

/**
 * The stretch of the other side that stands where a mention stands. The mention covers the whole difference and reaches
 * no further than the words both sides share; else what stands in its place cannot be told, and there is none.
 */
function counterpart(mention: Stretch, { a, b, before, after }: Substitution): Stretch | null {
  const [early, late] = [a.from - mention.from, mention.to - a.to];
  const isCovered = early >= 0 && late >= 0 && early <= before && late <= after;
  return isCovered ? { from: b.from - early, to: b.to + late } : null;
}

const turned = ({ a, b, before, after }: Substitution): Substitution => ({ a: b, b: a, before, after });

function foundFrom(known: Known, one: Side, other: Side, substitution: Substitution): Found[] {
  const taken = known.in(other.sentence);
  return known.in(one.sentence).flatMap(({ variant, ...mention }) => {
    const stretch = counterpart(mention, substitution);
    if (!stretch || taken.some(({ from, to }) => from < stretch.to && stretch.from < to)) return [];
    const [knownPassage, suggested] = [passage(one, mention), passage(other, stretch)];
    if (!knownPassage || !suggested) return [];
    const key = other.sentence.tokens
      .slice(stretch.from, stretch.to)
      .map(({ form }) => form)
      .join(' ');
    const written = other.text.body.slice(suggested.words.start, suggested.words.end);
    return [{ variant, key, written, passages: { known: knownPassage, suggested } }];
  });
}

function mostFrequent(words: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? '';
}

function gathered(found: readonly Found[]): VariantSuggestion {
  const pairs = new Set(
    found.map(({ passages: { known, suggested } }) => [known.sourceId, suggested.sourceId].sort().join(' ')),
  );
  return {
    name: mostFrequent(found.map(({ written }) => written)),
    variants: [...new Set(found.map(({ variant }) => variant))].sort((a, b) => a - b),
    outletPairs: pairs.size,
    texts: new Set(found.map(({ passages }) => passages.suggested.articleId)).size,
    passages: found.slice(0, MOST_PASSAGES).map(({ passages }) => passages),
  };
}

const byText = (texts: readonly SuggestingText[]): Sentence[] =>
  texts.flatMap(({ body, blocks }, text) => {
    const tokens = nameTokens(body);
    return sentencesOf(body, blocks).map(({ start, end }) => ({
      text,
      tokens: tokens.filter((token) => token.start >= start && token.end <= end),
    }));
  });

/**
 * Words that stand where other outlets write a known variant: sentences of different outlets that share most of their
 * words are aligned, and where one has a variant and the other something else between the same words, that is
 * suggested. A person decides whether it names the same thing.
 */
export function suggestVariants(texts: readonly SuggestingText[], finder: NameFinder): VariantSuggestion[] {
  const sentences = byText(texts);
  const known = new Known(finder, texts);
  const found = new Map<string, Found[]>();
  const differ = (a: number, b: number): boolean => texts[a]?.sourceId !== texts[b]?.sourceId;
  for (const pair of sentencePairs(sentences, differ)) {
    const [left, right] = [sentences[pair.a], sentences[pair.b]];
    const [one, other] = [left && texts[left.text], right && texts[right.text]];
    if (!left || !right || !one || !other) continue;
    const forms = [left, right].map(({ tokens }) => tokens.map(({ form }) => form));
    for (const substitution of substitutions(forms[0] ?? [], forms[1] ?? [])) {
      const sides = [
        { text: one, sentence: left, stretch: substitution.a },
        { text: other, sentence: right, stretch: substitution.b },
      ] as const;
      const both = [
        ...foundFrom(known, sides[0], sides[1], substitution),
        ...foundFrom(known, sides[1], sides[0], turned(substitution)),
      ];
      for (const one of both) found.set(one.key, [...(found.get(one.key) ?? []), one]);
    }
  }
  return [...found.values()]
    .map(gathered)
    .sort((a, b) => b.outletPairs - a.outletPairs || b.texts - a.texts || (a.name < b.name ? -1 : 1))
    .slice(0, MOST_SUGGESTIONS);
}
