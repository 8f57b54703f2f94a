import type { SentLabel } from './judgement.js';

export type TaskState = 'OPEN' | 'CODED' | 'SKIPPED';

export interface TaskLabel {
  readonly frameId: string;
  readonly present: boolean;
  readonly spanStart: number | null;
  readonly spanEnd: number | null;
}

/** What is known of a task besides its text. */
export interface TaskStanding {
  readonly id: string;
  readonly state: TaskState;
  readonly revision: number;
  readonly isUnsure: boolean;
  readonly note: string | null;
  readonly labels: readonly TaskLabel[];
}

export type Change =
  | {
      readonly kind: 'save';
      readonly outcome: 'CODED' | 'SKIPPED';
      readonly labels: readonly SentLabel[];
      readonly isUnsure: boolean;
      readonly note: string | null;
      readonly seconds: number;
    }
  | { readonly kind: 'reopen' };

export type Trouble =
  | { readonly kind: 'conflict'; readonly current: TaskStanding }
  | { readonly kind: 'refused'; readonly message: string };

/** One coding on its way to the server. Its id is made here, so that sending it twice saves it once. */
export interface Waiting {
  readonly codingId: string;
  /** Whose it is: on a shared machine nobody sends what another coder left behind. */
  readonly owner: string;
  readonly projectId: string;
  readonly coderId: string | null;
  readonly taskId: string;
  readonly expectedRevision: number;
  readonly change: Change;
  /** Milliseconds; also the order of sending. */
  readonly madeAt: number;
  readonly trouble: Trouble | null;
}

/** Where codings wait. `put` is false when the browser refused to store. */
export interface OutboxStore {
  all(): readonly Waiting[];
  put(waiting: Waiting): boolean;
  remove(codingId: string): void;
}

export type SendResult =
  | { readonly kind: 'saved'; readonly task: TaskStanding }
  | { readonly kind: 'conflict'; readonly current: TaskStanding }
  | { readonly kind: 'refused'; readonly message: string }
  /** Nothing is known: to be tried again. */
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'signed-out' };

export interface OutboxClock {
  now(): number;
  /** Calls back once after so many milliseconds, unless the function it gives is called first. */
  after(milliseconds: number, call: () => void): () => void;
}

export interface OutboxState {
  readonly waiting: readonly Waiting[];
  /** False: what waits would be lost with this page. */
  readonly isStored: boolean;
  readonly isSignedOut: boolean;
  /** Milliseconds of the next try; null when nothing waits for one. */
  readonly nextTryAt: number | null;
  readonly lastSavedAt: number | null;
}

interface OutboxPorts {
  readonly store: OutboxStore;
  readonly clock: OutboxClock;
  readonly send: (waiting: Waiting) => Promise<SendResult>;
}

type SavedListener = (waiting: Waiting, task: TaskStanding) => void;

const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 30_000;

/** Milliseconds before the n-th try after a failure: 1, 2, 4 … s, at most half a minute. */
export const pauseBefore = (failures: number): number =>
  Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** Math.max(0, failures - 1));

const inOrder = (a: Waiting, b: Waiting): number => a.madeAt - b.madeAt || (a.codingId < b.codingId ? -1 : 1);

/** What stands when everything that waits will have arrived. */
export function foreseen<T extends TaskStanding>(task: T, waiting: readonly Waiting[]): T {
  return waiting
    .filter((one) => one.taskId === task.id && one.trouble === null && one.expectedRevision >= task.revision)
    .reduce<T>((now, { change, expectedRevision }) => {
      const revision = expectedRevision + 1;
      if (change.kind === 'reopen') return { ...now, state: 'OPEN', revision, labels: [] };
      const { outcome, isUnsure, note } = change;
      const labels = outcome === 'SKIPPED' ? [] : change.labels;
      return { ...now, state: outcome, revision, isUnsure, note, labels };
    }, task);
}

/** Sends codings one after the other, oldest first, keeps them until the server has them, and tries again by itself. */
export class Outbox {
  private state: OutboxState;
  private readonly listeners = new Set<() => void>();
  private readonly savedListeners = new Set<SavedListener>();
  /** What the store refused: kept in memory only. */
  private readonly unstored = new Map<string, Waiting>();
  private failures = 0;
  private isSending = false;
  private stopTimer: (() => void) | null = null;

  constructor(private readonly ports: OutboxPorts) {
    const waiting = [...ports.store.all()].sort(inOrder);
    this.state = { waiting, isStored: true, isSignedOut: false, nextTryAt: null, lastSavedAt: null };
  }

  readonly snapshot = (): OutboxState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Calls back with what stands after each save, until the function it gives is called. */
  readonly whenSaved = (listener: SavedListener): (() => void) => {
    this.savedListeners.add(listener);
    return () => this.savedListeners.delete(listener);
  };

  add(waiting: Waiting): void {
    this.keep(waiting);
    void this.sendAll();
  }

  /** At once, whatever the pause: the connection is back, or a person asks. */
  tryNow(): void {
    this.failures = 0;
    void this.sendAll();
  }

  /** Another tab may have added or sent some. */
  reread(): void {
    this.refresh({});
  }

  /** Ends a clash: what is saved already stays, and what waited here is forgotten. */
  dropTask(taskId: string): void {
    for (const one of this.state.waiting.filter((waiting) => waiting.taskId === taskId)) this.forget(one.codingId);
    this.refresh({});
    void this.sendAll();
  }

  stop(): void {
    this.stopTimer?.();
    this.stopTimer = null;
  }

  private keep(waiting: Waiting): void {
    if (this.ports.store.put(waiting)) this.unstored.delete(waiting.codingId);
    else this.unstored.set(waiting.codingId, waiting);
    this.refresh({});
  }

  private forget(codingId: string): void {
    this.unstored.delete(codingId);
    this.ports.store.remove(codingId);
  }

  private refresh(change: Partial<OutboxState>): void {
    const waiting = [...this.ports.store.all(), ...this.unstored.values()].sort(inOrder);
    this.state = { ...this.state, ...change, waiting, isStored: this.unstored.size === 0 };
    for (const listener of this.listeners) listener();
  }

  /** The oldest one whose task is in no trouble: later codings of a task build on the earlier ones. */
  private next(): Waiting | undefined {
    const stuck = new Set(this.state.waiting.filter((one) => one.trouble !== null).map((one) => one.taskId));
    return this.state.waiting.find((one) => !stuck.has(one.taskId));
  }

  private async sendAll(): Promise<void> {
    if (this.isSending) return;
    this.stop();
    this.isSending = true;
    try {
      for (let one = this.next(); one !== undefined; one = this.next()) {
        if (!this.settle(one, await this.ports.send(one))) return;
      }
    } finally {
      this.isSending = false;
    }
  }

  /** False: no use going on now. */
  private settle(one: Waiting, result: SendResult): boolean {
    switch (result.kind) {
      case 'saved':
        this.failures = 0;
        this.forget(one.codingId);
        for (const listener of this.savedListeners) listener(one, result.task);
        this.refresh({ lastSavedAt: this.ports.clock.now(), nextTryAt: null, isSignedOut: false });
        return true;
      case 'conflict':
        this.keep({ ...one, trouble: { kind: 'conflict', current: result.current } });
        return true;
      case 'refused':
        this.keep({ ...one, trouble: { kind: 'refused', message: result.message } });
        return true;
      case 'unreachable':
      case 'signed-out':
        this.pause(result.kind === 'signed-out');
        return false;
    }
  }

  private pause(isSignedOut: boolean): void {
    this.failures += 1;
    const milliseconds = pauseBefore(this.failures);
    this.stopTimer = this.ports.clock.after(milliseconds, () => void this.sendAll());
    this.refresh({ isSignedOut, nextTryAt: this.ports.clock.now() + milliseconds });
  }
}
