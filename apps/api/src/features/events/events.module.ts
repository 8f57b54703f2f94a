import { Module } from '@nestjs/common';
import { EventActFields } from './event-act.fields.js';
import { EventActsResolver } from './event-acts.resolver.js';
import { EventActsService } from './event-acts.service.js';
import { EventDecisionFields } from './event-decision.fields.js';
import { EventPlaceFields } from './event-place.fields.js';
import { EventReviewFields } from './event-review.fields.js';
import { EventFields } from './event.fields.js';
import { EventsResolver } from './events.resolver.js';
import { EventsService } from './events.service.js';
import { MoveArticleService } from './move-article.service.js';

const FIELDS = [EventFields, EventDecisionFields, EventActFields, EventPlaceFields, EventReviewFields];

@Module({
  providers: [EventsResolver, EventActsResolver, ...FIELDS, EventsService, EventActsService, MoveArticleService],
})
export class EventsModule {}
