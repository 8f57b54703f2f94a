import { type Token, sentencesOf, type Range } from '@parallax/text';
import type { Block } from '@parallax/kernel';
import { beginningsOf, type State } from './automaton.js';
import type { PatternPart } from './read-pattern.js';
import { SHORTEST_BEGINNING } from './pattern-problem.js';
import { nameTokens } from './tokens.js';

/** A stretch of text that names the concept; UTF-16 offsets, end exclusive. */
export interface NameMatch extends Range {
  /** Place of the variant in the list. */
  readonly variant: number;
  /** Another variant fits the very same stretch. */
  readonly isAmbiguous: boolean;
}

interface Candidate extends Range {
  readonly variant: number;
  readonly words: number;
  readonly from: number;
  readonly to: number;
}

export interface FinderVariant {
  readonly patterns: readonly PatternPart[];
  /** Letter case and accents must be as written. */
  readonly isExact: boolean;
}

const headOf = (form: string): string => form.slice(0, SHORTEST_BEGINNING);

function fits(text: string, token: Token, { word, isExact }: State): boolean {
  if (!(word.isBeginning ? token.form.startsWith(word.form) : token.form === word.form)) return false;
  if (!isExact) return true;
  const written = text.slice(token.start, token.end).normalize('NFC');
  return word.isBeginning ? written.startsWith(word.written) : written === word.written;
}

const POSSIBLE_END = /[.!?…。！？؟।\n]/u;

/** Where sentences begin; asked only where a stretch has a mark that could end one. */
class SentenceStarts {
  private starts: ReadonlySet<number> | null = null;

  constructor(
    private readonly text: string,
    private readonly blocks: readonly Block[],
  ) {}

  isBetween(left: Token, right: Token): boolean {
    const gap = this.text.slice(left.end, right.start);
    if (!POSSIBLE_END.test(gap)) return false;
    this.starts ??= new Set(sentencesOf(this.text, this.blocks).map(({ start }) => start));
    for (let at = left.end; at <= right.start; at++) if (this.starts.has(at)) return true;
    return false;
  }
}

/** Finds the variants of a concept in texts. */
export class NameFinder {
  private readonly byForm = new Map<string, State[]>();
  private readonly byHead = new Map<string, State[]>();

  constructor(variants: readonly FinderVariant[]) {
    variants.forEach(({ patterns, isExact }, variant) => {
      for (const state of patterns.flatMap((pattern) => beginningsOf(pattern, { variant, isExact }))) this.add(state);
    });
  }

  /**
   * The places that name the concept, in order. Where variants overlap the longest (in words) is taken, of equally
   * long ones the earlier, of those that fit the same stretch the first of the list; each stretch counts once. A name
   * does not run over the end of a sentence.
   */
  find(text: string, blocks: readonly Block[] = []): NameMatch[] {
    const tokens = nameTokens(text);
    const ends = new SentenceStarts(text, blocks);
    const found: Candidate[] = [];
    tokens.forEach((token, from) => {
      const states = this.beginningWith(text, token);
      if (states.length > 0) found.push(...matchesFrom(text, tokens, { from, states, ends }));
    });
    return found.length === 0 ? [] : withoutOverlaps(found);
  }

  private add(state: State): void {
    const { form, isBeginning } = state.word;
    const [index, key] = isBeginning ? [this.byHead, headOf(form)] : [this.byForm, form];
    const known = index.get(key);
    if (known) known.push(state);
    else index.set(key, [state]);
  }

  private beginningWith(text: string, token: Token): State[] {
    const exact = this.byForm.get(token.form) ?? [];
    const begun = this.byHead.size === 0 ? [] : (this.byHead.get(headOf(token.form)) ?? []);
    if (exact.length === 0 && begun.length === 0) return [];
    return [...exact, ...begun].filter((state) => fits(text, token, state));
  }
}

interface Start {
  readonly from: number;
  readonly states: readonly State[];
  readonly ends: SentenceStarts;
}

function matchesFrom(text: string, tokens: readonly Token[], { from, states, ends }: Start): Candidate[] {
  const found: Candidate[] = [];
  const first = tokens[from];
  let active: readonly State[] = states;
  for (let to = from; first && active.length > 0; to++) {
    const token = tokens[to];
    if (!token) break;
    for (const variant of new Set(active.flatMap((state) => (state.isLast ? [state.variant] : [])))) {
      found.push({ variant, from, to, words: to - from + 1, start: first.start, end: token.end });
    }
    const next = tokens[to + 1];
    if (!next || ends.isBetween(token, next)) break;
    active = [...new Set(active.flatMap((state) => state.next))].filter((state) => fits(text, next, state));
  }
  return found;
}

function withoutOverlaps(found: readonly Candidate[]): NameMatch[] {
  const taken = new Set<number>();
  const kept: NameMatch[] = [];
  const byLength = found.toSorted((a, b) => b.words - a.words || a.from - b.from || a.variant - b.variant);
  for (const { variant, from, to, start, end } of byLength) {
    let isFree = true;
    for (let at = from; at <= to && isFree; at++) isFree = !taken.has(at);
    if (!isFree) continue;
    for (let at = from; at <= to; at++) taken.add(at);
    const isAmbiguous = found.some((other) => other.variant !== variant && other.from === from && other.to === to);
    kept.push({ variant, start, end, isAmbiguous });
  }
  return kept.sort((a, b) => a.start - b.start);
}
