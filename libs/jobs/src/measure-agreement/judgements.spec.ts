import { asId } from '@parallax/kernel';
import type { CodedUnitRow } from '@parallax/persistence';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { JudgementCollector } from './judgements.js';

const coder = (n: number): string => `00000000-0000-7000-8000-00000000000${n}`;
const row = (unit: number, by: number, judgements: string, wave: number | null = null): CodedUnitRow => ({
  ...{ articleId: `article ${unit}`, versionNo: 2, unitNo: 0, coderId: asId(coder(by)), wave, judgements },
});
/** One label as the statement gives it: the frame's place × 4, + 1 present, + 2 the coder's own. */
const label = (frame: number, present: boolean, isOwn = true): number =>
  frame * 4 + (present ? 1 : 0) + (isOwn ? 2 : 0);

const collect = (rows: readonly CodedUnitRow[], absence: 'explicit' | 'implied', wave: number | null = null) => {
  const collector = new JudgementCollector({ frames: 2, absence });
  for (const one of rows) collector.add(one);
  const { coderIds, units, frames, waves } = collector.finish(wave);
  return { coderIds, units, frames: frames.map((cells) => [...cells]), waves: waves && [...waves] };
};

describe('judgements', () => {
  const rows = [
    row(1, 2, `${label(0, true)}`),
    row(1, 1, `${label(0, false)},${label(1, true)}`),
    row(2, 1, `${label(1, false)}`),
  ];

  it('are missing where nothing was said, and coders stand in the order of their ids', () => {
    expect(collect(rows, 'explicit')).toEqual({
      ...{ coderIds: [coder(1), coder(2)], units: 2, waves: null },
      // unit 1: coder 1, coder 2; unit 2: coder 1, coder 2
      frames: [
        [0, 1, -1, -1],
        [1, -1, 0, -1],
      ],
    });
  });

  it('are absent under implied absence where the coder marked anything in the unit', () => {
    expect(collect(rows, 'implied').frames).toEqual([
      [0, 1, 0, -1],
      [1, 0, 0, -1],
    ]);
  });

  it('are one word a coder and frame, the coder’s own before what was carried over', () => {
    const said = (...labels: number[]): number | undefined =>
      collect([row(1, 1, labels.join(','))], 'explicit').frames[0]?.[0];
    expect(said(label(0, true), label(0, true), label(0, false))).toBe(1);
    expect(said(label(0, false), label(0, true))).toBe(1);
    expect(said(label(0, true, false), label(0, false))).toBe(0);
    expect(said(label(0, false), label(0, true, false))).toBe(0);
  });

  it('are of the newest version that was coded', () => {
    const older = { ...row(1, 2, '3'), versionNo: 1 };
    expect(collect([row(1, 1, '2'), older, row(2, 1, '3')], 'explicit')).toMatchObject({
      units: 2,
      coderIds: [coder(1)],
    });
  });

  it('know of each unit the wave of its last coder, and can be of one wave', () => {
    const waves = [row(1, 1, '2', 1), row(1, 2, '3', 2), row(2, 1, '3', 1)];
    expect(collect(waves, 'explicit').waves).toEqual([2, 1]);
    expect(collect(waves, 'explicit', 1)).toMatchObject({
      units: 1,
      waves: [1],
      frames: [
        [1, -1],
        [-1, -1],
      ],
    });
    expect(collect(waves, 'explicit', 3)).toMatchObject({ units: 0, waves: null });
  });

  it('come out as they went in, however many', () => {
    const cell = fc.constantFrom(-1, 0, 1);
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { maxLength: 700 }), (units) => {
        const given = units.flatMap((cells, unit) =>
          cells.flatMap((value, by) => (value < 0 ? [] : [row(unit, by, `${label(1, value === 1)}`)])),
        );
        const known = units.filter((cells) => cells.some((value) => value >= 0));
        const judged = [0, 1, 2].filter((by) => units.some((cells) => (cells[by] ?? -1) >= 0));
        expect(collect(given, 'explicit').frames[1]).toEqual(known.flatMap((cells) => judged.map((by) => cells[by])));
      }),
    );
  });
});
