/** How well a text was taken out of its page: shared runs of four words, each counted as often as it stands there. */
export interface ExtractionScore {
  readonly f1: number;
  readonly precision: number;
  readonly recall: number;
  /** Runs of words of the expected text that were not found, and of the found text that were not expected. */
  readonly missed: readonly string[];
  readonly added: readonly string[];
}

const SHINGLE = 4;

/** Letters, digits and the low line, as the benchmark’s own `\w+`; case counts. */
const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}_]+/gu) ?? [];

/** A text of fewer than four words is one shingle. */
function shinglesOf(words: readonly string[]): string[] {
  const count = Math.max(1, words.length - SHINGLE + 1);
  return Array.from({ length: count }, (_, at) => words.slice(at, at + SHINGLE).join(' '));
}

function countsOf(shingles: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const shingle of shingles) counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  return counts;
}

export function scoreExtraction(expected: string, found: string): ExtractionScore {
  const [wanted, got] = [wordsOf(expected), wordsOf(found)];
  const [wantedCounts, gotCounts] = [countsOf(shinglesOf(wanted)), countsOf(shinglesOf(got))];
  let shared = 0;
  for (const [shingle, count] of wantedCounts) shared += Math.min(count, gotCounts.get(shingle) ?? 0);
  const precision = shared / shinglesOf(got).length;
  const recall = shared / shinglesOf(wanted).length;
  const f1 = shared === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { f1, precision, recall, missed: runsNotIn(wanted, gotCounts), added: runsNotIn(got, wantedCounts) };
}

/** Words that stand in no shingle of the other text, joined where they follow each other. */
function runsNotIn(words: readonly string[], others: ReadonlyMap<string, number>): string[] {
  const isShared = words.map(() => false);
  for (const [at, shingle] of shinglesOf(words).entries()) {
    if (others.has(shingle)) isShared.fill(true, at, at + SHINGLE);
  }
  const runs: string[][] = [[]];
  for (const [at, word] of words.entries()) {
    if (isShared[at]) runs.push([]);
    else runs.at(-1)?.push(word);
  }
  return runs.filter((run) => run.length > 0).map((run) => run.join(' '));
}
