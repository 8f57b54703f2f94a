import { Module } from '@nestjs/common';
import { EventDecisionFields } from './event-decision.fields.js';
import { EventFields } from './event.fields.js';
import { EventsResolver } from './events.resolver.js';
import { EventsService } from './events.service.js';
import { MoveArticleService } from './move-article.service.js';

@Module({ providers: [EventsResolver, EventFields, EventDecisionFields, EventsService, MoveArticleService] })
export class EventsModule {}
