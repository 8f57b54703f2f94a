import { Field, ID, Int, Float, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { SourceHealthKind as Kind, SourceHealthRow } from '@parallax/persistence';
import { CalendarDate } from '../../graphql/scalars.js';

export const SourceFlagKind = {
  VOLUME_UP: 'volume-up',
  VOLUME_DOWN: 'volume-down',
  FLAT_LINED: 'flat-lined',
  BROKEN_FEED: 'broken-feed',
  MOVED_FEED: 'moved-feed',
  PAYWALL: 'paywall',
  EMPTY_EXTRACTION: 'empty-extraction',
} as const satisfies Record<string, Kind>;
registerEnumType(SourceFlagKind, {
  name: 'SourceFlagKind',
  description: 'What is not as before with an outlet.',
  valuesMap: {
    VOLUME_UP: { description: 'More articles a day than before.' },
    VOLUME_DOWN: { description: 'Fewer articles a day than before.' },
    FLAT_LINED: { description: 'No article where there were some before.' },
    BROKEN_FEED: { description: 'A feed cannot be read.' },
    MOVED_FEED: { description: 'A feed has moved for good.' },
    PAYWALL: { description: 'Many texts may be beginnings only.' },
    EMPTY_EXTRACTION: { description: 'Many pages gave no text, or too little.' },
  },
});

@ObjectType('SourceFlag', { description: 'Days on which what came from an outlet is not as before.' })
export class SourceFlagType {
  @Field(() => ID, { description: 'The outlet.' }) sourceId!: string;
  @Field(() => SourceFlagKind, { description: 'What is not as before.' }) kind!: Kind;
  @Field(() => CalendarDate, { description: 'First day (UTC).' }) from!: string;
  @Field(() => CalendarDate, { nullable: true, description: 'Last day; null while it lasts.' }) to!: string | null;
  @Field(() => CalendarDate, { description: 'The day at whose end it could be told.' }) toldOn!: string;
  @Field({ description: 'The same in words, without the outlet’s name.' }) words!: string;
  @Field(() => Float, { nullable: true, description: 'Articles a day before; null where it is not about volume.' })
  before!: number | null;
  @Field(() => Float, { nullable: true, description: 'Articles a day since; null where it is not about volume.' })
  since!: number | null;
  @Field(() => Float, {
    nullable: true,
    description: 'Probability of so few or so many articles where nothing changed; null where it is not about volume.',
  })
  p!: number | null;
  @Field({ description: 'How it was found.' }) method!: string;
  @Field({ description: 'Version of the method.' }) methodVersion!: string;
}

export const toSourceFlag = (row: SourceHealthRow): SourceFlagType => ({
  ...{ sourceId: row.sourceId, kind: row.kind, from: row.fromDay, to: row.toDay, toldOn: row.toldOn },
  ...{ words: row.words, before: row.beforeLevel, since: row.sinceLevel, p: row.p },
  ...{ method: row.method, methodVersion: row.methodVersion },
});

@ObjectType('DailyVolume', { description: 'Articles of an outlet dated on one day.' })
export class DailyVolumeType {
  @Field(() => CalendarDate, { description: 'The day (UTC).' }) day!: string;
  @Field(() => Int, { description: 'Articles.' }) articles!: number;
}

@ObjectType('SourceHealth', { description: 'How steadily articles come from an outlet; see Methods.' })
export class SourceHealthType {
  @Field(() => [SourceFlagType], { description: 'Days on which it was not as before, the latest first.' })
  flags!: SourceFlagType[];
  @Field(() => [DailyVolumeType], {
    description: 'Articles by day, from the first one shown to the last; days without an article are there with 0.',
  })
  volume!: DailyVolumeType[];
  @Field(() => Int, {
    nullable: true,
    description: 'After so many days a stop is told; null while there are too few days or articles to tell one at all.',
  })
  daysUntilStopIsTold!: number | null;
  @Field({ description: 'The same in words.' }) watch!: string;
}
