import { useEffect, useState, useSyncExternalStore } from 'react';
import { isOutboxKey, outboxStore } from './local-store.js';
import { Outbox, type OutboxState } from './outbox.js';
import { sendCoding } from './send-coding.js';

const clock = {
  now: () => Date.now(),
  after: (milliseconds: number, call: () => void) => {
    const timer = window.setTimeout(call, milliseconds);
    return () => window.clearTimeout(timer);
  },
};

/** Leaving is only dangerous when something waits that the browser would not store. */
function useLeavingGuard(isAtRisk: boolean): void {
  useEffect(() => {
    if (!isAtRisk) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isAtRisk]);
}

/** The outbox of whoever is signed in, sending while the page is open. */
export function useOutbox(owner: string): readonly [Outbox, OutboxState] {
  const [outbox] = useState(() => new Outbox({ store: outboxStore(localStorage, owner), clock, send: sendCoding }));
  const state = useSyncExternalStore(outbox.subscribe, outbox.snapshot);
  useEffect(() => {
    const tryNow = () => outbox.tryNow();
    const reread = (event: StorageEvent) => {
      if (isOutboxKey(event.key)) outbox.reread();
    };
    tryNow();
    window.addEventListener('online', tryNow);
    window.addEventListener('storage', reread);
    return () => {
      outbox.stop();
      window.removeEventListener('online', tryNow);
      window.removeEventListener('storage', reread);
    };
  }, [outbox]);
  useLeavingGuard(!state.isStored);
  return [outbox, state];
}
