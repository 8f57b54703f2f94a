import { hashOf } from '../words.js';
import { roomFor } from './room.js';

const FIRST_SLOTS = 1 << 16;

/**
 * Forms and their numbers, 0 first, in the order in which they came. An open-addressing table over typed arrays: a
 * form met before makes no string and no garbage, which is what makes counting fast.
 */
export class Vocabulary {
  /** Number + 1 of the form in each slot; 0 is free. A power of two of slots, at most half of them taken. */
  private slots = new Int32Array(FIRST_SLOTS);
  private hashes = new Int32Array(FIRST_SLOTS / 2);
  /** Where the code units of each form begin; those of form n end where n + 1 begins. */
  private starts = new Int32Array(FIRST_SLOTS / 2 + 1);
  private pool = new Uint16Array(FIRST_SLOTS * 4);
  private count = 0;

  get size(): number {
    return this.count;
  }

  formOf(id: number): string {
    return String.fromCharCode(...this.pool.subarray(this.starts[id], this.starts[id + 1]));
  }

  forms(): string[] {
    return Array.from({ length: this.count }, (_, id) => this.formOf(id));
  }

  idOf(form: string): number {
    return this.find(form, { start: 0, end: form.length, lowers: 0 }, hashOf(form));
  }

  /** The number of an ASCII word of `text` in lower case, whose hash is known. */
  idOfAscii(text: string, start: number, end: number, hash: number): number {
    return this.find(text, { start, end, lowers: 0x20 }, hash);
  }

  private find(text: string, { start, end, lowers }: Stretch, hash: number): number {
    const mask = this.slots.length - 1;
    // FNV's low bits are its best; its high ones are folded in for tables of more than 2^16 slots.
    for (let slot = (hash ^ (hash >>> 15)) & mask; ; slot = (slot + 1) & mask) {
      const id = (this.slots[slot] ?? 0) - 1;
      if (id < 0) return this.add(text, { start, end, lowers }, { hash, slot });
      if (this.hashes[id] === hash && this.isForm(id, text, { start, end, lowers })) return id;
    }
  }

  private isForm(id: number, text: string, { start, end, lowers }: Stretch): boolean {
    let place = this.starts[id] ?? 0;
    if ((this.starts[id + 1] ?? 0) - place !== end - start) return false;
    for (let at = start; at < end; at++, place++) {
      if (this.pool[place] !== (text.charCodeAt(at) | lowers)) return false;
    }
    return true;
  }

  private add(text: string, { start, end, lowers }: Stretch, { hash, slot }: { hash: number; slot: number }): number {
    const id = this.count++;
    let place = this.starts[id] ?? 0;
    this.pool = roomFor(this.pool, place + end - start);
    for (let at = start; at < end; at++) this.pool[place++] = text.charCodeAt(at) | lowers;
    this.starts = roomFor(this.starts, id + 2);
    this.starts[id + 1] = place;
    this.hashes = roomFor(this.hashes, id + 1);
    this.hashes[id] = hash;
    this.slots[slot] = id + 1;
    if (this.count * 2 > this.slots.length) this.grow();
    return id;
  }

  private grow(): void {
    this.slots = new Int32Array(this.slots.length * 2);
    const mask = this.slots.length - 1;
    for (let id = 0; id < this.count; id++) {
      const hash = this.hashes[id] ?? 0;
      let slot = (hash ^ (hash >>> 15)) & mask;
      while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
      this.slots[slot] = id + 1;
    }
  }
}

/** A stretch of a text, and the bit that makes its letters lower case (0: they are as they should be). */
interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly lowers: number;
}
