import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../random.js';
import {
  alphaU,
  alphaUIntervals,
  type DocumentBootstrap,
  type MarkedDocument,
  type MarkedSection,
  meanInterval,
  positionalDissimilarity,
  sectionError,
  tokenF1,
  wordsIn,
} from './index.js';

/** Over all categories. */
const alphaUInterval = (documents: readonly MarkedDocument[], coders: number, options: DocumentBootstrap) =>
  alphaUIntervals(documents, coders, options).overall;

const at = (start: number, length: number, coder: number, category = 'c'): MarkedSection => ({
  ...{ start, length, coder, category },
});

/** Krippendorff (1995), p. 57: four pairs of coders on 24 places; each place stretched. */
function examples(stretch: number): MarkedDocument {
  const lines: readonly (readonly [string, number, readonly (readonly [number, number])[]])[] = [
    [
      'A',
      0,
      [
        [2, 8],
        [14, 6],
      ],
    ],
    [
      'A',
      1,
      [
        [4, 4],
        [15, 2],
      ],
    ],
    ['B', 0, [[0, 18]]],
    [
      'B',
      1,
      [
        [0, 2],
        [2, 1],
        [3, 1],
        [4, 1],
        [5, 1],
        [6, 3],
        [9, 1],
      ],
    ],
    [
      'C',
      0,
      [
        [2, 6],
        [10, 2],
        [14, 4],
        [20, 2],
      ],
    ],
    [
      'C',
      1,
      [
        [0, 2],
        [4, 4],
        [10, 4],
        [16, 2],
        [20, 2],
      ],
    ],
    [
      'D',
      0,
      [
        [0, 2],
        [2, 8],
        [10, 4],
        [14, 6],
        [20, 4],
      ],
    ],
    [
      'D',
      1,
      [
        [0, 4],
        [4, 4],
        [8, 7],
        [15, 2],
        [17, 7],
      ],
    ],
  ];
  const sections = lines.flatMap(([category, coder, units]) =>
    units.map(([start, length]) => at(start * stretch, length * stretch, coder, category)),
  );
  return { start: 0, length: 24 * stretch, sections };
}

describe('αU', () => {
  it('by hand: one unit against one, shifted by one place in ten', () => {
    // D_o = 2 · (1² + 1²) / (2 · 1 · 10²) = .02.
    // Units of 3: 2 · [(2 − 1)(54 − 27 + 3)/3 + 9 · Σ gaps]; gaps 1, 6 and 2, 5: (6 − 3 + 1) + (5 − 3 + 1) = 7.
    // D_e = (2/10) · 2 · (10 + 63) / (20 · 19 − 2 · 6) = 29.2 / 368 = .0793478; αU = 1 − .02 / .0793478 = .7479452.
    const { overall } = alphaU([{ start: 0, length: 10, sections: [at(1, 3, 0), at(2, 3, 1)] }], 2);
    expect(overall.observed).toBeCloseTo(0.02, 12);
    expect(overall.expected).toBeCloseTo(29.2 / 368, 12);
    expect(overall.value).toBeCloseTo(1 - 0.02 / (29.2 / 368), 12);
  });

  it.each([
    ['A', 0.03125, 0.0699, 0.553],
    ['B', 2.26736, 1.17731, -0.926],
    ['C', 0.02777, 0.08642, 0.679],
    ['D', 0.38715, 0.41445, 0.066],
  ])('Krippendorff (1995), pair %s: D_o %d, D_e %d, α %d', (category, observed, expected, value) => {
    // Printed for a continuum without grain; dkpro compares within .005 and .02 too.
    const found = alphaU([examples(500)], 2).categories.get(category)!;
    expect(Math.abs(found.observed - observed)).toBeLessThan(1e-5);
    expect(Math.abs(found.expected - expected)).toBeLessThan(0.005);
    expect(Math.abs(found.value! - value)).toBeLessThan(0.02);
  });

  it('is undefined, not 0 or 1, without two coders or without marks', () => {
    expect(alphaU([{ start: 0, length: 10, sections: [at(1, 3, 0)] }], 1).overall.undefinedReason).toBe(
      'NEEDS_TWO_CODERS',
    );
    expect(alphaU([{ start: 0, length: 10, sections: [] }], 2).overall).toMatchObject({
      ...{ value: null, undefinedReason: 'NO_SPANS' },
    });
  });

  it.each([
    ['OVERLAP', [at(1, 3, 0), at(3, 2, 0)]],
    ['OUTSIDE', [at(8, 3, 0)]],
    ['EMPTY', [at(1, 0, 0)]],
    ['EMPTY', [at(1.5, 2, 0)]],
  ])('refuses marks as a value: %s', (code, sections) => {
    expect(sectionError([{ start: 0, length: 10, sections }])).toMatchObject({ code, document: 0 });
  });

  it('lets units touch, and other coders and categories overlap', () => {
    const sections = [at(1, 3, 0), at(4, 2, 0), at(2, 3, 1), at(1, 3, 0, 'k')];
    expect(sectionError([{ start: 0, length: 10, sections }])).toBeNull();
  });
});

/** Two coders' marks of one category on texts of 40 places; the second moves and drops some. */
const marking = fc
  .array(
    fc.record({
      start: fc.integer({ min: 0, max: 6 }),
      length: fc.integer({ min: 1, max: 4 }),
      shift: fc.integer({ min: 0, max: 1 }),
    }),
    {
      ...{ minLength: 1, maxLength: 6 },
    },
  )
  .map((marks): MarkedDocument => ({
    ...{ start: 0, length: 48 },
    sections: marks.flatMap(({ start, length, shift }, slot) => [
      at(slot * 8 + Math.min(start, 3), length, 0),
      ...(start === 6 ? [] : [at(slot * 8 + Math.min(start, 3) + shift, length, 1)]),
    ]),
  }));

describe('αU holds', () => {
  it('1 for the same marks, at most 1 for any, and the same value when coders change places', () => {
    fc.assert(
      fc.property(fc.array(marking, { minLength: 1, maxLength: 4 }), (documents) => {
        const { value } = alphaU(documents, 2).overall;
        expect(value!).toBeLessThanOrEqual(1);
        const swapped = documents.map((document) => ({
          ...document,
          sections: document.sections.map((section) => ({ ...section, coder: 1 - section.coder })),
        }));
        expect(alphaU(swapped, 2).overall.value).toBeCloseTo(value!, 12);
        const alike = documents.map((document) => {
          const first = document.sections.filter(({ coder }) => coder === 0);
          return { ...document, sections: [...first, ...first.map((section) => ({ ...section, coder: 1 }))] };
        });
        expect(alphaU(alike, 2).overall.value).toBe(1);
      }),
    );
  });
});

/** A project of texts: the second coder finds a mark of the first in 80 % of cases, shifted by 0 to 2 places. */
function project(texts: number, seed: string): MarkedDocument[] {
  const rng = seededRandom(seed);
  return Array.from({ length: texts }, () => {
    const sections: MarkedSection[] = [];
    for (let slot = 0; slot < 3; slot++) {
      if (rng.next() < 0.4) continue;
      const [start, length] = [slot * 40 + rng.below(20), 5 + rng.below(10)];
      sections.push(at(start, length, 0));
      if (rng.next() < 0.8) sections.push(at(start + rng.below(3), length, 1));
    }
    return { start: 0, length: 120, sections };
  });
}
const bootstrap = { seed: 'spans', replicates: 200 };

describe('intervals from drawing documents', () => {
  it('measures a draw as αU measures the documents drawn', () => {
    // All documents alike: every draw is the sample itself.
    const documents = Array.from({ length: 5 }, () => project(1, 'one')[0]!);
    const { value } = alphaU(documents, 2).overall;
    const interval = alphaUInterval(documents, 2, bootstrap);
    expect(interval.ciLow).toBeCloseTo(value!, 10);
    expect(interval.ciHigh).toBeCloseTo(value!, 10);
  });

  it('is the same for the same seed, holds the value, and narrows with more texts', () => {
    const [few, many] = [project(25, 'few'), project(400, 'many')];
    const ofFew = alphaUInterval(few, 2, bootstrap);
    const ofMany = alphaUInterval(many, 2, bootstrap);
    expect(alphaUInterval(few, 2, bootstrap)).toEqual(ofFew);
    expect(ofFew.ciLow!).toBeLessThan(alphaU(few, 2).overall.value!);
    expect(ofFew.ciHigh!).toBeGreaterThan(alphaU(few, 2).overall.value!);
    expect(ofMany.ciHigh! - ofMany.ciLow!).toBeLessThan((ofFew.ciHigh! - ofFew.ciLow!) / 2);
  });

  it('covers the value of a large project in about 95 % of 200 projects of 60 texts', () => {
    const truth = alphaU(project(5_000, 'truth'), 2).overall.value!;
    const covered = Array.from({ length: 200 }, (_, run) =>
      alphaUInterval(project(60, `run ${run}`), 2, { seed: `${run}`, replicates: 200 }),
    ).filter(({ ciLow, ciHigh }) => ciLow! <= truth && truth <= ciHigh!).length;
    expect(covered / 200).toBeGreaterThanOrEqual(0.9);
    expect(covered / 200).toBeLessThanOrEqual(0.99);
  });

  it('is of each category what it is of that category alone, from the same draws', () => {
    const both = project(30, 'both').map((document, index) => ({
      ...document,
      sections: document.sections.map((section) => ({
        ...section,
        category: index % 3 === 0 ? 'x' : section.category,
      })),
    }));
    const { categories } = alphaUIntervals(both, 2, bootstrap);
    expect(categories.size).toBeGreaterThan(1);
    for (const [name, interval] of categories) {
      const alone = both.map((document) => ({
        ...document,
        sections: document.sections.filter(({ category }) => category === name),
      }));
      expect(alphaUInterval(alone, 2, bootstrap)).toEqual(interval);
    }
  });

  it('has none from one document, and leaves out documents without a value', () => {
    expect(alphaUInterval(project(1, 'one'), 2, bootstrap)).toMatchObject({
      ...{ ciLow: null, ciHigh: null, reason: 'NEEDS_TWO_DOCUMENTS' },
    });
    expect(meanInterval([0.5, null, 0.5], bootstrap)).toMatchObject({ ciLow: 0.5, ciHigh: 0.5, nDocuments: 2 });
  });
});

describe('token F1', () => {
  it('is 2 · shared / all marks, whichever coder comes first, and nothing where nobody marked', () => {
    // 3 words and 2 words, 2 of them shared: 2 · 2 / 5.
    expect(tokenF1(new Set([1, 2, 3]), new Set([2, 3]))).toBe(0.8);
    expect(tokenF1(new Set([2, 3]), new Set([1, 2, 3]))).toBe(0.8);
    expect(tokenF1(new Set([1]), new Set())).toBe(0);
    expect(tokenF1(new Set(), new Set())).toBeNull();
  });

  it('counts a word that a span touches with one character', () => {
    const words = [
      { start: 0, end: 4 },
      { start: 5, end: 9 },
      { start: 10, end: 14 },
    ];
    expect(wordsIn(words, [{ start: 8, end: 10 }])).toEqual(new Set([1]));
  });
});

describe('positional dissimilarity of γ', () => {
  it('is 0 in place, 1 side by side, and as printed elsewhere (Mathet et al. 2015, figure 10)', () => {
    const unit = { start: 4, end: 14 };
    expect(positionalDissimilarity(unit, unit, 1)).toBe(0);
    expect(positionalDissimilarity(unit, { start: 14, end: 24 }, 1)).toBe(1);
    expect(positionalDissimilarity(unit, { start: 40, end: 44 }, 1)).toBeCloseTo((66 / 14) ** 2, 12); // 22.2
    expect(positionalDissimilarity(unit, { start: 20, end: 25 }, 2)).toBeCloseTo(2 * (27 / 15) ** 2, 12); // 2 · 3.24
  });
});
