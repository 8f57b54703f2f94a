/** A hash that winnowing selected, and where it stands. */
export interface Fingerprint {
  readonly hash: number;
  readonly position: number;
}

/** The runs of k characters of a text, by code points: “k-grams”. */
export function kgrams(text: string, k: number): string[] {
  const characters = [...text];
  return Array.from({ length: Math.max(0, characters.length - k + 1) }, (_, at) =>
    characters.slice(at, at + k).join(''),
  );
}

interface WinnowOptions {
  /** Keeps the selected one as long as it is a minimum of the window, which selects fewer in repetitive texts. */
  readonly robust?: boolean;
}

function minimumOf(hashes: readonly number[], window: { from: number; to: number }, kept: number | null): number {
  let best = window.from;
  // <=: the rightmost of several minima, so that a window's choice lasts as long as possible.
  for (let at = window.from; at < window.to; at++) if ((hashes[at] ?? 0) <= (hashes[best] ?? 0)) best = at;
  const isKept = kept !== null && kept >= window.from && hashes[kept] === hashes[best];
  return isKept ? kept : best;
}

/**
 * Winnowing (Schleimer, Wilkerson and Aiken 2003): in each window of w hashes the smallest, the rightmost of several,
 * each place once. Texts that share a run of at least w + k − 1 units share a selected hash. Fewer than w hashes make
 * one window. Written from definition 1 of the paper; its figure 5 has faults (authors' errata).
 */
export function winnow(hashes: readonly number[], w: number, { robust = false }: WinnowOptions = {}): Fingerprint[] {
  const selected: Fingerprint[] = [];
  if (hashes.length === 0) return selected;
  let last: number | null = null;
  for (let from = 0; from === 0 || from + w <= hashes.length; from++) {
    const window = { from, to: Math.min(from + w, hashes.length) };
    const place = minimumOf(hashes, window, robust ? last : null);
    if (place !== last) selected.push({ hash: hashes[place] ?? 0, position: place });
    last = place;
  }
  return selected;
}
