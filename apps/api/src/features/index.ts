import type { Type } from '@nestjs/common';
import { AdjudicationModule } from './adjudication/adjudication.module.js';
import { AgreementModule } from './agreement/agreement.module.js';
import { ArticlesModule } from './articles/articles.module.js';
import { CodebooksModule } from './codebooks/codebooks.module.js';
import { CodingModule } from './coding/coding.module.js';
import { CollocatesModule } from './collocates/collocates.module.js';
import { CollectionsModule } from './collections/collections.module.js';
import { ComparisonsModule } from './comparisons/comparisons.module.js';
import { ConcordanceModule } from './concordance/concordance.module.js';
import { ContrastModule } from './contrast/contrast.module.js';
import { CorpusModule } from './corpus/corpus.module.js';
import { EventsModule } from './events/events.module.js';
import { FeedsModule } from './feeds/feeds.module.js';
import { HealthModule } from './health/health.module.js';
import { IngestModule } from './ingest/ingest.module.js';
import { LabelsModule } from './labels/labels.module.js';
import { NamesModule } from './names/names.module.js';
import { NodeModule } from './node/node.module.js';
import { PracticeModule } from './practice/practice.module.js';
import { ReuseModule } from './reuse/reuse.module.js';
import { SourcesModule } from './sources/sources.module.js';
import { WordsModule } from './words/words.module.js';
import { VoicesModule } from './voices/voices.module.js';

export { type Loaders, createLoaders } from './loaders.js';

/** In the order of the flow. */
export const FEATURE_MODULES: readonly Type[] = [
  SourcesModule,
  CollectionsModule,
  FeedsModule,
  HealthModule,
  IngestModule,
  ArticlesModule,
  EventsModule,
  CodebooksModule,
  LabelsModule,
  CodingModule,
  PracticeModule,
  AgreementModule,
  AdjudicationModule,
  ComparisonsModule,
  ConcordanceModule,
  CollocatesModule,
  ReuseModule,
  NamesModule,
  WordsModule,
  ContrastModule,
  VoicesModule,
  CorpusModule,
  NodeModule,
];
