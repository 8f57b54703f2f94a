import { foldWord, LONGEST_TERM, Vocabulary, walkWordsFast } from '@parallax/text';

/** What of an article is read: nothing else decides where it belongs, its outlet least of all. */
export interface Report {
  /** Tells articles apart and breaks ties, so that the order of a file does not matter. */
  readonly key: string;
  readonly headline: string;
  readonly body: string;
  /** Days since any fixed day, with fractions where the hour is known; null: not known. */
  readonly day: number | null;
}

/** Numbers of words, in the order in which they come, and how often each stands there. */
export interface Counts {
  readonly words: Uint32Array;
  readonly times: Uint16Array;
}

/** Parts of an article that are compared apart. */
export const FIELDS = ['words', 'names', 'headline'] as const;
export type Features = Readonly<Record<(typeof FIELDS)[number], Counts>>;

const CAPITAL = 1;
const LOWER = 2;

/** What the first character makes of a word: names begin with a capital or a digit. */
function markOf(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 0x80) return code <= 0x5a ? CAPITAL : LOWER; // digits stand before the capitals
  const first = String.fromCodePoint(text.codePointAt(at) ?? 0);
  if (/\p{N}/u.test(first)) return CAPITAL;
  const lower = first.toLowerCase();
  if (lower !== first) return CAPITAL;
  return first.toUpperCase() === first ? 0 : LOWER; // a script without capitals tells nothing
}

const MOST_TIMES = 0xffff;

/** Reads articles as counts of numbered words, under one vocabulary. */
export class FeatureReader {
  private times = new Uint16Array(1 << 16);
  private marks = new Uint8Array(1 << 16);

  constructor(readonly vocabulary: Vocabulary = new Vocabulary()) {}

  read({ headline: title, body }: Pick<Report, 'headline' | 'body'>): Features {
    const headline = this.countsOf(this.walk(title));
    this.clear(headline);
    const words = this.countsOf(this.walk(title, this.walk(body)));
    const names = this.namesAmong(words);
    this.clear(words);
    return { words, names, headline };
  }

  private walk(text: string, touched: number[] = []): number[] {
    const add = (word: number, start: number): void => {
      if (word >= this.times.length) this.grow(word);
      const before = this.times[word] ?? 0;
      if (before === 0) touched.push(word);
      if (before < MOST_TIMES) this.times[word] = before + 1;
      this.marks[word] = (this.marks[word] ?? 0) | markOf(text, start);
    };
    walkWordsFast(
      text,
      (start, end, hash) => {
        if (end - start <= LONGEST_TERM) add(this.vocabulary.idOfAscii(text, start, end, hash), start);
      },
      (start, end) => {
        const form = foldWord(text.slice(start, end));
        if (form !== '' && form.length <= LONGEST_TERM) add(this.vocabulary.idOf(form), start);
        return true;
      },
    );
    return touched;
  }

  private countsOf(touched: readonly number[]): Counts {
    const words = new Uint32Array(touched);
    const times = new Uint16Array(words.length);
    for (let at = 0; at < words.length; at++) times[at] = this.times[words[at] ?? 0] ?? 0;
    return { words, times };
  }

  private namesAmong({ words, times }: Counts): Counts {
    const places: number[] = [];
    for (let at = 0; at < words.length; at++) if (this.marks[words[at] ?? 0] === CAPITAL) places.push(at);
    return {
      words: Uint32Array.from(places, (at) => words[at] ?? 0),
      times: Uint16Array.from(places, (at) => times[at] ?? 0),
    };
  }

  private clear({ words }: Counts): void {
    for (const word of words) this.times[word] = this.marks[word] = 0;
  }

  private grow(word: number): void {
    const size = Math.max(word + 1, this.times.length * 2);
    const [times, marks] = [new Uint16Array(size), new Uint8Array(size)];
    times.set(this.times);
    marks.set(this.marks);
    [this.times, this.marks] = [times, marks];
  }
}
