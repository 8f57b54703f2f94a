import { useEffect, useEffectEvent, useRef } from 'react';
import { deskCommand, type DeskCommand, type OwnKeys } from './desk-keys.js';

/** How long a 0 waits for its digit, in milliseconds. */
const PAGE_WAIT = 2_000;

const FIELD = 'textarea, select, input:not([type=checkbox]):not([type=radio]), [contenteditable=true]';
const CONTROL = 'button, a[href], summary, input, select';

const within = (target: EventTarget | null, selector: string): boolean =>
  target instanceof Element && target.closest(selector) !== null;

interface DeskKeyPorts {
  /** False while a dialog is open. */
  readonly isOn: boolean;
  readonly singleKeys: boolean;
  readonly own: OwnKeys;
  /** True: the caret took the key. */
  readonly takeFirst: (event: KeyboardEvent) => boolean;
  readonly run: (command: DeskCommand, page: number) => void;
}

/** Listens to the whole page: a coder need not aim the focus at anything. */
export function useDeskKeys({ isOn, singleKeys, own, takeFirst, run }: DeskKeyPorts): void {
  const page = useRef({ count: 0, at: 0 });
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return;
    const inField = within(event.target, FIELD);
    if (!inField && takeFirst(event)) {
      event.preventDefault();
      return;
    }
    const count = event.timeStamp - page.current.at < PAGE_WAIT ? page.current.count : 0;
    const { key, code, shiftKey: shift, altKey: alt } = event;
    const onControl = within(event.target, CONTROL);
    const pressed = { key, code, shift, alt, ctrl: event.ctrlKey || event.metaKey, inField, onControl };
    const command = deskCommand(pressed, { singleKeys, page: count, own });
    if (command === null) return;
    event.preventDefault();
    page.current = { count: command.kind === 'more-frames' ? count + 1 : 0, at: event.timeStamp };
    run(command, page.current.count);
  });
  useEffect(() => {
    if (!isOn) return undefined;
    const listener = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, [isOn]);
}
