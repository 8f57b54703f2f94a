import type { AbsenceRule } from '@parallax/kernel';
import { type CodedUnitRow, readJudgements } from '@parallax/persistence';

/** No judgement: not coded. */
export const MISSING = -1;
export const ABSENT = 0;
export const PRESENT = 1;

/** Judgements of all frames as numbers: a million of them take a megabyte. */
export interface Judgements {
  /** In ascending order, so that the same labels give the same matrix. */
  readonly coderIds: readonly string[];
  readonly units: number;
  /** Frame by frame: of unit u and coder c at [u × coders + c], {@link MISSING}, {@link ABSENT} or {@link PRESENT}. */
  readonly frames: readonly Int8Array[];
  /** Of each unit the wave in which its last coder had it; null where labels have no waves. */
  readonly waves: Int32Array | null;
}

interface JudgementOptions {
  /** How many the codebook has. */
  readonly frames: number;
  readonly absence: AbsenceRule;
}

/** Collects the rows of `codedUnits` in whatever batches they come. */
export class JudgementCollector {
  private readonly coders = new Map<string, number>();
  private readonly rowUnit: number[] = [];
  private readonly rowCoder: number[] = [];
  private readonly waves: number[] = [];
  private said = new Int8Array(0);
  private units = 0;
  private last: CodedUnitRow | null = null;

  constructor(private readonly options: JudgementOptions) {}

  /** Rows come ordered by article, newest version first, unit and coder; older versions are passed over. */
  add(row: CodedUnitRow): void {
    const isSameArticle = row.articleId === this.last?.articleId;
    if (isSameArticle && row.versionNo !== this.last?.versionNo) return;
    if (!isSameArticle || row.unitNo !== this.last?.unitNo) this.units++;
    this.last = row;
    this.waves[this.units - 1] = Math.max(this.waves[this.units - 1] ?? 0, row.wave ?? 0);
    const coder = this.coders.get(row.coderId) ?? this.coders.size;
    this.coders.set(row.coderId, coder);
    this.note(row, this.rowUnit.length * this.width);
    this.rowUnit.push(this.units - 1);
    this.rowCoder.push(coder);
  }

  private get width(): number {
    return this.options.frames;
  }

  /** A coder with several labels of one frame has one word: present if any says so, their own before carried ones. */
  private note(row: CodedUnitRow, offset: number): void {
    const end = offset + this.width;
    this.reserve(end);
    const own = new Set<number>();
    for (const { frame, present, isOwn } of readJudgements(row)) {
      if (own.has(frame) && !isOwn) continue;
      const at = offset + frame;
      const isFirstOwn = isOwn && !own.has(frame);
      if (isOwn) own.add(frame);
      this.said[at] = present || (!isFirstOwn && this.said[at] === PRESENT) ? PRESENT : ABSENT;
    }
    if (this.options.absence === 'explicit') return;
    for (let at = offset; at < end; at++) if (this.said[at] === MISSING) this.said[at] = ABSENT;
  }

  private reserve(length: number): void {
    if (length <= this.said.length) return;
    const grown = new Int8Array(Math.max(length, this.said.length * 2, 1_024)).fill(MISSING);
    grown.set(this.said);
    this.said = grown;
  }

  /** The matrix; with `wave`, of that wave's units only. */
  finish(wave: number | null): Judgements {
    const coderIds = [...this.coders.keys()].sort();
    const column = new Map(coderIds.map((id, index) => [this.coders.get(id), index]));
    const kept = this.keptUnits(wave);
    const units = kept.reduce((count, place) => count + (place >= 0 ? 1 : 0), 0);
    const frames = Array.from({ length: this.width }, () => new Int8Array(units * coderIds.length).fill(MISSING));
    this.rowUnit.forEach((unit, row) => {
      const place = kept[unit] ?? MISSING;
      if (place < 0) return;
      const cell = place * coderIds.length + (column.get(this.rowCoder[row]) ?? 0);
      frames.forEach((cells, frame) => (cells[cell] = this.said[row * this.width + frame] ?? MISSING));
    });
    const waves = Int32Array.from(this.waves.filter((_, unit) => (kept[unit] ?? MISSING) >= 0));
    return { coderIds, units, frames, waves: waves.some((number) => number > 0) ? waves : null };
  }

  /** Old place → new place, or −1. */
  private keptUnits(wave: number | null): Int32Array {
    let next = 0;
    return Int32Array.from({ length: this.units }, (_, unit) =>
      wave === null || this.waves[unit] === wave ? next++ : MISSING,
    );
  }
}
