import { type Counts, type Features, FIELDS } from './features.js';
import { fieldOf, type Frequencies, termOf, wordOf } from './frequencies.js';
import type { GroupingSettings } from './settings.js';

/** Terms, each once, and their weights; of length 1, but for what words of no other article are spared. */
export interface Vector {
  readonly terms: Uint32Array;
  readonly weights: Float32Array;
}

/** How words are weighed, as frequencies were at one moment. */
export class Weighing {
  /** By the number of articles that have the word. */
  private readonly rarities: number[] = [];

  constructor(
    readonly frequencies: Frequencies,
    readonly settings: Pick<GroupingSettings, 'shares' | 'rarity' | 'loneWeight'>,
    readonly articles = frequencies.articles,
  ) {}

  /** idf^rarity with idf = ln((N + 1) / (df + ½)). */
  rarityOf(documents: number): number {
    const known = this.rarities[documents];
    if (known !== undefined) return known;
    // A word of every article has become more frequent than there were articles at that moment.
    const articles = Math.max(this.articles, documents);
    const idf = Math.log((articles + 1) / (documents + 0.5));
    return (this.rarities[documents] = idf ** this.settings.rarity);
  }
}

/**
 * (1 + ln tf) · idf^rarity; each field scaled to length √share, so that the inner product of two articles is the sum of
 * the fields' cosines by their shares. Words that no other article has are left out after scaling unless `keepsLone`.
 */
export function vectorOf(features: Features, weighing: Weighing, keepsLone: boolean): Vector {
  const room = FIELDS.reduce((sum, name) => sum + features[name].words.length, 0);
  const vector = { terms: new Uint32Array(room), weights: new Float32Array(room) };
  let end = 0;
  FIELDS.forEach((name, field) => {
    end = writeField(vector, end, { counts: features[name], field, weighing, keepsLone });
  });
  return end === room ? vector : { terms: vector.terms.slice(0, end), weights: vector.weights.slice(0, end) };
}

interface Field {
  readonly counts: Counts;
  readonly field: number;
  readonly weighing: Weighing;
  readonly keepsLone: boolean;
}

function writeField({ terms, weights }: Vector, from: number, { counts, field, weighing, keepsLone }: Field): number {
  const { frequencies, settings } = weighing;
  let [squares, end] = [0, from];
  for (let at = 0; at < counts.words.length; at++) {
    const word = counts.words[at] ?? 0;
    const documents = frequencies.documentsWith(word, field);
    const times = counts.times[at] ?? 1;
    const weight = (times === 1 ? 1 : 1 + Math.log(times)) * weighing.rarityOf(documents);
    squares += weight * weight * (documents <= 1 ? settings.loneWeight : 1);
    if (documents <= 1 && !keepsLone) continue;
    terms[end] = termOf(word, field);
    weights[end++] = weight;
  }
  const scale = squares === 0 ? 0 : Math.sqrt(settings.shares[FIELDS[field] ?? 'words'] / squares);
  for (let at = from; at < end; at++) weights[at] = (weights[at] ?? 0) * scale;
  return end;
}

/** Where a term of a vector lies when it is spread out. */
const slotOf = (term: number): number => wordOf(term) * FIELDS.length + fieldOf(term);

/** Inner products of one vector with others: spread out once, it is compared without a search. */
export class Spread {
  private room = new Float32Array(1 << 16);
  private spread: Vector | null = null;

  of(vector: Vector): this {
    if (this.spread === vector) return this;
    if (this.spread !== null) for (const term of this.spread.terms) this.room[slotOf(term)] = 0;
    this.spread = vector;
    for (let at = 0; at < vector.terms.length; at++) this.put(slotOf(vector.terms[at] ?? 0), vector.weights[at] ?? 0);
    return this;
  }

  /** The products, term by term, that make up {@link with}. */
  *shared({ terms, weights }: Vector): Generator<readonly [term: number, product: number]> {
    for (let at = 0; at < terms.length; at++) {
      const product = (weights[at] ?? 0) * (this.room[slotOf(terms[at] ?? 0)] ?? 0);
      if (product > 0) yield [terms[at] ?? 0, product];
    }
  }

  with({ terms, weights }: Vector): number {
    let sum = 0;
    for (let at = 0; at < terms.length; at++) {
      sum += (weights[at] ?? 0) * (this.room[slotOf(terms[at] ?? 0)] ?? 0);
    }
    return sum;
  }

  private put(slot: number, weight: number): void {
    if (slot >= this.room.length) {
      const larger = new Float32Array(Math.max(slot + 1, this.room.length * 2));
      larger.set(this.room);
      this.room = larger;
    }
    this.room[slot] = weight;
  }
}

/** Positions of the heaviest weights, heaviest first; of equal ones the lower term. */
export function heaviest({ terms, weights }: Vector, most: number, isWanted: (term: number) => boolean): number[] {
  const found: number[] = [];
  for (let at = 0; at < terms.length; at++) {
    const weight = weights[at] ?? 0;
    if (weight === 0 || (found.length === most && weight <= (weights[found.at(-1) ?? 0] ?? 0))) continue;
    if (!isWanted(terms[at] ?? 0)) continue;
    let place = Math.min(found.length, most - 1);
    for (; place > 0 && (weights[found[place - 1] ?? 0] ?? 0) < weight; place--) found[place] = found[place - 1] ?? 0;
    found[place] = at;
  }
  return found;
}
