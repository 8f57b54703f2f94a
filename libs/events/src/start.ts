import type { PinConflict, Pins } from './pins.js';
import type { Seed } from './agglomerate.js';

/** How the grouping begins: what belongs together already, and what never may. */
export interface Start {
  readonly seeds: readonly Seed[];
  /** Pairs of seeds. */
  readonly apart: readonly (readonly [number, number])[];
  /** Seeds that take nothing in. */
  readonly locked: ReadonlySet<number>;
  readonly conflicts: readonly PinConflict[];
}

/** Articles in sets that grow together; a set may have an event. */
class Sets {
  private readonly parent: number[];
  readonly event = new Map<number, string>();

  constructor(size: number) {
    this.parent = Array.from({ length: size }, (_, at) => at);
  }

  find(at: number): number {
    let root = at;
    while (this.parent[root] !== root) root = this.parent[root] ?? root;
    this.parent[at] = root;
    return root;
  }

  join(a: number, b: number): void {
    const [low, high] = [this.find(a), this.find(b)].sort((x, y) => x - y);
    if (low === undefined || high === undefined || low === high) return;
    const event = this.event.get(low) ?? this.event.get(high);
    this.parent[high] = low;
    if (event !== undefined) this.event.set(low, event);
  }
}

/** Applies pins to articles numbered in the order of their keys here; pins on other articles say nothing. */
export function startFrom(keys: readonly string[], pins: Pins): Start {
  const board = new Board(keys, pins);
  board.placeEvents();
  board.placePairs();
  return board.start();
}

class Board {
  private readonly numbers: ReadonlyMap<string, number>;
  private readonly sets: Sets;
  private readonly conflicts: PinConflict[] = [];
  private readonly apart: (readonly [number, number])[] = [];
  private readonly lockedEvents: ReadonlySet<string>;

  constructor(
    private readonly keys: readonly string[],
    private readonly pins: Pins,
  ) {
    this.numbers = new Map(keys.map((key, at) => [key, at]));
    this.sets = new Sets(keys.length);
    this.lockedEvents = new Set(pins.events.filter(({ isLocked }) => isLocked).map(({ id }) => id));
  }

  placeEvents(): void {
    for (const { id, articles } of this.pins.events) {
      const here = articles.flatMap((key) => this.numbers.get(key) ?? []);
      const free = here.filter((at) => !this.sets.event.has(this.sets.find(at)));
      if (free.length < here.length)
        this.refuse(
          'IN_TWO_EVENTS',
          here.filter((at) => !free.includes(at)),
        );
      const [first] = free;
      if (first === undefined) continue;
      this.sets.event.set(first, id);
      for (const at of free.slice(1)) this.sets.join(first, at);
    }
  }

  placePairs(): void {
    for (const [a, b] of this.numbered(this.pins.apart)) {
      if (this.sets.find(a) === this.sets.find(b)) this.refuse('APART_IN_ONE_EVENT', [a, b]);
      else this.apart.push([a, b]);
    }
    for (const [a, b] of this.numbered(this.pins.together)) this.putTogether(a, b);
  }

  start(): Start {
    const members = new Map<number, number[]>();
    this.keys.forEach((_, at) => {
      const set = this.sets.find(at);
      const known = members.get(set);
      if (known) known.push(at);
      else members.set(set, [at]);
    });
    const place = new Map([...members.keys()].map((set, seed) => [set, seed]));
    const seedOf = (at: number): number => place.get(this.sets.find(at)) ?? 0;
    const seeds = [...members].map(([set, of]) => ({ members: of, event: this.sets.event.get(set) ?? null }));
    const eventSeeds = new Map(seeds.flatMap(({ event }, seed) => (event === null ? [] : [[event, seed] as const])));
    const notIn = this.pins.notIn.flatMap(({ article, event }) => {
      const [at, seed] = [this.numbers.get(article), eventSeeds.get(event)];
      return at === undefined || seed === undefined ? [] : [[seedOf(at), seed] as const];
    });
    const isLocked = ({ event }: Seed): boolean => event !== null && this.lockedEvents.has(event);
    const locked = new Set(seeds.flatMap((seed, at) => (isLocked(seed) ? [at] : [])));
    const apart = [...this.apart.map(([a, b]) => [seedOf(a), seedOf(b)] as const), ...notIn];
    return { seeds, apart: apart.filter(([a, b]) => a !== b), locked, conflicts: this.conflicts };
  }

  private putTogether(a: number, b: number): void {
    const [one, other] = [this.sets.find(a), this.sets.find(b)];
    if (one === other) return;
    const events = [one, other].map((set) => this.sets.event.get(set));
    if (events.every((event) => event !== undefined)) this.refuse('TOGETHER_IN_TWO_EVENTS', [a, b]);
    else if (events.some((event) => event !== undefined && this.lockedEvents.has(event))) {
      this.refuse('TOGETHER_IN_LOCKED_EVENT', [a, b]);
    } else if (this.areApart(one, other)) this.refuse('TOGETHER_BUT_APART', [a, b]);
    else this.sets.join(one, other);
  }

  private areApart(one: number, other: number): boolean {
    const pairs = this.apart.some(([a, b]) => {
      const [first, second] = [this.sets.find(a), this.sets.find(b)];
      return (first === one && second === other) || (first === other && second === one);
    });
    return pairs || this.isNotIn(one, other) || this.isNotIn(other, one);
  }

  private isNotIn(set: number, eventSet: number): boolean {
    const event = this.sets.event.get(eventSet);
    return this.pins.notIn.some(({ article, event: other }) => {
      const at = this.numbers.get(article);
      return event === other && at !== undefined && this.sets.find(at) === set;
    });
  }

  private numbered(pairs: Pins['apart']): [number, number][] {
    return pairs.flatMap(([first, second]) => {
      const [a, b] = [this.numbers.get(first), this.numbers.get(second)];
      return a === undefined || b === undefined || a === b ? [] : [[a, b] as [number, number]];
    });
  }

  private refuse(code: PinConflict['code'], articles: readonly number[]): void {
    this.conflicts.push({ code, articles: articles.map((at) => this.keys[at] ?? '') });
  }
}
