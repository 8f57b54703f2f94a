import {
  type CollectionReader,
  collectionsOfSources,
  qualityOfSources,
  type RatingChoice,
  ratingsOfSources,
  type SourceCollectionRow,
  type SourceQualityRow,
  type SourceRatingRow,
} from '@parallax/persistence';
import type DataLoader from 'dataloader';
import type { Pool } from 'pg';
import { batchOf, manyOf, maybeOf } from '../loader-kinds.js';

/** Part of the loaders of a request: see `createLoaders`. */
export const sourceLoaders = (pool: Pool) => ({
  ratingsOfSource: perChoice((choice: RatingChoice) =>
    manyOf(
      batchOf<SourceRatingRow>(pool, (ids) => ratingsOfSources(ids, choice)),
      (row) => row.sourceId,
    ),
  ),
  collectionsOfSource: perChoice((reader: CollectionReader) =>
    manyOf(
      batchOf<SourceCollectionRow>(pool, (ids) => collectionsOfSources(ids, reader)),
      (row) => row.sourceId,
    ),
  ),
  qualityOfSource: maybeOf(batchOf<SourceQualityRow>(pool, qualityOfSources), (row) => row.id),
});

/** One loader for each way of asking in a request. */
function perChoice<Choice extends object, Row>(make: (choice: Choice) => DataLoader<string, Row>) {
  const made = new Map<string, DataLoader<string, Row>>();
  return (choice: Choice): DataLoader<string, Row> => {
    const key = JSON.stringify(choice);
    const loader = made.get(key) ?? make(choice);
    made.set(key, loader);
    return loader;
  };
}
