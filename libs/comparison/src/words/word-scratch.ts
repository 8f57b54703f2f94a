/** Sums by word that are emptied as often as wanted: only the words met are looked at. Counts are above 0. */
export class WordScratch {
  readonly sums: Float64Array;
  /** The words met, `met` of them. */
  readonly words: Uint32Array;
  met = 0;

  constructor(words: number) {
    this.sums = new Float64Array(words);
    this.words = new Uint32Array(words);
  }

  add(word: number, count: number): void {
    const sum = this.sums[word] ?? 0;
    if (sum === 0) this.words[this.met++] = word;
    this.sums[word] = sum + count;
  }

  clear(): void {
    for (let at = 0; at < this.met; at++) this.sums[this.words[at] ?? 0] = 0;
    this.met = 0;
  }
}
