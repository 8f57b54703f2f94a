import { Module } from '@nestjs/common';
import { CorpusResolver } from './corpus.resolver.js';
import { CorpusService } from './corpus.service.js';

@Module({ providers: [CorpusResolver, CorpusService] })
export class CorpusModule {}
