import { Module } from '@nestjs/common';
import { FeedFields, SourceFeedFields } from './feed.fields.js';
import { FeedsResolver } from './feeds.resolver.js';
import { FeedsService } from './feeds.service.js';

@Module({ providers: [FeedsResolver, FeedsService, FeedFields, SourceFeedFields] })
export class FeedsModule {}
