import { logDice, pmi } from '@parallax/statistics';
import { tokenise, type Token } from '@parallax/text';
import type { NameMention } from './mentions.js';

/** Words to each side of a mention. */
export const COLLOCATE_SPAN = 5;
/** A word that met a variant less often says nothing. */
export const LEAST_TOGETHER = 2;
const MOST_COLLOCATES = 20;

export interface NameCollocate {
  readonly word: string;
  /** Meetings within the span. */
  readonly together: number;
  /** Texts in which they met. */
  readonly texts: number;
  /** How often the word stands in all bodies that name the concept. */
  readonly frequency: number;
  readonly logDice: number;
  readonly pmi: number;
}

/** V8 keeps a whole text alive for a slice of it; this word stays after its text went. */
const kept = (word: string): string => (word.length > 12 ? word.split('').join('') : word);

const add = (counts: Map<string, number>, word: string, by = 1): void => {
  const known = counts.get(word);
  if (known === undefined) counts.set(kept(word), by);
  else counts.set(word, known + by);
};

function firstAfter(tokens: readonly Token[], at: number): number {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Counts the words around mentions in the bodies of texts, text by text. */
export class CollocateCounter {
  private readonly frequency = new Map<string, number>();
  private readonly together: Map<string, number>[];
  private readonly texts: Map<string, number>[];
  private readonly mentions: number[];
  private words = 0;

  constructor(variants: number) {
    const maps = (): Map<string, number>[] => Array.from({ length: variants }, () => new Map<string, number>());
    this.together = maps();
    this.texts = maps();
    this.mentions = Array.from({ length: variants }, () => 0);
  }

  /** Takes in a body that names the concept. */
  add(body: string, mentions: readonly NameMention[]): void {
    const inBody = mentions.filter(({ place }) => place === 'body');
    if (inBody.length === 0) return;
    const tokens = tokenise(body);
    this.words += tokens.length;
    for (const { form } of tokens) add(this.frequency, form);
    const met = this.together.map(() => new Set<string>());
    for (const mention of inBody) this.around(tokens, mention, met[mention.variant] ?? new Set());
    met.forEach((words, variant) => {
      const texts = this.texts[variant];
      if (texts) for (const word of words) add(texts, word);
    });
  }

  /** The words that keep a variant's company, strongest first (log Dice). */
  of(variant: number): NameCollocate[] {
    const first = this.mentions[variant] ?? 0;
    return [...(this.together[variant] ?? [])]
      .flatMap(([word, together]) => (together < LEAST_TOGETHER ? [] : [this.scored(variant, first, word, together)]))
      .sort((a, b) => b.logDice - a.logDice || b.together - a.together || (a.word < b.word ? -1 : 1))
      .slice(0, MOST_COLLOCATES);
  }

  private scored(variant: number, first: number, word: string, together: number): NameCollocate {
    const frequency = this.frequency.get(word) ?? together;
    const meeting = { together, first, second: frequency, n: this.words, span: 2 * COLLOCATE_SPAN };
    const scores = { logDice: logDice(meeting).value ?? 0, pmi: pmi(meeting).value ?? 0 };
    return { word, together, texts: this.texts[variant]?.get(word) ?? 0, frequency, ...scores };
  }

  private around(tokens: readonly Token[], { start, end, variant }: NameMention, met: Set<string>): void {
    const counts = this.together[variant];
    if (!counts) return;
    this.mentions[variant] = (this.mentions[variant] ?? 0) + 1;
    const from = firstAfter(tokens, start);
    const to = firstAfter(tokens, end);
    const beside = [
      ...tokens.slice(Math.max(0, from - COLLOCATE_SPAN), from),
      ...tokens.slice(to, to + COLLOCATE_SPAN),
    ];
    for (const { form } of beside) {
      add(counts, form);
      met.add(kept(form));
    }
  }
}
