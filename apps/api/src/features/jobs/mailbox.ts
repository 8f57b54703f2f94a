const CAPACITY = 64;

/**
 * A queue between one writer and one slow reader. When it is full the oldest goes: of progress only
 * the newest matters, and a reader that stalls must not fill the memory.
 */
export class Mailbox<T> implements AsyncIterableIterator<T> {
  private readonly waiting: T[] = [];
  private wake: ((result: IteratorResult<T>) => void) | null = null;
  private isClosed = false;

  constructor(
    private readonly onClose: () => void = () => undefined,
    private readonly capacity = CAPACITY,
  ) {}

  put(item: T): void {
    if (this.isClosed) return;
    if (this.wake) {
      this.wake({ value: item, done: false });
      this.wake = null;
      return;
    }
    if (this.waiting.length >= this.capacity) this.waiting.shift();
    this.waiting.push(item);
  }

  next(): Promise<IteratorResult<T>> {
    const item = this.waiting.shift();
    if (item !== undefined) return Promise.resolve({ value: item, done: false });
    if (this.isClosed) return Promise.resolve({ value: undefined, done: true });
    return new Promise((resolve) => {
      this.wake = resolve;
    });
  }

  return(): Promise<IteratorResult<T>> {
    this.close();
    return Promise.resolve({ value: undefined, done: true });
  }

  close(): void {
    if (this.isClosed) return;
    this.isClosed = true;
    this.waiting.length = 0;
    this.wake?.({ value: undefined, done: true });
    this.wake = null;
    this.onClose();
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}
