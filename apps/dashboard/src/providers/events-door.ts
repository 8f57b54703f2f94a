import {
  ConfirmArticleDocument,
  type ConfirmArticleInput,
  EventArticlesDocument,
  type EventArticlesQuery,
  type EventActFieldsFragment,
  type EventPlaceFieldsFragment,
  EventReviewDocument,
  type EventReviewQuery,
  LockArticleDocument,
  type LockArticleInput,
  LockEventDocument,
  type LockEventInput,
  MergeEventsDocument,
  type MergeEventsInput,
  MoveArticlesDocument,
  type MoveArticlesInput,
  NameEventDocument,
  type NameEventInput,
  SplitEventDocument,
  type SplitEventInput,
  UndoEventActDocument,
  type UndoEventActInput,
  UnlockArticleDocument,
  UnlockEventDocument,
} from '@parallax/graphql-contract';
import { request } from './client.js';
import { ApiError, throwProblems } from './errors.js';
import { found } from './records.js';
import type { Found } from './types.js';

export type EventAct = EventActFieldsFragment;
export type EventPlace = EventPlaceFieldsFragment;
export type EventWithActs = Found<EventArticlesQuery['node']>;
export type PlacedArticle = EventArticlesQuery['articles']['nodes'][number];
export type ReviewItem = EventReviewQuery['eventReview']['nodes'][number];

export interface EventArticles {
  readonly event: EventWithActs;
  readonly articles: readonly PlacedArticle[];
}

export interface ReviewPage {
  readonly items: readonly ReviewItem[];
  /** Null: too many to count. */
  readonly total: number | null;
}

interface Cancellable {
  readonly signal?: AbortSignal | undefined;
}

/** What a person can do with events, by the name of the mutation. */
export interface ActInputs {
  readonly moveArticles: MoveArticlesInput;
  readonly mergeEvents: MergeEventsInput;
  readonly splitEvent: SplitEventInput;
  readonly lockEvent: LockEventInput;
  readonly unlockEvent: LockEventInput;
  readonly lockArticle: LockArticleInput;
  readonly unlockArticle: LockArticleInput;
  readonly confirmArticle: ConfirmArticleInput;
  readonly nameEvent: NameEventInput;
  readonly undoEventAct: UndoEventActInput;
}
export type ActName = keyof ActInputs;
/** An act with its input. */
export type AskedAct = { [Name in ActName]: { readonly name: Name; readonly input: ActInputs[Name] } }[ActName];

/** What the dashboard asks and does about the grouping of articles into events. */
export interface EventsDoor {
  /** All articles of an event, undated last. @throws ApiError when there is no such event. */
  eventArticles(params: Cancellable & { readonly id: string }): Promise<EventArticles>;
  eventReview(params: Cancellable & { readonly eventId: string | null }): Promise<ReviewPage>;
  /** Kept for good; undone by the id it gives. @throws ApiError with the refusal. */
  actOnEvents(act: AskedAct): Promise<EventAct>;
}

const STEP = 200;
const REVIEWED_AT_ONCE = 20;

async function eventArticles({ id, signal }: Cancellable & { readonly id: string }): Promise<EventArticles> {
  const articles: PlacedArticle[] = [];
  for (let after: string | null = null; ;) {
    const { node, articles: page }: EventArticlesQuery = await request(
      EventArticlesDocument,
      { id, first: STEP, after },
      signal,
    );
    const event = found(node);
    articles.push(...page.nodes);
    if (!page.pageInfo.hasNextPage) return { event, articles };
    after = page.pageInfo.endCursor;
  }
}

interface Answer {
  readonly act: EventAct | null;
  readonly errors: readonly { readonly code: string; readonly message: string; readonly path: readonly string[] }[];
}

async function answerTo({ name, input }: AskedAct): Promise<Answer> {
  switch (name) {
    case 'moveArticles':
      return (await request(MoveArticlesDocument, { input })).moveArticles;
    case 'mergeEvents':
      return (await request(MergeEventsDocument, { input })).mergeEvents;
    case 'splitEvent':
      return (await request(SplitEventDocument, { input })).splitEvent;
    case 'lockEvent':
      return (await request(LockEventDocument, { input })).lockEvent;
    case 'unlockEvent':
      return (await request(UnlockEventDocument, { input })).unlockEvent;
    case 'lockArticle':
      return (await request(LockArticleDocument, { input })).lockArticle;
    case 'unlockArticle':
      return (await request(UnlockArticleDocument, { input })).unlockArticle;
    case 'confirmArticle':
      return (await request(ConfirmArticleDocument, { input })).confirmArticle;
    case 'nameEvent':
      return (await request(NameEventDocument, { input })).nameEvent;
    case 'undoEventAct':
      return (await request(UndoEventActDocument, { input })).undoEventAct;
  }
}

export const eventsDoor: EventsDoor = {
  eventArticles,
  eventReview: async ({ eventId, signal }) => {
    const { eventReview } = await request(EventReviewDocument, { eventId, first: REVIEWED_AT_ONCE }, signal);
    return { items: eventReview.nodes, total: eventReview.totalCount };
  },
  actOnEvents: async (asked) => {
    const { act, errors } = await answerTo(asked);
    throwProblems(errors);
    if (act === null) throw new ApiError('The server did not say what it did.', 'BAD_ANSWER');
    return act;
  },
};
