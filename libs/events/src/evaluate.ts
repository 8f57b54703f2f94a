import {
  adjustedRandIndex,
  bCubed,
  ceafE,
  type Clusters,
  type PrecisionRecall,
  vMeasure,
  withF1,
} from '@parallax/statistics';

/** How well groups agree with events that are known; over the articles whose event is known. */
export interface GroupingScores {
  readonly bCubed: PrecisionRecall;
  readonly ceafE: PrecisionRecall;
  readonly ari: number | null;
  readonly vMeasure: number | null;
  /** Articles scored, and all that were grouped. */
  readonly scored: number;
  readonly grouped: number;
}

/**
 * Scores groups of articles against known events. Articles whose event is not known were grouped with the others but
 * are left out before scoring.
 */
export function scoreGroups(groups: Clusters, eventOf: ReadonlyMap<string, string>): GroupingScores {
  const system = groups.map((group) => group.filter((key) => eventOf.has(key))).filter(({ length }) => length > 0);
  const gold = goldGroups(system.flat(), eventOf);
  const labels = system.flatMap((group, at) => group.map(() => String(at)));
  const known = system.flat().map((key) => eventOf.get(key) ?? '');
  return {
    bCubed: bCubed(gold, system),
    ceafE: ceafOf(gold, system),
    ari: adjustedRandIndex(known, labels),
    vMeasure: vMeasure(known, labels)?.v ?? null,
    scored: known.length,
    grouped: groups.reduce((sum, { length }) => sum + length, 0),
  };
}

function goldGroups(keys: readonly string[], eventOf: ReadonlyMap<string, string>): string[][] {
  const events = new Map<string, string[]>();
  for (const key of keys) {
    const event = eventOf.get(key) ?? '';
    const known = events.get(event);
    if (known) known.push(key);
    else events.set(event, [key]);
  }
  return [...events.values()];
}

/** Groups and events that overlap, directly or by others: the best alignment never crosses their bounds. */
function* overlapping(gold: Clusters, system: Clusters): Generator<{ gold: Clusters; system: Clusters }> {
  const groupOf = new Map(system.flatMap((group, at) => group.map((key) => [key, at] as const)));
  const eventOf = new Map(gold.flatMap((event, at) => event.map((key) => [key, at] as const)));
  const seen = new Set<number>();
  for (let first = 0; first < gold.length; first++) {
    if (seen.has(first)) continue;
    const [events, groups, open] = [new Set([first]), new Set<number>(), [first]];
    for (let event = open.pop(); event !== undefined; event = open.pop()) {
      seen.add(event);
      for (const key of gold[event] ?? []) groups.add(groupOf.get(key) ?? -1);
      for (const group of groups) {
        for (const key of system[group] ?? []) {
          const other = eventOf.get(key) ?? event;
          if (!events.has(other)) open.push(other);
          events.add(other);
        }
      }
    }
    yield { gold: [...events].map((at) => gold[at] ?? []), system: [...groups].map((at) => system[at] ?? []) };
  }
}

/** CEAF-e part by part: the Hungarian method over all events at once would take hours for a large sample. */
function ceafOf(gold: Clusters, system: Clusters): PrecisionRecall {
  let best = 0;
  for (const part of overlapping(gold, system)) best += (ceafE(part.gold, part.system).recall ?? 0) * part.gold.length;
  return withF1(system.length === 0 ? null : best / system.length, gold.length === 0 ? null : best / gold.length);
}
