import { type ArticleId, type EventId, type Result, asId, err, isUuid, ok } from '@parallax/kernel';
import { type ActRequest, type Expected, newId } from '@parallax/persistence';
import type { Refusal } from '../user-error.type.js';
import type { ActFields } from './act-refusals.js';
import type * as inputs from './event-acts.inputs.js';
import type { AskedAct } from './event-acts.service.js';

const MOST_ARTICLES = 500;
type Asked = Result<AskedAct, Refusal>;

const refuse = (code: string, message: string, field: string): Result<never, Refusal> => err({ code, message, field });

/** The door for acts: past it, ids are ids and texts can be stored. */
class ActInput {
  private refusal: Result<never, Refusal> | null = null;

  event(id: string, field: string): EventId {
    return this.id(id, field, 'There is no event with this id.');
  }

  articles(ids: readonly string[], field: string): ArticleId[] {
    if (ids.length === 0 || ids.length > MOST_ARTICLES) {
      this.refusal ??= refuse('HOW_MANY', `Name 1 to ${MOST_ARTICLES} articles.`, field);
    }
    return ids.map((id) => this.id<ArticleId>(id, field, 'There is no article with this id.'));
  }

  act(id: string): string {
    return this.id<EventId>(id, 'actId', 'There is no act with this id.');
  }

  text(text: string, field: string): string {
    if (text.includes('\0')) this.refusal ??= refuse('BAD_TEXT', 'Text cannot hold the character U+0000.', field);
    return text.trim();
  }

  asked(request: ActRequest, fields: ActFields): Asked {
    return this.refusal ?? ok({ request, fields });
  }

  private id<T extends ArticleId | EventId>(id: string, field: string, message: string): T {
    if (isUuid(id)) return asId<T>(id);
    this.refusal ??= refuse('NOT_FOUND', message, field);
    return newId<T>();
  }
}

const seen = (eventId: EventId, version: number | null | undefined): NonNullable<Expected['versions']> =>
  version === null || version === undefined ? [] : [{ eventId, version }];

type Reader<Input> = (input: Input, decidedBy: string) => Asked;

export const readMoves: Reader<inputs.MoveArticlesInput> = (input, decidedBy) => {
  const { toEventId, newEventTitle, fromEventId } = input;
  if (toEventId && typeof newEventTitle === 'string') {
    return refuse('TWO_TARGETS', 'Name an event or the title of a new one, not both.', 'newEventTitle');
  }
  const door = new ActInput();
  const articleIds = door.articles(input.articleIds, 'articleIds');
  const title = typeof newEventTitle === 'string' ? door.text(newEventTitle, 'newEventTitle') : null;
  const made = title === null ? null : newId<EventId>();
  const from = fromEventId ? door.event(fromEventId, 'fromEventId') : null;
  const request: ActRequest = {
    act: { kind: 'move', articleIds, title, toEventId: toEventId ? door.event(toEventId, 'toEventId') : made },
    ...{ reason: door.text(input.reason, 'reason'), decidedBy },
    expected: from === null ? {} : { places: articleIds.map((articleId) => ({ articleId, eventId: from })) },
  };
  return door.asked(request, { article: 'articleIds', event: 'toEventId', title: 'newEventTitle' });
};

export const readMerge: Reader<inputs.MergeEventsInput> = (input, decidedBy) => {
  const door = new ActInput();
  const fromEventId = door.event(input.fromEventId, 'fromEventId');
  const intoEventId = door.event(input.intoEventId, 'intoEventId');
  const versions = [...seen(fromEventId, input.fromVersion), ...seen(intoEventId, input.intoVersion)];
  const reason = door.text(input.reason, 'reason');
  return door.asked(
    { act: { kind: 'merge', fromEventId, intoEventId }, reason, decidedBy, expected: { versions } },
    { article: 'fromEventId', event: 'intoEventId' },
  );
};

export const readSplit: Reader<inputs.SplitEventInput> = (input, decidedBy) => {
  const door = new ActInput();
  const fromEventId = door.event(input.eventId, 'eventId');
  const articleIds = door.articles(input.articleIds, 'articleIds');
  const title = door.text(input.title, 'title');
  const act = { kind: 'split', fromEventId, articleIds, toEventId: newId<EventId>(), title } as const;
  const expected = { versions: seen(fromEventId, input.version) };
  return door.asked(
    { act, reason: door.text(input.reason, 'reason'), decidedBy, expected },
    { article: 'articleIds', event: 'eventId', title: 'title' },
  );
};

export const readEventLock =
  (kind: 'lock-event' | 'unlock-event'): Reader<inputs.LockEventInput> =>
  (input, decidedBy) => {
    const door = new ActInput();
    const eventId = door.event(input.eventId, 'eventId');
    const expected = { versions: seen(eventId, input.version) };
    return door.asked(
      { act: { kind, eventId }, reason: door.text(input.reason, 'reason'), decidedBy, expected },
      { article: 'eventId', event: 'eventId' },
    );
  };

export const readArticleLock =
  (kind: 'lock-article' | 'unlock-article'): Reader<inputs.LockArticleInput> =>
  (input, decidedBy) => {
    const door = new ActInput();
    const articleIds = door.articles([input.articleId], 'articleId');
    return door.asked(
      { act: { kind, articleIds }, reason: door.text(input.reason, 'reason'), decidedBy },
      { article: 'articleId', event: 'articleId' },
    );
  };

export const readConfirm: Reader<inputs.ConfirmArticleInput> = (input, decidedBy) => {
  const door = new ActInput();
  const articleIds = door.articles([input.articleId], 'articleId');
  const eventId = door.event(input.eventId, 'eventId');
  const expected = { places: articleIds.map((articleId) => ({ articleId, eventId })) };
  return door.asked(
    { act: { kind: 'confirm', articleIds }, reason: door.text(input.reason, 'reason'), decidedBy, expected },
    { article: 'articleId', event: 'articleId' },
  );
};

export const readName: Reader<inputs.NameEventInput> = (input, decidedBy) => {
  const door = new ActInput();
  const eventId = door.event(input.eventId, 'eventId');
  const title = door.text(input.title, 'title');
  const expected = { versions: seen(eventId, input.version) };
  return door.asked(
    { act: { kind: 'name', eventId, title }, reason: door.text(input.reason, 'reason'), decidedBy, expected },
    { article: 'eventId', event: 'eventId', title: 'title' },
  );
};

export const readUndo: Reader<inputs.UndoEventActInput> = (input, decidedBy) => {
  const door = new ActInput();
  const actId = door.act(input.actId);
  return door.asked(
    { act: { kind: 'undo', actId }, reason: door.text(input.reason, 'reason'), decidedBy },
    { article: 'actId', event: 'actId' },
  );
};
