import type { Rng } from '@parallax/statistics';
import type { Report } from '../features.js';
import { capitalised, oneOf, someOf, wordAt, zipf } from './words.js';

/** An article of a made-up stream with the event it is known to report. */
export interface PlantedReport extends Report {
  readonly event: string;
}

export interface StreamOptions {
  readonly events: number;
  /** Over which the events are spread. */
  readonly days: number;
  readonly rng: Rng;
  /** Words of an article, at least and at most. */
  readonly words?: readonly [number, number];
}

const COMMON_WORDS = 30_000;
const TOPICS = 25;
const TOPIC_WORDS = 60;
const NAME_POOL = 1_500;
/** Share of events that have a look-alike: one topic, half of the names, days apart. */
const LOOK_ALIKES = 1 / 3;
const UNDATED = 0.05;

interface Event {
  readonly key: string;
  readonly topic: readonly string[];
  readonly names: readonly string[];
  readonly details: readonly string[];
  readonly day: number;
}

/**
 * A stream of invented words: events of 4 to 12 outlets over some weeks. Events share topics, people and places with
 * others; a third have a look-alike. Each outlet takes its own choice of an event's names and details, and most of its
 * words are those of everybody.
 */
export function* plantedStream(options: StreamOptions): Generator<PlantedReport> {
  const { rng } = options;
  const topics = Array.from({ length: TOPICS }, (_, topic) =>
    wordsFrom(COMMON_WORDS + topic * TOPIC_WORDS, TOPIC_WORDS),
  );
  const people = wordsFrom(COMMON_WORDS + TOPICS * TOPIC_WORDS, NAME_POOL).map(capitalised);
  let twin: Event | null = null;
  for (let at = 0; at < options.events; at++) {
    const event: Event = {
      key: `event-${at}`,
      topic: twin?.topic ?? oneOf(topics, rng),
      names: [...someOf(twin?.names ?? [], 4, rng), ...someOf(people, twin ? 4 : 8, rng)],
      details: Array.from({ length: 16 }, () => zipf(300, COMMON_WORDS - 300, rng)),
      day: twin ? twin.day + 1 + rng.below(9) : Math.floor(rng.next() * options.days),
    };
    twin = twin === null && rng.next() < LOOK_ALIKES / (1 - LOOK_ALIKES) ? event : null;
    const outlets = 4 + rng.below(9);
    for (let outlet = 0; outlet < outlets; outlet++) yield article(event, outlet, options);
  }
}

const wordsFrom = (start: number, count: number): string[] =>
  Array.from({ length: count }, (_, at) => wordAt(start + at));

function article(
  event: Event,
  outlet: number,
  { rng, words: [least, most] = [120, 500] }: StreamOptions,
): PlantedReport {
  const names = someOf(event.names, 4 + rng.below(4), rng);
  const details = someOf(event.details, 6 + rng.below(7), rng);
  const topic = someOf(event.topic, 20, rng);
  const word = (): string => {
    const chance = rng.next();
    if (chance < 0.05) return oneOf(names, rng);
    if (chance < 0.1) return oneOf(details, rng);
    return chance < 0.18 ? oneOf(topic, rng) : zipf(0, COMMON_WORDS, rng);
  };
  const headline = [oneOf(names, rng), oneOf(details, rng), oneOf(topic, rng), word(), word(), word()];
  const isDated = rng.next() >= UNDATED;
  return {
    ...{ key: `${event.key}-${outlet}`, event: event.key, headline: capitalised(headline.join(' ')) },
    body: sentences(least + rng.below(most - least), word, rng),
    day: isDated ? event.day + Math.floor(-Math.log(1 - rng.next()) * 1.2) : null,
  };
}

function sentences(count: number, word: () => string, rng: Rng): string {
  const parts: string[] = [];
  for (let left = count; left > 0;) {
    const size = Math.min(left, 8 + rng.below(16));
    parts.push(`${capitalised(Array.from({ length: size }, word).join(' '))}.`);
    left -= size;
  }
  return parts.join(' ');
}
