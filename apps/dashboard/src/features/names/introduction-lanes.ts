import type { NameIntroduction } from '../../providers/names-types.js';

/** A first use to be drawn: whose, when, and whether in own words. */
export interface UseMark {
  readonly sourceId: string;
  readonly initials: string;
  readonly name: string;
  readonly at: number;
  readonly isDay: boolean;
  readonly isQuoted: boolean;
  readonly isFirst: boolean;
}

export interface PlacedMark extends UseMark {
  readonly x: number;
  readonly lane: number;
}

type Use = NameIntroduction['outlets'][number];

/** An outlet's first use in own words; in quotation marks where that came earlier, or is all there is. */
function marksOf({ source, own, quoted }: Use, firstId: string | null): UseMark[] {
  const base = { sourceId: source.id, initials: source.initials, name: source.name };
  const of = (use: NonNullable<Use['own']>, isQuoted: boolean): UseMark => ({
    ...{ ...base, at: Date.parse(use.publishedAt), isDay: use.publishedPrecision === 'DAY', isQuoted },
    isFirst: !isQuoted && use.articleId === firstId,
  });
  const isEarlier = quoted !== null && (own === null || Date.parse(quoted.publishedAt) < Date.parse(own.publishedAt));
  return [...(own === null ? [] : [of(own, false)]), ...(isEarlier ? [of(quoted, true)] : [])];
}

export const usesOf = ({ outlets, own }: NameIntroduction): UseMark[] =>
  outlets.flatMap((use) => marksOf(use, own?.articleId ?? null)).sort((a, b) => a.at - b.at);

/** Marks side by side where there is room, else in further lanes below. */
export function placed(marks: readonly UseMark[], xOf: (at: number) => number, width: number): PlacedMark[] {
  const ends: number[] = [];
  return marks.map((mark) => {
    const x = xOf(mark.at);
    const free = ends.findIndex((end) => end <= x);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = x + width;
    return { ...mark, x, lane };
  });
}
