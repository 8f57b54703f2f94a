import { useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { useStore } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { groundOf } from './blocks.js';
import type { OwnKeys } from './desk-keys.js';
import { useCaret } from './use-caret.js';
import { useCommands } from './use-commands.js';
import { useDesk, type DeskPlace } from './use-desk.js';
import { useDeskKeys } from './use-desk-keys.js';
import { useMarking } from './use-marking.js';
import { useOutbox } from './use-outbox.js';
import { useSaving } from './use-saving.js';
import { useUnitClock } from './use-unit-clock.js';

/** The unit at hand stands in the address, so that a reload or a copied address comes back to it. */
function useAddress(taskId: string | null): void {
  const [params, setParams] = useSearchParams();
  const named = params.get('task');
  useEffect(() => {
    if (taskId === null || named === taskId) return;
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        after.set('task', taskId);
        return after;
      },
      { replace: true },
    );
  }, [taskId, named, setParams]);
}

/** Each unit begins at its top, with the focus on its text; a paragraph is brought into view. */
function useFreshUnit(taskId: string | null, textRef: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (taskId === null) return;
    const text = textRef.current;
    text?.focus({ preventScroll: true });
    const unit = text?.querySelector('.unit-sign');
    if (unit) unit.scrollIntoView({ block: 'center' });
    else text?.closest('.desk-text')?.scrollTo({ top: 0 });
  }, [taskId, textRef]);
}

function useRefs() {
  return {
    text: useRef<HTMLDivElement>(null),
    line: useRef<HTMLDivElement>(null),
    remark: useRef<HTMLTextAreaElement>(null),
    ask: useRef<HTMLTextAreaElement>(null),
  };
}

const isDelete = (key: string): boolean => key === 'Delete' || key === 'Backspace';

/** Everything the desk is made of, joined: queue, marks, caret, outbox, keys. */
export function useDeskParts(place: DeskPlace) {
  const [said, announce] = useState('');
  const [isHelpOpen, setHelpOpen] = useState(false);
  const [singleKeys, setSingleKeys] = useStore('parallax.keys', true);
  const [own, setOwn] = useStore<OwnKeys>('parallax.desk-keys', {});
  const [outbox, state] = useOutbox(place.owner);
  const tools = useDesk(place, outbox, state);
  const { text, line, remark, ask } = useRefs();
  const hereId = tools.here?.id ?? null;
  const body = tools.here?.text;
  const ground = useMemo(() => (body === undefined ? null : groundOf(body)), [body]);
  const caret = useCaret(hereId, ground, { text, line }, announce);
  const marking = useMarking(tools, caret, announce);
  const seconds = useUnitClock(hereId);
  const saving = useSaving({ place, tools, outbox, seconds, announce });
  const openHelp = () => setHelpOpen(true);
  const run = useCommands({ tools, caret, marking, saving, announce, openHelp, text, remark, ask });
  const takeFirst = (event: KeyboardEvent) => (isDelete(event.key) && marking.removeAtCaret()) || caret.take(event);
  useDeskKeys({ isOn: !isHelpOpen, singleKeys, own, takeFirst, run });
  useAddress(hereId);
  useFreshUnit(hereId, text);
  const help = { isOpen: isHelpOpen, close: () => setHelpOpen(false), singleKeys, setSingleKeys, own, setOwn };
  const isCaretOn = caret.caret !== null;
  return {
    said,
    state,
    tools,
    marking,
    saving,
    run,
    help,
    isCaretOn,
    text,
    line,
    remark,
    ask,
    tryNow: () => outbox.tryNow(),
  };
}

export type DeskParts = ReturnType<typeof useDeskParts>;
