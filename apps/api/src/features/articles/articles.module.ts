import { Module } from '@nestjs/common';
import { ArticleVersionFields } from './article-version.fields.js';
import { ArticleFields } from './article.fields.js';
import { ArticlesResolver } from './articles.resolver.js';
import { ArticlesService } from './articles.service.js';
import { CleaningService } from './cleaning.service.js';

@Module({ providers: [ArticlesResolver, ArticleFields, ArticleVersionFields, ArticlesService, CleaningService] })
export class ArticlesModule {}
