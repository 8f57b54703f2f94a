import type { SourceRecord } from '../../providers/types.js';

export type Rating = SourceRecord['ratings'][number];

/** One bar on the time line: where it begins and ends as shares of the whole, open ends at its edges. */
export interface RatingBar {
  readonly rating: Rating;
  readonly from: number;
  readonly to: number;
  readonly isOpenStart: boolean;
  readonly isOpenEnd: boolean;
}

/** What one rater said of one thing, over time. */
export interface RatingLane {
  readonly dimension: string;
  readonly rater: string | null;
  readonly bars: readonly RatingBar[];
}

export interface RatingTimeline {
  readonly firstDay: string;
  readonly lastDay: string;
  readonly lanes: readonly RatingLane[];
  /** Dimensions of which raters say different things for the same day. */
  readonly disputed: readonly string[];
}

const DAY = 86_400_000;
const dayText = (moment: number): string => new Date(moment).toISOString().slice(0, 10);

/** Null when no rating gives a day: then there is no time to draw. */
export function ratingTimeline(ratings: readonly Rating[], today: string): RatingTimeline | null {
  const days = ratings.flatMap(({ validFrom, validTo }) => [validFrom, validTo]).filter((day) => day !== null);
  if (days.length === 0) return null;
  const moments = [...days, today].map((day) => Date.parse(day));
  const [first, last] = [Math.min(...moments), Math.max(...moments) + DAY];
  const place = (day: string): number => (Date.parse(day) - first) / (last - first);
  const barOf = (rating: Rating): RatingBar => ({
    ...{ rating, isOpenStart: rating.validFrom === null, isOpenEnd: rating.validTo === null },
    from: rating.validFrom === null ? 0 : place(rating.validFrom),
    to: rating.validTo === null ? 1 : place(rating.validTo) + DAY / (last - first),
  });
  const lanes = new Map<string, RatingLane & { bars: RatingBar[] }>();
  for (const rating of ratings) {
    const { dimension, rater } = rating;
    const key = JSON.stringify([dimension, rater]);
    const lane = lanes.get(key) ?? { dimension, rater, bars: [] };
    lane.bars.push(barOf(rating));
    lanes.set(key, lane);
  }
  return {
    firstDay: dayText(first),
    lastDay: dayText(last - DAY),
    lanes: [...lanes.values()],
    disputed: disputedIn(ratings),
  };
}

const overlaps = (a: Rating, b: Rating): boolean =>
  (a.validFrom === null || b.validTo === null || a.validFrom <= b.validTo) &&
  (b.validFrom === null || a.validTo === null || b.validFrom <= a.validTo);

/** Dimensions of which two ratings differ on some day. */
export function disputedIn(ratings: readonly Rating[]): string[] {
  const disputed = ratings.filter((a) =>
    ratings.some((b) => a.dimension === b.dimension && a.value !== b.value && overlaps(a, b)),
  );
  return [...new Set(disputed.map(({ dimension }) => dimension))];
}
