/**
 * Where two texts share runs of five words: the shingles of the measure “shared text” (Methods), found again here
 * only to light them up. The number shown beside it is the server's.
 */
const SHINGLE = 5;

interface Word {
  readonly form: string;
  readonly start: number;
  readonly end: number;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Diacritics are folded and letters with two code points (Arabic and Persian ye and kaf) are made one. */
function fold(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('\u0640', '')
    .replaceAll('\u064a', '\u06cc')
    .replaceAll('\u0649', '\u06cc')
    .replaceAll('\u0643', '\u06a9');
}

function words(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu)].map((match) => ({
    form: fold(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

const shingleAt = (list: readonly Word[], at: number): string =>
  list
    .slice(at, at + SHINGLE)
    .map((word) => word.form)
    .join(' ');

function shinglesOf(list: readonly Word[]): Set<string> {
  const all = new Set<string>();
  for (let at = 0; at + SHINGLE <= list.length; at += 1) all.add(shingleAt(list, at));
  return all;
}

function coveredBy(list: readonly Word[], known: ReadonlySet<string>): Stretch[] {
  const found: { start: number; end: number }[] = [];
  let reached = -1;
  for (let at = 0; at + SHINGLE <= list.length; at += 1) {
    if (!known.has(shingleAt(list, at))) continue;
    const [first, last] = [list[at], list[at + SHINGLE - 1]];
    if (first === undefined || last === undefined) continue;
    const open = found.at(-1);
    if (open !== undefined && at <= reached + 1) open.end = last.end;
    else found.push({ start: first.start, end: last.end });
    reached = at + SHINGLE - 1;
  }
  return found;
}

/** For each text the stretches (UTF-16, end exclusive) that at least one of the other texts has too. */
export function sharedPassages(texts: readonly string[]): Stretch[][] {
  const lists = texts.map(words);
  const shingles = lists.map(shinglesOf);
  return lists.map((list, index) => {
    const others = new Set<string>();
    shingles.forEach((set, other) => {
      if (other !== index) for (const shingle of set) others.add(shingle);
    });
    return coveredBy(list, others);
  });
}
