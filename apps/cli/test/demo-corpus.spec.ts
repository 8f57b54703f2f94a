import { readFileSync, readdirSync } from 'node:fs';
import { compileVariants, findMentions, readConcepts } from '@parallax/comparison';
import { groupBy } from '@parallax/kernel';
import { describe, expect, it } from 'vitest';

interface Row {
  externalId: string;
  source: string;
  url: string;
  publishedAt: string;
  language: string;
  title: string;
  text: string;
  event: string;
  labels: { codebook: string; frame: string; coder: string; value: boolean; start?: number; end?: number }[];
}

const demo = new URL('../../../demo/', import.meta.url);
const json = (path: string) => JSON.parse(readFileSync(new URL(path, demo), 'utf8'));
const rows = readdirSync(new URL('articles/', demo)).flatMap((file): Row[] =>
  readFileSync(new URL(`articles/${file}`, demo), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line)),
);
const sources: { name: string }[] = json('sources.json');
const frames = new Map(
  readdirSync(new URL('codebooks/', demo))
    .map((file) => json(`codebooks/${file}`))
    .map((codebook: { name: string; frames: { key: string }[] }) => [
      codebook.name,
      codebook.frames.map((frame) => frame.key),
    ]),
);
const eventsOf = groupBy(rows, (row) => row.event);
const labels = rows.flatMap((row) => row.labels.map((label) => ({ ...label, row })));

describe('the demo corpus', () => {
  it('has at least 8 outlets, 10 events of 4 to 8 outlets, and 70 articles of 150 to 500 words', () => {
    expect(sources.length).toBeGreaterThanOrEqual(8);
    expect(eventsOf.size).toBeGreaterThanOrEqual(10);
    expect(new Set(rows.map((row) => row.url)).size).toBeGreaterThanOrEqual(70);
    const outlets = [...eventsOf.values()].map((ofEvent) => new Set(ofEvent.map((row) => row.source)).size);
    expect(outlets.filter((count) => count < 4 || count > 8)).toEqual([]);
    const words = rows.map((row) => row.text.split(/\s+/).length);
    expect(words.filter((count) => count < 150 || count > 500)).toEqual([]);
  });

  it('has an outlet that writes from right to left', () => {
    expect(rows.filter((row) => row.language === 'ar').length).toBeGreaterThanOrEqual(8);
  });

  it('names only outlets, codebooks and frames it describes', () => {
    const names = new Set(sources.map((source) => source.name));
    expect(rows.filter((row) => !names.has(row.source))).toEqual([]);
    expect(labels.filter((label) => !frames.get(label.codebook)?.includes(label.frame))).toEqual([]);
    expect([...frames.values()].map((keys) => keys.length).sort((a, b) => a - b)).toEqual([4, 5, 15]);
  });

  it('has labels of three coders on two codebooks, with spans inside their texts', () => {
    expect(new Set(labels.map((label) => label.coder))).toEqual(new Set(['Coder A', 'Coder B', 'Coder C']));
    expect(new Set(labels.map((label) => label.codebook)).size).toBe(2);
    const spans = labels.filter((label) => label.start !== undefined);
    expect(spans.length).toBeGreaterThan(500);
    const outside = spans.filter(
      ({ start = -1, end = -1, row }) => !(0 <= start && start < end && end <= row.text.length),
    );
    expect(outside).toEqual([]);
  });

  it('has coders who disagree, on more than a tenth and fewer than a third of their common judgements', () => {
    const votes = groupBy(
      labels.filter((label) => label.codebook === 'Generic frames'),
      (label) => `${label.row.externalId} ${label.frame}`,
    );
    const common = [...votes.values()].filter((given) => new Set(given.map((label) => label.coder)).size > 1);
    const split = common.filter((given) => new Set(given.map((label) => label.value)).size > 1).length / common.length;
    expect(split).toBeGreaterThan(0.1);
    expect(split).toBeLessThan(0.33);
  });

  it('has an agency first in every event, text shared word for word, and articles corrected later', () => {
    for (const ofEvent of eventsOf.values()) {
      const first = ofEvent.toSorted((a, b) => a.publishedAt.localeCompare(b.publishedAt))[0]!;
      expect(first.source).toBe('Korda Agency');
      const lead = first.text.split('\n\n').slice(0, 2).join('\n\n');
      expect(ofEvent.filter((row) => row !== first && row.text.includes(lead)).length).toBeGreaterThan(0);
    }
    const corrected = [...groupBy(rows, (row) => row.url).values()].filter((versions) => versions.length > 1);
    expect(corrected.length).toBeGreaterThan(0);
    expect(corrected.every(([before, after]) => before?.text !== after?.text)).toBe(true);
  });

  it('has concepts whose names all stand in its texts, in outlets’ own words', () => {
    const concepts = readConcepts(readFileSync(new URL('concepts.json', demo), 'utf8'));
    if (!concepts.ok) throw new Error(concepts.error.map(({ message }) => message).join('\n'));
    for (const { name, variants } of concepts.value) {
      const compiled = compileVariants(variants);
      if (!compiled.ok) throw new Error(name);
      const found = rows.flatMap(({ title, text }) =>
        findMentions(compiled.value.finder, { headline: title, body: text, blocks: [] }),
      );
      const own = found.filter(({ isQuoted }) => !isQuoted).map(({ variant }) => variants[variant]?.name);
      expect([name, new Set(own).size]).toEqual([name, variants.length]);
    }
  });
});
