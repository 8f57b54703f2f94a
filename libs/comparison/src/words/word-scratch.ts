/** Sums by word that are emptied as often as wanted: only the words met are looked at. */
export class WordScratch {
  readonly sums: Float64Array;
  /** The words met, `met` of them. */
  readonly words: Uint32Array;
  private readonly isMet: Uint8Array;
  met = 0;

  constructor(words: number) {
    this.sums = new Float64Array(words);
    this.words = new Uint32Array(words);
    this.isMet = new Uint8Array(words);
  }

  add(word: number, count: number): void {
    this.meet(word);
    this.sums[word] = (this.sums[word] ?? 0) + count;
  }

  /** Puts a word among those met. */
  meet(word: number): void {
    if (this.isMet[word] === 1) return;
    this.isMet[word] = 1;
    this.words[this.met++] = word;
  }

  clear(): void {
    for (let at = 0; at < this.met; at++) {
      const word = this.words[at] ?? 0;
      this.sums[word] = 0;
      this.isMet[word] = 0;
    }
    this.met = 0;
  }
}
