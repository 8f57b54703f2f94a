import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { SourceStatus as Status, SourceType as Kind } from '@parallax/kernel';
import type { SourceAliasRow, SourceRatingRow, SourceRow } from '@parallax/persistence';
import { connectionType } from '../../graphql/connection.js';
import { CalendarDate, DateTime } from '../../graphql/scalars.js';
import { NodeType } from '../node/node.type.js';

export const SourceKind = {
  AGENCY: 'agency',
  PRINT: 'print',
  BROADCAST: 'broadcast',
  DIGITAL: 'digital',
  STATE: 'state',
  PARTY: 'party',
  NGO: 'ngo',
} as const satisfies Record<string, Kind>;
registerEnumType(SourceKind, {
  name: 'SourceType',
  description: 'What kind of outlet a source is.',
  valuesMap: {
    AGENCY: { description: 'News agency, whose texts others reprint.' },
    PRINT: { description: 'Newspaper or magazine.' },
    BROADCAST: { description: 'Radio or television.' },
    DIGITAL: { description: 'Outlet that appears online only.' },
    STATE: { description: 'Outlet run by a state.' },
    PARTY: { description: 'Outlet run by a party.' },
    NGO: { description: 'Outlet of a non-governmental organisation.' },
  },
});

export const SourceStatus = { DRAFT: 'draft', ACTIVE: 'active', RETIRED: 'retired' } as const satisfies Record<
  string,
  Status
>;
registerEnumType(SourceStatus, {
  name: 'SourceStatus',
  description: 'Where a source stands in curation.',
  valuesMap: {
    DRAFT: { description: 'Created by an import; waits for a curator.' },
    ACTIVE: { description: 'Curated and in use.' },
    RETIRED: { description: 'Takes no new articles.' },
  },
});

@ObjectType('SourceAlias', { description: 'A spelling or domain by which imported files name a source.' })
export class SourceAliasType {
  @Field({ description: 'name or domain.' }) kind!: string;
  @Field({ description: 'As it was written when first met.' }) spelling!: string;
}

@ObjectType('SourceRating', { description: 'A rating given to a source by somebody, kept as given.' })
export class SourceRatingType {
  @Field(() => ID, { description: 'Stable id.' }) id!: string;
  @Field({ description: 'What was rated, for example leaning.' }) dimension!: string;
  @Field({ description: 'The rating in the words of the rater.' }) value!: string;
  @Field(() => String, { nullable: true, description: 'Who gave it; null when that is unknown.' }) rater!:
    string | null;
  @Field(() => String, { nullable: true, description: 'Where it was published.' }) citation!: string | null;
  @Field(() => CalendarDate, { nullable: true, description: 'First day it holds for; null when open or not stated.' })
  validFrom!: string | null;
  @Field(() => CalendarDate, { nullable: true, description: 'Last day it holds for; null when open or not stated.' })
  validTo!: string | null;
  @Field(() => DateTime, { description: 'When it was written down here.' }) recordedAt!: string;
  @Field(() => DateTime, { nullable: true, description: 'When it was taken back; null while it stands.' })
  withdrawnAt!: string | null;
}

@ObjectType('Source', { implements: () => NodeType, description: 'An outlet that publishes articles.' })
export class SourceType extends NodeType {
  @Field({ description: 'Name of the outlet.' }) name!: string;
  @Field({ description: 'Neutral mark of one to four letters.' }) initials!: string;
  @Field(() => SourceKind, { nullable: true, description: 'Kind of outlet; null while nobody has said.' })
  type!: Kind | null;
  @Field(() => SourceStatus, { description: 'Where it stands in curation.' }) status!: Status;
  @Field(() => String, { nullable: true, description: 'Country as two letters (ISO 3166-1).' }) country!: string | null;
  @Field(() => [String], { description: 'Languages it publishes in (ISO 639-1).' }) languages!: string[];
  @Field(() => String, { nullable: true, description: 'Address of its home page.' }) homepage!: string | null;
  @Field(() => String, { nullable: true, description: 'What a reader should know of it.' }) description!: string | null;
  @Field(() => Int, { description: 'Counted up by every change; updateSource names the one it starts from.' })
  version!: number;
  @Field(() => DateTime, { description: 'When it came into the directory.' }) createdAt!: string;
  @Field(() => DateTime, { description: 'When it was last changed.' }) updatedAt!: string;
  /** For the field mergedInto. */
  mergedIntoId!: string | null;
}

export const SourceConnection = connectionType(SourceType, 'Source');

export const toSource = (row: SourceRow): SourceType =>
  Object.assign(new SourceType(), {
    id: row.id,
    name: row.name,
    initials: row.initials,
    type: row.type,
    status: row.status,
    country: row.country,
    languages: row.languages,
    homepage: row.homepage,
    description: row.description,
    version: row.version,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    mergedIntoId: row.mergedIntoId,
  });

export const toSourceAlias = ({ kind, spelling }: SourceAliasRow): SourceAliasType => ({ kind, spelling });

export const toSourceRating = (row: SourceRatingRow): SourceRatingType => ({
  id: row.id,
  dimension: row.dimension,
  value: row.value,
  rater: row.rater,
  citation: row.citation,
  validFrom: row.validFrom,
  validTo: row.validTo,
  recordedAt: row.recordedAt,
  withdrawnAt: row.withdrawnAt,
});
