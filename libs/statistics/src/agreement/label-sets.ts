/** Coder by unit; each judgement is a set of labels, null is missing. */
export type LabelSetMatrix = readonly (readonly (readonly string[] | null)[])[];

/** Sets are kept as bits, this many a word. */
const BITS = 30;

/** Judgements as places in a list of distinct sets: units with at least two judgements only. */
export interface LabelSets {
  /** The sets as JSON lists, ascending: names for people. */
  readonly names: readonly string[];
  /** How many labels each set has. */
  readonly sizes: Int32Array;
  /** Of each set its labels as bits, `words` words each. */
  readonly bits: Int32Array;
  readonly words: number;
  /** Labels that occur. */
  readonly labels: number;
  /** Unit by judgement: the places of the sets given. */
  readonly units: readonly Int32Array[];
  readonly coders: number;
}

const keyOf = (labels: readonly string[]): string => JSON.stringify([...new Set(labels)].sort());

/** Distinct sets as bits and each unit's judgements as places among them. */
export function readLabelSets(matrix: LabelSetMatrix): LabelSets {
  const keys = matrix.map((ratings) => ratings.map((labels) => (labels === null ? null : keyOf(labels))));
  const width = Math.max(0, ...matrix.map((ratings) => ratings.length));
  const pairable = Array.from({ length: width }, (_, unit) =>
    keys.map((ofCoder) => ofCoder[unit] ?? null).filter((key) => key !== null),
  ).filter((given) => given.length >= 2);
  const names = [...new Set(pairable.flat())].sort();
  const place = new Map(names.map((name, index) => [name, index]));
  const units = pairable.map((given) => Int32Array.from(given, (key) => place.get(key) ?? 0));
  return { names, ...asBits(names), units, coders: matrix.length };
}

function asBits(names: readonly string[]): Pick<LabelSets, 'sizes' | 'bits' | 'words' | 'labels'> {
  const sets = names.map((name): string[] => JSON.parse(name));
  const bitOf = new Map([...new Set(sets.flat())].sort().map((label, index) => [label, index]));
  const words = Math.max(1, Math.ceil(bitOf.size / BITS));
  const bits = new Int32Array(names.length * words);
  sets.forEach((labels, set) => {
    for (const label of labels) {
      const bit = bitOf.get(label) ?? 0;
      const at = set * words + Math.floor(bit / BITS);
      bits[at] = (bits[at] ?? 0) | (1 << (bit % BITS));
    }
  });
  return { sizes: Int32Array.from(sets, (labels) => labels.length), bits, words, labels: bitOf.size };
}

/** Number of bits set in a word (Warren 2013, Hacker's Delight, 5–1). */
export function bitCount(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const nibbles = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((nibbles + (nibbles >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Labels two sets share, by their places. */
export function sharedLabels({ bits, words }: LabelSets, a: number, b: number): number {
  let shared = 0;
  for (let word = 0; word < words; word++) {
    shared += bitCount((bits[a * words + word] ?? 0) & (bits[b * words + word] ?? 0));
  }
  return shared;
}
