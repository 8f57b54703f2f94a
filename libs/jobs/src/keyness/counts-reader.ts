import type { TermMatrix } from '@parallax/comparison';
import { unpackTerms } from '@parallax/text';

const NONE = -1;

function longer<T extends Uint32Array<ArrayBuffer> | Int32Array<ArrayBuffer>>(from: T, to: T): T {
  to.set(from);
  return to;
}

/** Puts packed counts together, row after row; terms get numbers from 0 on in the order in which they come. */
export class CountsReader {
  /** The number of each term in the database. */
  readonly termIds: number[] = [];
  private room = { terms: new Uint32Array(1 << 20), counts: new Uint32Array(1 << 20) };
  private localOf = new Int32Array(1 << 16).fill(NONE);
  private readonly starts: Uint32Array;
  private end = 0;

  constructor(private readonly rows: number) {
    this.starts = new Uint32Array(rows + 1);
  }

  /** Rows may come in any order, each once, but all of them; the matrix has them in the order in which they came. */
  add(row: number, packed: Uint8Array): void {
    this.makeRoom(packed.length);
    const from = this.end;
    this.end = unpackTerms(packed, this.room, from);
    const { terms } = this.room;
    for (let at = from; at < this.end; at++) terms[at] = this.numberOf(terms[at] ?? 0);
    this.starts[row + 1] = this.end;
  }

  private numberOf(id: number): number {
    if (id >= this.localOf.length) {
      const before = this.localOf;
      this.localOf = longer(before, new Int32Array(Math.max(id + 1, before.length * 2)).fill(NONE));
    }
    const known = this.localOf[id] ?? NONE;
    if (known !== NONE) return known;
    this.localOf[id] = this.termIds.length;
    return this.termIds.push(id) - 1;
  }

  private makeRoom(more: number): void {
    const { terms, counts } = this.room;
    if (this.end + more <= terms.length) return;
    const size = Math.max(terms.length * 2, this.end + more);
    this.room = {
      terms: longer(terms, new Uint32Array(size)),
      counts: longer(counts, new Uint32Array(size)),
    };
  }

  /** @throws when a row is missing: whoever calls reads them in order */
  matrix(): TermMatrix {
    if (this.starts[this.rows] !== this.end) throw new Error('The last row was not read last.');
    const { terms, counts } = this.room;
    return { starts: this.starts, terms: terms.subarray(0, this.end), counts: counts.subarray(0, this.end) };
  }
}
