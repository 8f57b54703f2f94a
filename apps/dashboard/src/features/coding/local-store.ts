import type { Judgement } from './judgement.js';
import type { OutboxStore, Waiting } from './outbox.js';

/** The part of the browser's storage that is used here. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

const OUTBOX = 'parallax.outbox.';
const DRAFT = 'parallax.draft.';

function parsed(text: string | null): unknown {
  if (text === null) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isWaiting(value: unknown): value is Waiting {
  return (
    typeof value === 'object' &&
    value !== null &&
    'codingId' in value &&
    'taskId' in value &&
    'change' in value &&
    'owner' in value
  );
}

function keysOf(shelf: Shelf, prefix: string): string[] {
  const keys = Array.from({ length: shelf.length }, (_, place) => shelf.key(place));
  return keys.filter((key): key is string => key?.startsWith(prefix) === true);
}

const written = (shelf: Shelf, key: string, value: unknown): boolean => {
  try {
    shelf.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
};

/** One key a coding: tabs add and remove their own without reading and rewriting a common list. */
export function outboxStore(shelf: Shelf, owner: string): OutboxStore {
  return {
    all: () =>
      keysOf(shelf, OUTBOX)
        .map((key) => parsed(shelf.getItem(key)))
        .filter(isWaiting)
        .filter((waiting) => waiting.owner === owner),
    put: (waiting) => written(shelf, OUTBOX + waiting.codingId, waiting),
    remove: (codingId) => shelf.removeItem(OUTBOX + codingId),
  };
}

export const isOutboxKey = (key: string | null): boolean => key === null || key.startsWith(OUTBOX);

/** Marks that are not saved yet, and the revision they were made on. */
export interface KeptDraft {
  readonly revision: number;
  readonly judgement: Judgement;
}

function isKeptDraft(value: unknown): value is KeptDraft {
  return typeof value === 'object' && value !== null && 'revision' in value && 'judgement' in value;
}

/** Marks of units that were begun and not saved; a convenience, so a full shelf is no fault. */
export function draftStore(shelf: Shelf, owner: string) {
  const keyOf = (taskId: string) => `${DRAFT}${owner}.${taskId}`;
  return {
    read(taskId: string): KeptDraft | null {
      const value = parsed(shelf.getItem(keyOf(taskId)));
      return isKeptDraft(value) ? value : null;
    },
    write(taskId: string, draft: KeptDraft): void {
      written(shelf, keyOf(taskId), draft);
    },
    remove(taskId: string): void {
      shelf.removeItem(keyOf(taskId));
    },
  };
}
