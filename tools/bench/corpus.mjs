import { createWriteStream } from 'node:fs';
import { once } from 'node:events';

const SOURCES = 200;
const FRAMES = ['conflict', 'human-interest', 'economic-consequences', 'morality', 'responsibility'];
const VOCABULARY = 60_000;
const START = Date.UTC(2024, 0, 1);

/** mulberry32: a small seeded generator, so that the same seed gives the same corpus on every machine. */
export function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const ONSETS = ['b', 'd', 'f', 'g', 'k', 'l', 'm', 'n', 'p', 'r', 's', 't', 'v', 'st', 'tr', 'pl'];
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'ea', 'ou'];

function wordAt(rank) {
  let text = '';
  for (let rest = rank + 1; rest > 0; rest = Math.floor(rest / 112)) {
    text += ONSETS[rest % 16] + VOWELS[Math.floor(rest / 16) % 7];
  }
  return text;
}

/** Zipf ranks by inversion of the harmonic approximation: rank r is drawn about 1/r as often as rank 1. */
function zipfWords(random) {
  const words = Array.from({ length: VOCABULARY }, (_, rank) => wordAt(rank));
  const spread = Math.log(VOCABULARY);
  return () => words[Math.min(VOCABULARY - 1, Math.floor(Math.exp(random() * spread)) - 1)];
}

function paragraphs(random, word, count) {
  const parts = [];
  for (let left = count; left > 0;) {
    const size = Math.min(left, 40 + Math.floor(random() * 40));
    parts.push(`${Array.from({ length: size }, word).join(' ')}.`);
    left -= size;
  }
  return parts.join('\n\n');
}

function labelsOf(random, length) {
  return [0, 1, 2].map((nth) => ({
    codebook: 'Bench frames',
    frame: FRAMES[Math.floor(random() * FRAMES.length)],
    coder: `coder-${nth}`,
    value: random() < 0.6,
    ...(random() < 0.5 ? { start: 10, end: Math.min(length, 80) } : {}),
  }));
}

/** Rows in the import format: `articles` of them, three labels each, ten articles an event. */
export function* rows({ articles, events, seed = 1 }) {
  const random = seeded(seed);
  const word = zipfWords(random);
  for (let i = 0; i < articles; i++) {
    const event = i % events;
    const source = Math.floor(random() * SOURCES);
    const text = paragraphs(random, word, 250 + Math.floor(random() * 500));
    yield {
      externalId: `bench-${i}`,
      source: `Bench outlet ${source}`,
      url: `https://outlet-${source}.example/story/${i}`,
      title: Array.from({ length: 9 }, word).join(' '),
      publishedAt: new Date(START + (event * 37 + Math.floor(random() * 2880)) * 60_000).toISOString(),
      language: 'en',
      text,
      event: `event-${event}`,
      eventTitle: `Bench event ${event}`,
      labels: labelsOf(random, text.length),
    };
  }
}

/** Writes the corpus as JSON Lines and returns its size in bytes. */
export async function writeCorpus(path, options) {
  const out = createWriteStream(path);
  for (const row of rows(options)) {
    if (!out.write(`${JSON.stringify(row)}\n`)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'close');
  return out.bytesWritten;
}
