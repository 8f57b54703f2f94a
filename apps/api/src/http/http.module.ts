import { type DynamicModule, Module } from '@nestjs/common';
import { SubscriptionServer } from '../graphql/subscription-server.js';
import { CoderLinkController } from './coder-link.controller.js';
import { ComparisonTable } from './exports/comparison-table.js';
import { ExportsController } from './exports/exports.controller.js';
import { KeynessExportController } from './exports/keyness.controller.js';
import { DirectoryController } from './directory.controller.js';
import { HealthController } from './health.controller.js';
import { IngestController } from './ingest.controller.js';
import { SignInController } from './sign-in.controller.js';

/** What is served beside GraphQL. `graphql` has the schema that subscriptions and comparisons ask. */
@Module({})
export class HttpModule {
  static beside(graphql: DynamicModule): DynamicModule {
    return {
      module: HttpModule,
      imports: [graphql],
      controllers: [
        SignInController,
        CoderLinkController,
        HealthController,
        IngestController,
        ExportsController,
        KeynessExportController,
        DirectoryController,
      ],
      providers: [ComparisonTable, SubscriptionServer],
    };
  }
}
