import { type ComparisonInput, type EventComparison, compareEvent } from '@parallax/comparison';
import { type SourceId, asId, isUuid } from '@parallax/kernel';
import { type EventMaterial, type WantedMaterial, eventMaterial, rowsOf } from '@parallax/persistence';
import type { Pool } from 'pg';
import { badUserInput, readId } from '../../graphql/connection-input.js';
import type { EventComparisonArgs } from './comparisons.inputs.js';

/** What an event was compared from, and what came out. */
export interface Compared {
  readonly material: EventMaterial & { readonly event: NonNullable<EventMaterial['event']> };
  readonly comparison: EventComparison;
}

/**
 * Compares an event's outlets: one SQL statement, the rest is pure. Null when there is no such event.
 * @throws BAD_USER_INPUT for what is no id, or an unknown codebook version.
 */
export async function compare(
  database: Pool,
  args: EventComparisonArgs,
  wanted: WantedMaterial,
): Promise<Compared | null> {
  const codebookVersionId = args.codebookVersionId ? readId(args.codebookVersionId) : null;
  const sourceIds = args.sourceIds?.map((id) => asId<SourceId>(readId(id))) ?? null;
  if (!isUuid(args.eventId)) return null;
  const collapseCopies = args.collapseCopies ?? false;
  const statement = eventMaterial(args.eventId, codebookVersionId, { ...wanted, copies: collapseCopies });
  const material = (await rowsOf<{ material: EventMaterial }>(database, statement))[0]?.material;
  if (!material?.event) return null;
  if (codebookVersionId !== null && !material.chosen) throw badUserInput('There is no such codebook version.');
  return {
    material: { ...material, event: material.event },
    comparison: compareEvent({ ...toInput(material), sourceIds, collapseCopies }),
  };
}

const toInput = (material: EventMaterial): Omit<ComparisonInput, 'sourceIds' | 'collapseCopies'> => ({
  articles: material.articles.map(({ id, sourceId, publishedAt, publishedPrecision, copyGroupId }) => ({
    ...{ id, sourceId, publishedAt, precision: publishedPrecision, copyGroupId },
  })),
  frames: material.frames.map(({ id }) => id),
  absence: material.chosen?.absence ?? 'explicit',
  labels: material.labels,
  reuse: material.reuse,
});
