import { Field, ObjectType } from '@nestjs/graphql';
import { DateTime } from '../../graphql/scalars.js';
import { CodebookVersionType } from '../codebooks/codebook.type.js';
import { EventType } from '../events/event.type.js';
import { SourceCoverageType } from './source-coverage.type.js';

@ObjectType('EventComparison', { description: 'How the outlets of one event covered it.' })
export class EventComparisonType {
  @Field(() => EventType, { description: 'The event.' }) event!: EventType;
  @Field(() => CodebookVersionType, {
    nullable: true,
    description:
      'The codebook version asked for, else the one with most labels in the event; null when nothing is coded.',
  })
  codebookVersion!: CodebookVersionType | null;
  @Field(() => [CodebookVersionType], { description: 'Codebook versions with labels in the event, most labels first.' })
  availableCodebookVersions!: CodebookVersionType[];
  @Field(() => DateTime, {
    nullable: true,
    description: 'First dated article among all outlets of the event, shown or not; null when none is dated.',
  })
  firstReportAt!: string | null;
  @Field(() => [SourceCoverageType], {
    description: 'The outlets asked for in that order, else all in order of first report; undated last.',
  })
  sources!: SourceCoverageType[];
}
