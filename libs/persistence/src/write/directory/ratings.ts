import { err, ok, type Result, type SourceId } from '@parallax/kernel';
import { type Queryable, rowsOf, sql } from '../../read/sql.js';
import { newId } from '../../server/new-id.js';
import { writeChange } from './directory-change.js';
import type { Cells } from './directory-state.js';
import type { DirectoryRefusal } from './in-directory.js';

/** What a rater says of an outlet for some days; both days are part of it, null is open. */
export interface RatingContent {
  readonly dimension: string;
  readonly value: string;
  readonly rater: string | null;
  readonly citation: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

export const ratingCells = (sourceId: SourceId, rating: RatingContent): Cells => ({
  source_id: sourceId,
  dimension: rating.dimension,
  value: rating.value,
  rater: rating.rater,
  citation: rating.citation,
  valid_from: rating.validFrom,
  valid_to: rating.validTo,
});

interface StandingRating extends RatingContent {
  readonly id: string;
  readonly sourceId: SourceId;
}

const standing = (id: string) =>
  sql`select id, source_id as "sourceId", dimension, value, rater, citation, valid_from::text as "validFrom",
      valid_to::text as "validTo"
    from source_rating where id = ${id}::uuid and withdrawn_at is null`;

const refuse = (code: string, message: string, field: string): Result<never, DirectoryRefusal> =>
  err({ code, message, field });
const notFound = () => refuse('NOT_FOUND', 'There is no such rating, or it was withdrawn.', 'id');

/** The same rater’s word for some of these days; null when there is none. */
async function overlapOf(
  client: Queryable,
  sourceId: SourceId,
  rating: RatingContent,
  but: string | null,
): Promise<StandingRating | null> {
  const [found] = await rowsOf<StandingRating>(
    client,
    sql`select id, source_id as "sourceId", dimension, value, rater, citation, valid_from::text as "validFrom",
        valid_to::text as "validTo"
      from source_rating where source_id = ${sourceId}::uuid and withdrawn_at is null
        and lower(dimension) = lower(${rating.dimension}) and lower(btrim(rater)) = lower(btrim(${rating.rater}::text))
        and daterange(valid_from, valid_to, '[]') && daterange(${rating.validFrom}::date, ${rating.validTo}::date, '[]')
        and id is distinct from ${but}::uuid
      order by valid_from nulls first limit 1`,
  );
  return found ?? null;
}

const days = ({ validFrom, validTo }: RatingContent): string => `${validFrom ?? '…'} to ${validTo ?? '…'}`;
const overlaps = (known: StandingRating, field: string): Result<never, DirectoryRefusal> =>
  refuse(
    'OVERLAP',
    `${known.rater ?? 'This rater'} already says “${known.value}” for ${days(known)}. End or withdraw that rating, or choose other days.`,
    field,
  );

export interface RatingChange {
  readonly changedBy: string;
  readonly reason?: string | null;
  readonly batchId?: string | null;
}

/** Adds what a rater says. One rater says one thing for a day; several raters may disagree. Gives the rating’s id. */
export async function addRating(
  client: Queryable,
  { sourceId, ...rating }: RatingContent & { readonly sourceId: SourceId },
  change: RatingChange,
): Promise<Result<string, DirectoryRefusal>> {
  const known = await overlapOf(client, sourceId, rating, null);
  if (known) return overlaps(known, 'validFrom');
  const id = newId();
  const wanted = { source_rating: { [id]: ratingCells(sourceId, rating) } };
  await writeChange(client, { act: 'rating', sourceId, ...change }, { wanted });
  return ok(id);
}

/** Sets the last day a rating holds for. */
export async function endRating(
  client: Queryable,
  { id, validTo }: { readonly id: string; readonly validTo: string },
  change: RatingChange,
): Promise<Result<SourceId, DirectoryRefusal>> {
  const [rating] = await rowsOf<StandingRating>(client, standing(id));
  if (!rating) return notFound();
  if (rating.validFrom !== null && validTo < rating.validFrom) {
    return refuse('BAD_PERIOD', `The rating begins on ${rating.validFrom}; it ends on that day or later.`, 'validTo');
  }
  const ended = { ...rating, validTo };
  const known = await overlapOf(client, rating.sourceId, ended, id);
  if (known) return overlaps(known, 'validTo');
  const wanted = { source_rating: { [id]: ratingCells(rating.sourceId, ended) } };
  await writeChange(client, { act: 'rating', sourceId: rating.sourceId, ...change }, { wanted });
  return ok(rating.sourceId);
}

/** Takes a rating back: it no longer holds for any day, and the history keeps it. */
export async function withdrawRating(
  client: Queryable,
  id: string,
  change: RatingChange,
): Promise<Result<SourceId, DirectoryRefusal>> {
  const [rating] = await rowsOf<StandingRating>(client, standing(id));
  if (!rating) return notFound();
  const wanted = { source_rating: { [id]: null } };
  await writeChange(client, { act: 'rating', sourceId: rating.sourceId, ...change }, { wanted });
  return ok(rating.sourceId);
}
