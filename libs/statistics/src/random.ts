/** A source of chance that gives the same numbers for the same seed, on every machine. */
export interface Rng {
  /** In [0, 1), with 32 bits. */
  readonly next: () => number;
  /** A whole number from 0 to n − 1. */
  readonly below: (n: number) => number;
}

/** FNV-1a over UTF-16 code units, four times with other offsets: 128 bits of state from any text. */
function stateOf(seed: string): Uint32Array {
  const state = new Uint32Array([0x811c9dc5, 0x9e3779b9, 0x85ebca6b, 0xc2b2ae35]);
  for (let at = 0; at < seed.length; at++) {
    for (let part = 0; part < 4; part++) {
      state[part] = Math.imul((state[part] ?? 0) ^ (seed.charCodeAt(at) + part * 0x101), 0x01000193);
    }
  }
  return state;
}

/**
 * A seeded generator: sfc32 (Doty-Humphrey's small fast counter), whose period is at least 2^32.
 *
 * @param seed any text or number; a number and its decimal text are the same seed
 */
export function seededRandom(seed: string | number): Rng {
  let [a = 0, b = 0, c = 0, counter = 0] = stateOf(String(seed));
  const step = (): number => {
    const t = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + t) | 0;
    return t >>> 0;
  };
  // The first numbers of similar seeds are alike: sfc32 needs some rounds to mix its state.
  for (let round = 0; round < 16; round++) step();
  const next = (): number => step() / 0x1_0000_0000;
  return { next, below: (n) => Math.floor(next() * n) };
}
