import type { FourCells } from './result.js';

/** 2 × 2 tables one after the other, [a, b, c, d] each: as numbers in one array, so that thousands are read at once. */
export class Strata {
  private cells = new Int32Array(64);
  private used = 0;

  static of(tables: Iterable<FourCells>): Strata {
    const strata = new Strata();
    for (const [a, b, c, d] of tables) strata.add(a, b, c, d);
    return strata;
  }

  get count(): number {
    return this.used / 4;
  }

  add(a: number, b: number, c: number, d: number): void {
    if (this.used === this.cells.length) {
      const wider = new Int32Array(2 * this.used);
      wider.set(this.cells);
      this.cells = wider;
    }
    this.cells[this.used++] = a;
    this.cells[this.used++] = b;
    this.cells[this.used++] = c;
    this.cells[this.used++] = d;
  }

  /** Forgets the tables and keeps the memory. */
  clear(): void {
    this.used = 0;
  }

  forEach(visit: (a: number, b: number, c: number, d: number) => void): void {
    const { cells } = this;
    for (let from = 0; from < this.used; from += 4)
      visit(cells[from] ?? 0, cells[from + 1] ?? 0, cells[from + 2] ?? 0, cells[from + 3] ?? 0);
  }
}
