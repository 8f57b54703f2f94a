import type { ImportBatch, ImportRow, RefusedItem } from '@parallax/persistence';
import type { Prepared } from './prepare-row.js';

/** A batch is one transaction: large enough that its fixed costs vanish, small enough to be held twice in memory. */
const MOST_ROWS = 1_000;
const MOST_CHARACTERS = 4_000_000;

/** Collects prepared rows until they make a batch. */
export class Batcher {
  private rows: ImportRow[] = [];
  private refused: RefusedItem[] = [];
  private characters = 0;

  add(item: Prepared): void {
    if (item.kind === 'row') {
      this.rows.push(item.row);
      this.characters += item.row.draft.body.length;
    } else {
      this.refused.push(item.refused);
      this.characters += Math.min(item.refused.source?.length ?? 0, 64 * 1024);
    }
  }

  get isFull(): boolean {
    return this.rows.length + this.refused.length >= MOST_ROWS || this.characters >= MOST_CHARACTERS;
  }

  get isEmpty(): boolean {
    return this.rows.length === 0 && this.refused.length === 0;
  }

  /** The batch so far; the next one begins empty. */
  take(bytesRead: number): ImportBatch {
    const batch = { rows: this.rows, refused: this.refused, bytesRead };
    this.rows = [];
    this.refused = [];
    this.characters = 0;
    return batch;
  }
}
