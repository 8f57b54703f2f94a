import type { TermMatrix } from '@parallax/comparison';
import { unpackTerms } from '@parallax/text';

const NONE = -1;

/** Puts packed counts together, row after row; terms get numbers from 0 on in the order in which they come. */
export class CountsReader {
  /** The number of each term in the database. */
  readonly termIds: number[] = [];
  private readonly room: { readonly terms: Uint32Array; readonly counts: Uint32Array };
  private localOf = new Int32Array(1 << 16).fill(NONE);
  private readonly starts: Uint32Array;
  private end = 0;

  /** `counts`: how many terms all rows have together. */
  constructor(
    private readonly rows: number,
    counts: number,
  ) {
    this.starts = new Uint32Array(rows + 1);
    this.room = { terms: new Uint32Array(counts), counts: new Uint32Array(counts) };
  }

  /** Rows are told one after the other, from the first to the last. */
  add(row: number, packed: Uint8Array): void {
    const from = this.end;
    this.end = unpackTerms(packed, this.room, from);
    const { terms } = this.room;
    for (let at = from; at < this.end; at++) terms[at] = this.numberOf(terms[at] ?? 0);
    this.starts[row + 1] = this.end;
  }

  private numberOf(id: number): number {
    if (id >= this.localOf.length) {
      const before = this.localOf;
      this.localOf = new Int32Array(Math.max(id + 1, before.length * 2)).fill(NONE);
      this.localOf.set(before);
    }
    const known = this.localOf[id] ?? NONE;
    if (known !== NONE) return known;
    this.localOf[id] = this.termIds.length;
    return this.termIds.push(id) - 1;
  }

  /** @throws when a row is missing, or holds other counts than its article says: a mistake of ours */
  matrix(): TermMatrix {
    const { terms } = this.room;
    if (this.starts[this.rows] !== terms.length || this.end !== terms.length) {
      throw new Error(`${this.end} counts were read where ${terms.length} are stored.`);
    }
    return { starts: this.starts, ...this.room };
  }
}
