import type { ArticleId, EventId } from '@parallax/kernel';

/** Acts that keep an article where they put or found it. */
export type PinKind = 'move' | 'merge' | 'split' | 'confirm';

/** Where an article is, by which decision, and what people said of it. */
export interface ArticleStand {
  readonly eventId: EventId | null;
  /** The decision it is there by; null: it is in no event. */
  readonly decisionId: string | null;
  readonly pin: PinKind | null;
  readonly isLocked: boolean;
  /** Events it does not belong to, sorted. */
  readonly notEventIds: readonly EventId[];
}

export interface EventStand {
  readonly title: string;
  readonly titleOrigin: 'import' | 'person' | 'grouping';
  readonly isLocked: boolean;
  readonly mergedIntoId: EventId | null;
}

/** As far as an act needs to know it: the articles and events it names, and all articles of those events. */
export interface Stands {
  readonly articles: ReadonlyMap<ArticleId, ArticleStand>;
  readonly events: ReadonlyMap<EventId, EventStand>;
}

export interface ArticleChange {
  readonly kind: 'article';
  readonly id: ArticleId;
  readonly before: ArticleStand;
  readonly after: ArticleStand;
}

/** Null: there is no such event, since it was not made yet or its making was undone. */
export interface EventChange {
  readonly kind: 'event';
  readonly id: EventId;
  readonly before: EventStand | null;
  readonly after: EventStand | null;
}

/** What an act does is a list of changes: undo is the same list backwards, whatever the act. */
export type Change = ArticleChange | EventChange;

const inverse = (change: Change): Change =>
  change.kind === 'article'
    ? { ...change, before: change.after, after: change.before }
    : { ...change, before: change.after, after: change.before };

export const invert = (changes: readonly Change[]): readonly Change[] => changes.map(inverse).reverse();

export function applyChanges(stands: Stands, changes: readonly Change[]): Stands {
  const articles = new Map(stands.articles);
  const events = new Map(stands.events);
  for (const change of changes) {
    if (change.kind === 'article') articles.set(change.id, change.after);
    else if (change.after === null) events.delete(change.id);
    else events.set(change.id, change.after);
  }
  return { articles, events };
}

const articleText = (stand: ArticleStand): string =>
  JSON.stringify([stand.eventId, stand.decisionId, stand.pin, stand.isLocked, stand.notEventIds]);

const eventText = (stand: EventStand): string =>
  JSON.stringify([stand.title, stand.titleOrigin, stand.isLocked, stand.mergedIntoId]);

export const isSameArticle = (a: ArticleStand, b: ArticleStand): boolean => articleText(a) === articleText(b);

export const isSameEvent = (a: EventStand | null, b: EventStand | null): boolean =>
  a === null || b === null ? a === b : eventText(a) === eventText(b);

const lines = <Key extends string, Stand>(
  stands: ReadonlyMap<Key, Stand>,
  textOf: (stand: Stand) => string,
): string[] => [...stands].map(([id, stand]) => `${id} ${textOf(stand)}`).sort();

/** Everything that people's acts can change, in one order: equal texts are equal states. */
export const stateText = ({ articles, events }: Stands): string =>
  [...lines(events, eventText), ...lines(articles, articleText)].join('\n');
