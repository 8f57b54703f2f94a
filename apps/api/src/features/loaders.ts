import {
  type ArticleRow,
  type ArticleTextRow,
  type ArticleVersionRow,
  type CodebookDocumentRow,
  type CodebookRow,
  type CodebookVersionRow,
  type CoderRow,
  type ConceptVersionRow,
  type EventActRow,
  type EventDecisionRow,
  type EventRow,
  type FrameRow,
  type IngestRunRow,
  type LabelChoice,
  type LabelRow,
  type PlaceRow,
  type RawDocumentRow,
  type SourceAliasRow,
  type SourceRow,
  type Sql,
  type VersionKey,
  actsOfArticles,
  actsOfEvents,
  aliasesOfSources,
  articleCountsOfSources,
  byId,
  decisionsOfArticles,
  documentsOfVersions,
  eventsOfArticles,
  framesOfVersions,
  labelCountsOfVersions,
  labelsOfArticles,
  placesOfArticles,
  rawDocumentsByKey,
  sourcesOfEvents,
  textsByKey,
  unsettledOfEvents,
  versionsOfArticles,
  versionsOfCodebooks,
  versionsOfConcepts,
} from '@parallax/persistence';
import DataLoader from 'dataloader';
import type { Pool } from 'pg';
import { codingLoaders } from './coding/coding-loaders.js';
import { feedLoaders } from './feeds/feed-loaders.js';
import { healthLoaders } from './health/health-loaders.js';
import { practiceLoaders } from './practice/practice-loaders.js';
import { sourceLoaders } from './sources/source-loaders.js';
import { batchOf, countOf, keyed, manyOf, maybeOf, oneOf, required } from './loader-kinds.js';

/** One statement a field, whatever the number of rows on the page. Built once per request, never shared between viewers. */
export function createLoaders(pool: Pool) {
  const batch = <Row extends object>(statement: (ids: readonly string[]) => Sql) => batchOf<Row>(pool, statement);
  const source = oneOf(batch<SourceRow>(byId.source));
  const text = keyed<VersionKey, ArticleTextRow>(pool, textsByKey);
  return {
    source,
    article: oneOf(batch<ArticleRow>(byId.article)),
    event: oneOf(batch<EventRow>(byId.event)),
    codebook: oneOf(batch<CodebookRow>(byId.codebook)),
    frame: oneOf(batch<FrameRow>(byId.frame)),
    coder: oneOf(batch<CoderRow>(byId.coder)),
    ingestRun: oneOf(batch<IngestRunRow>(byId.ingestRun)),
    ...codingLoaders(pool),
    ...practiceLoaders(pool),
    ...feedLoaders(pool),
    text: { load: async (key: VersionKey) => required(await text.load(key), 'text') },
    rawDocument: keyed<VersionKey, RawDocumentRow>(pool, rawDocumentsByKey),
    /** Ids out of stored reasons: nothing promises that there is such a thing. */
    eventIfAny: maybeOf(batch<EventRow>(byId.event), (row) => row.id),
    articleIfAny: maybeOf(batch<ArticleRow>(byId.article), (row) => row.id),
    placeOfArticle: maybeOf(batch<PlaceRow>(placesOfArticles), (row) => row.articleId),
    actsOfEvent: manyOf(batch<Acted>(actsOfEvents), (row) => row.of),
    actsOfArticle: manyOf(batch<Acted>(actsOfArticles), (row) => row.of),
    unsettledOfEvent: countOf(batch<Count>(unsettledOfEvents)),
    eventOfArticle: maybeOf(batch<EventRow & { articleId: string }>(eventsOfArticles), (row) => row.articleId),
    versionsOfArticle: manyOf(batch<ArticleVersionRow>(versionsOfArticles), (row) => row.articleId),
    decisionsOfArticle: manyOf(batch<EventDecisionRow>(decisionsOfArticles), (row) => row.articleId),
    aliasesOfSource: manyOf(batch<SourceAliasRow>(aliasesOfSources), (row) => row.sourceId),
    ...sourceLoaders(pool),
    ...healthLoaders(pool),
    articleCountOfSource: countOf(batch<Count>(articleCountsOfSources)),
    sourcesOfEvent: through(
      manyOf(batch<SourceOfEvent>(sourcesOfEvents), (row) => row.eventId),
      source,
    ),
    codebookDocument: oneOf(batch<CodebookDocumentRow>(documentsOfVersions)),
    versionsOfCodebook: manyOf(batch<CodebookVersionRow>(versionsOfCodebooks), (row) => row.codebookId),
    versionsOfConcept: manyOf(batch<ConceptVersionRow>(versionsOfConcepts), (row) => row.conceptId),
    framesOfVersion: manyOf(batch<FrameRow>(framesOfVersions), (row) => row.codebookVersionId),
    labelCountOfVersion: countOf(batch<Count>(labelCountsOfVersions)),
    labelsOfArticle: byChoice((choice) =>
      manyOf(
        batch<LabelRow>((ids) => labelsOfArticles(ids, choice)),
        (row) => row.articleId,
      ),
    ),
  };
}

export type Loaders = ReturnType<typeof createLoaders>;

interface Count {
  readonly id: string;
  readonly count: number;
}

type Acted = EventActRow & { readonly of: string };

interface SourceOfEvent {
  readonly eventId: string;
  readonly sourceId: string;
}

/** Sources are loaded by their own loader, so one that stands in several events is read once. */
const through = (members: DataLoader<string, SourceOfEvent[]>, source: DataLoader<string, SourceRow>) => ({
  load: async (eventId: string): Promise<SourceRow[]> =>
    Promise.all((await members.load(eventId)).map(({ sourceId }) => source.load(sourceId))),
});

/** One loader for each way of asking in a request. */
function byChoice(make: (choice: LabelChoice) => DataLoader<string, LabelRow[]>) {
  const made = new Map<string, DataLoader<string, LabelRow[]>>();
  return (choice: LabelChoice): DataLoader<string, LabelRow[]> => {
    const key = `${choice.first} ${choice.codebookVersionId}`;
    const loader = made.get(key) ?? make(choice);
    made.set(key, loader);
    return loader;
  };
}
