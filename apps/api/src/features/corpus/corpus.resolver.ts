import { Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer, Requires, type Viewer } from '../../access/index.js';
import { CorpusSummaryType, toCorpusSummary } from './corpus-summary.type.js';
import { CorpusService } from './corpus.service.js';
import { ViewerType, toViewer } from './viewer.type.js';

@Resolver()
export class CorpusResolver {
  constructor(private readonly service: CorpusService) {}

  @Query(() => CorpusSummaryType, { description: 'What the corpus holds.' })
  @Requires('article:read')
  async corpus(): Promise<CorpusSummaryType> {
    return toCorpusSummary(await this.service.summary());
  }

  @Query(() => ViewerType, { description: 'Who is asking, and what they may do.' })
  @Requires('coding:code') // What every role has.
  viewer(@CurrentViewer() viewer: Viewer): ViewerType {
    return toViewer(viewer);
  }
}
