import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type {
  FeedFetchRow,
  FeedItemCountsRow,
  FeedRow,
  FeedState as State,
  FetchOutcome as Outcome,
  OpenFeedItemRow,
} from '@parallax/persistence';
import { DateTime } from '../../graphql/scalars.js';

export const FeedState = {
  NEW: 'new',
  FINE: 'fine',
  WAITING: 'waiting',
  FAILING: 'failing',
  GONE: 'gone',
} as const satisfies Record<string, State>;
registerEnumType(FeedState, {
  name: 'FeedState',
  description: 'Where a feed stands after its last fetch.',
  valuesMap: {
    NEW: { description: 'It was never fetched.' },
    FINE: { description: 'It was read without fault.' },
    WAITING: { description: 'Its host asked to be left alone for a while.' },
    FAILING: { description: 'It could not be fetched or read; it is tried again, ever more seldom.' },
    GONE: { description: 'Its host says that it is gone for good; it is not tried again.' },
  },
});

export const FeedFetchOutcome = {
  CHANGED: 'changed',
  UNCHANGED: 'unchanged',
  WAITING: 'waiting',
  FAILING: 'failing',
  GONE: 'gone',
} as const satisfies Record<string, Outcome>;
registerEnumType(FeedFetchOutcome, {
  name: 'FeedFetchOutcome',
  description: 'What a fetch of a feed brought.',
  valuesMap: {
    CHANGED: { description: 'Items that are new or changed.' },
    UNCHANGED: { description: 'Nothing new.' },
    WAITING: { description: 'The wish to be left alone for a while.' },
    FAILING: { description: 'A failure.' },
    GONE: { description: 'The news that it is gone for good.' },
  },
});

@ObjectType('FeedFetch', { description: 'One request of a feed and what came of it.' })
export class FeedFetchType {
  @Field(() => ID, { description: 'Stable id.' }) id!: string;
  @Field(() => FeedFetchOutcome, { description: 'What it brought.' }) outcome!: Outcome;
  @Field(() => String, { nullable: true, description: 'Stable code of a failure.' }) code!: string | null;
  @Field({ description: 'What happened, in words.' }) message!: string;
  @Field(() => Int, { nullable: true, description: 'HTTP status; null when there was no answer.' })
  status!: number | null;
  @Field(() => Int, { nullable: true, description: 'Size of the unpacked answer in bytes.' }) bytes!: number | null;
  @Field(() => Int, { nullable: true, description: 'Items in it; null when it was not sent or not read.' })
  items!: number | null;
  @Field(() => Int, { nullable: true, description: 'Of these, new or changed ones.' }) wantedItems!: number | null;
  @Field(() => Int, { description: 'How long it took, in milliseconds.' }) durationMs!: number;
  @Field(() => ID, { nullable: true, description: 'The import that its items make; null when it brought none.' })
  ingestRunId!: string | null;
  @Field(() => DateTime, { description: 'When it was asked.' }) startedAt!: string;
}

@ObjectType('FeedItem', { description: 'An item of a feed that gave no article, or none yet.' })
export class FeedItemType {
  @Field(() => ID, { description: 'Stable id.' }) id!: string;
  @Field({ description: 'Its address.' }) url!: string;
  @Field(() => String, { nullable: true, description: 'Its title in the feed.' }) title!: string | null;
  @Field({ description: 'True: it is tried again by itself.' }) isWaiting!: boolean;
  @Field(() => String, { nullable: true, description: 'Stable code of what is wrong.' }) code!: string | null;
  @Field(() => String, { nullable: true, description: 'The same in words.' }) reason!: string | null;
  @Field(() => Int, { description: 'How often its page was tried.' }) attempts!: number;
}

@ObjectType('FeedItemCounts', { description: 'The items of a feed by what they led to.' })
export class FeedItemCountsType {
  @Field(() => Int, { description: 'Pages still to be fetched.' }) waiting!: number;
  @Field(() => Int, { description: 'Articles.' }) stored!: number;
  @Field(() => Int, { description: 'Pages that gave no article.' }) refused!: number;
}

@ObjectType('Feed', { description: 'A feed by which an outlet is read: RSS, Atom, RDF, JSON Feed or a news sitemap.' })
export class FeedType {
  @Field(() => ID, { description: 'Stable id.' }) id!: string;
  @Field({ description: 'Its address.' }) url!: string;
  @Field(() => String, { nullable: true, description: 'As it calls itself; null before it was read.' })
  title!: string | null;
  @Field(() => String, { nullable: true, description: 'rss, atom, rdf, json or sitemap; null before it was read.' })
  format!: string | null;
  @Field(() => FeedState, { description: 'Where it stands.' }) state!: State;
  @Field(() => String, { nullable: true, description: 'Stable code of what is wrong; null when nothing is.' })
  code!: string | null;
  @Field(() => String, { nullable: true, description: 'The same in words.' }) reason!: string | null;
  @Field(() => Int, { description: 'Failures in a row.' }) failures!: number;
  @Field(() => Int, { description: 'Pause between two fetches in seconds; it adapts to how often the feed changes.' })
  intervalSeconds!: number;
  @Field(() => DateTime, { description: 'When it is fetched next, unless it is paused.' }) nextFetchAt!: string;
  @Field(() => DateTime, { nullable: true, description: 'When it was last fetched.' }) lastFetchAt!: string | null;
  @Field(() => DateTime, { nullable: true, description: 'When it last brought something.' })
  lastChangeAt!: string | null;
  @Field(() => String, { nullable: true, description: 'Where it has moved for good; null when it has not.' })
  movedTo!: string | null;
  @Field(() => DateTime, { nullable: true, description: 'Since when it is paused; null when it is not.' })
  pausedAt!: string | null;
  @Field(() => String, { nullable: true, description: 'Who paused it.' }) pausedBy!: string | null;
}

export const toFeed = (row: FeedRow): FeedType =>
  Object.assign(new FeedType(), {
    ...{ id: row.id, url: row.url, title: row.title, format: row.format, state: row.state, code: row.code },
    ...{ reason: row.reason, failures: row.failures, intervalSeconds: row.intervalSeconds, movedTo: row.movedTo },
    ...{ nextFetchAt: row.nextFetchAt, lastFetchAt: row.lastFetchAt, lastChangeAt: row.lastChangeAt },
    ...{ pausedAt: row.pausedAt, pausedBy: row.pausedBy },
  });

export const toFeedFetch = (row: FeedFetchRow): FeedFetchType => ({
  ...{ id: row.id, outcome: row.outcome, code: row.code, message: row.message, status: row.status, bytes: row.bytes },
  ...{ items: row.items, wantedItems: row.wantedItems, durationMs: row.durationMs, ingestRunId: row.ingestRunId },
  startedAt: row.startedAt,
});

export const toFeedItem = (row: OpenFeedItemRow): FeedItemType => ({
  ...{ id: row.id, url: row.url, title: row.title, isWaiting: row.state === 'waiting' },
  ...{ code: row.code, reason: row.reason, attempts: row.attempts },
});

export const toFeedItemCounts = (row: FeedItemCountsRow | null): FeedItemCountsType => ({
  ...{ waiting: row?.waiting ?? 0, stored: row?.stored ?? 0, refused: row?.refused ?? 0 },
});
