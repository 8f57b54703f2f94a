import type { EventId, SourceId } from '@parallax/kernel';
import { exactStrataP, type MantelHaenszel, MantelHaenszelSums, Strata } from '@parallax/statistics';
import { comparisonsOf, type ContrastComparison } from './comparison.js';
import { type ContrastMaterial, decidedArticles } from './decided-articles.js';
import type { PairedContrast } from './measure-contrast.js';
import { gather, noStrata } from './paired-strata.js';
import { tallyOf } from './tally.js';

/** What a test becomes without one event. */
export interface WithoutEvent {
  readonly oddsRatio: MantelHaenszel;
  readonly p: number | null;
}

type Table = readonly [a: number, b: number, c: number, d: number];

/** One test with its events, so that any one of them can be taken out. */
interface Kept {
  readonly sums: MantelHaenszelSums;
  readonly tables: ReadonlyMap<number, Table>;
  readonly isExact: boolean;
  /** Events with the same table give the same answer: exact probabilities are dear. */
  readonly known: Map<string, WithoutEvent>;
}

const isInformative = ([a, b, c, d]: Table): boolean => (a + b) * (c + d) > 0;

function without(kept: Kept, event: number, table: Table): WithoutEvent {
  const key = table.join(' ');
  const known = kept.known.get(key);
  if (known) return known;
  kept.sums.remove(...table);
  const oddsRatio = kept.sums.result();
  kept.sums.add(...table);
  const rest = [...kept.tables].filter(([other]) => other !== event).map(([, cells]) => cells);
  const found = { oddsRatio, p: kept.isExact ? exactStrataP(Strata.of(rest)) : oddsRatio.p };
  kept.known.set(key, found);
  return found;
}

/** Every within-event test of a contrast with each event left out in turn. */
export class LeaveOneEventOut {
  private readonly kept: readonly Kept[];
  private readonly events: readonly EventId[];

  constructor(material: ContrastMaterial, paired: readonly PairedContrast[], comparison: ContrastComparison) {
    const decided = decidedArticles(material);
    const tally = tallyOf(decided);
    const memory = noStrata();
    this.events = decided.events;
    const sides: { readonly places: Parameters<typeof gather>[1]; readonly sourceId: SourceId }[] = comparisonsOf(
      material.sourceIds,
      comparison,
    );
    this.kept = sides.flatMap(({ places }, side) =>
      material.frameIds.map((_, frame): Kept => {
        gather(tally, places, frame, memory);
        const sums = new MantelHaenszelSums();
        const tables = new Map<number, Table>();
        let at = 0;
        memory.strata.forEach((a, b, c, d) => {
          sums.add(a, b, c, d);
          const table = [a, b, c, d] as const;
          if (isInformative(table)) tables.set(memory.events[at] ?? -1, table);
          at++;
        });
        const isExact = paired[side * material.frameIds.length + frame]?.method === 'exact-conditional';
        return { sums, tables, isExact, known: new Map() };
      }),
    );
  }

  /** Tells each event with the tests it informs, by their place; the others stay as they are. */
  forEach(visit: (eventId: EventId, results: ReadonlyMap<number, WithoutEvent>) => void): void {
    this.events.forEach((eventId, event) => {
      const results = new Map<number, WithoutEvent>();
      this.kept.forEach((kept, at) => {
        const table = kept.tables.get(event);
        if (table) results.set(at, without(kept, event, table));
      });
      if (results.size > 0) visit(eventId, results);
    });
  }
}
