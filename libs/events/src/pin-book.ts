import type { Pins } from './pins.js';

/** Pins by article, so that those of a few articles are found without reading all. */
export class PinBook {
  private readonly eventOf = new Map<string, string>();
  private readonly articlesOf: ReadonlyMap<string, readonly string[]>;
  private readonly lockedEvents: ReadonlySet<string>;
  private readonly partners = new Map<string, Set<string>>();
  private readonly strangers = new Map<string, Set<string>>();
  private readonly barred = new Map<string, Set<string>>();

  constructor(pins: Pins) {
    this.articlesOf = new Map(pins.events.map(({ id, articles }) => [id, articles]));
    for (const { id, articles } of pins.events) for (const key of articles) this.eventOf.set(key, id);
    this.lockedEvents = new Set(pins.events.filter(({ isLocked }) => isLocked).map(({ id }) => id));
    for (const [a, b] of pins.together) addBoth(this.partners, a, b);
    for (const [a, b] of pins.apart) addBoth(this.strangers, a, b);
    for (const { article, event } of pins.notIn) add(this.barred, article, event);
  }

  /** What is pinned on these articles, among themselves. */
  among(keys: readonly string[]): Pins {
    const here = new Set(keys);
    const pairsOf = (sets: ReadonlyMap<string, ReadonlySet<string>>): [string, string][] =>
      keys.flatMap((key) =>
        [...(sets.get(key) ?? [])].filter((other) => here.has(other)).map((other) => [key, other] as [string, string]),
      );
    const articlesOf = new Map<string, string[]>();
    for (const key of keys) {
      const event = this.eventOf.get(key);
      if (event !== undefined) articlesOf.set(event, [...(articlesOf.get(event) ?? []), key]);
    }
    return {
      events: [...articlesOf].map(([id, articles]) => ({ id, articles, isLocked: this.lockedEvents.has(id) })),
      together: pairsOf(this.partners),
      apart: pairsOf(this.strangers),
      notIn: keys.flatMap((article) => [...(this.barred.get(article) ?? [])].map((event) => ({ article, event }))),
    };
  }

  /** Articles that are pinned into one group with it. */
  companionsOf(key: string): readonly string[] {
    const event = this.eventOf.get(key);
    const inEvent = event === undefined ? [] : (this.articlesOf.get(event) ?? []);
    return [...inEvent, ...(this.partners.get(key) ?? [])].filter((other) => other !== key);
  }
}

function add(sets: Map<string, Set<string>>, key: string, value: string): void {
  const known = sets.get(key);
  if (known) known.add(value);
  else sets.set(key, new Set([value]));
}

function addBoth(sets: Map<string, Set<string>>, a: string, b: string): void {
  add(sets, a, b);
  add(sets, b, a);
}
