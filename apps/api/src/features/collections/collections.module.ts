import { Module } from '@nestjs/common';
import { CollectionsOfSourceFields } from './collection-of-source.fields.js';
import { CollectionsResolver } from './collections.resolver.js';
import { CollectionsService } from './collections.service.js';

@Module({ providers: [CollectionsOfSourceFields, CollectionsResolver, CollectionsService] })
export class CollectionsModule {}
