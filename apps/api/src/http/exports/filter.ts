import type { ArticleConditions, LabelConditions } from '@parallax/persistence';
import { explainSearchError, parseSearch } from '@parallax/text';
import { z } from 'zod';
import { apiError } from '../../graphql/errors.js';

const LONGEST_LIST = 10_000;

const id = z.guid();
const ids = z.array(id).max(LONGEST_LIST);
const idFilter = z.strictObject({ eq: id, in: ids, isNull: z.boolean() }).partial();
const textFilter = z
  .strictObject({
    eq: z.string(),
    in: z.array(z.string()).max(LONGEST_LIST),
    contains: z.string(),
    isNull: z.boolean(),
  })
  .partial();
const moment = z.iso.datetime({ offset: true });
const momentFilter = z.strictObject({ gte: moment, lt: moment, isNull: z.boolean() }).partial();
const whole = z.int32();
const countFilter = z.strictObject({ eq: whole, gte: whole, lte: whole }).partial();

/** The GraphQL input ArticleFilter, written as JSON. */
const articleFilter = z
  .strictObject({
    ids,
    sourceId: idFilter,
    eventId: idFilter,
    language: textFilter,
    publishedAt: momentFilter,
    headline: textFilter,
    codebookVersionId: id,
    frameId: id,
    ingestRunId: id,
    wordCount: countFilter,
  })
  .partial();

/** The GraphQL input LabelFilter, written as JSON. */
const labelFilter = z
  .strictObject({
    articleId: idFilter,
    eventId: idFilter,
    codebookVersionId: id,
    frameId: id,
    coderId: id,
    present: z.boolean(),
  })
  .partial();

export const readArticleFilter = (text: string | undefined): ArticleConditions => read(articleFilter, text);
export const readLabelFilter = (text: string | undefined): LabelConditions => read(labelFilter, text);

/** A null in GraphQL's JSON means “not given”. */
const withoutNulls = (_: string, value: unknown): unknown => value ?? undefined;

function read<T>(schema: z.ZodType<T>, text: string | undefined): T {
  const parsed = schema.safeParse(fromJson(text === undefined || text === '' ? '{}' : text));
  if (!parsed.success) throw apiError('BAD_USER_INPUT', `The filter is not one: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text, withoutNulls);
  } catch {
    throw apiError('BAD_USER_INPUT', 'The filter is not JSON.');
  }
}

/** The search as PostgreSQL takes it; null when nothing is searched for. */
export function readSearch(text: string | undefined): string | null {
  if (text === undefined || text.trim() === '') return null;
  const search = parseSearch(text);
  if (!search.ok) throw apiError('BAD_USER_INPUT', explainSearchError(search.error));
  return search.value.tsquery;
}
