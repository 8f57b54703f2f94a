import { useStore } from 'react-admin';
import { lazy, Suspense, useEffect, useEffectEvent, useRef } from 'react';
import { useNavigate } from 'react-router-dom';
import { press, type Command, type Waiting } from './shortcuts.js';

const ShortcutSheet = lazy(async () => ({ default: (await import('./ShortcutSheet.js')).ShortcutSheet }));

const PLACES: Readonly<Partial<Record<Command, string>>> = {
  'go-start': '/',
  'go-events': '/events',
  'go-articles': '/articles',
  'go-sources': '/sources',
  'go-ingest': '/ingest-runs',
};

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

function useCommands(isOn: boolean, run: (command: Command) => void): void {
  const waiting = useRef<Waiting | null>(null);
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const pressed = {
      key: event.key,
      at: event.timeStamp,
      withModifier: event.ctrlKey || event.metaKey || event.altKey,
      inField: isField(event.target),
    };
    const result = press(waiting.current, pressed);
    waiting.current = result.waiting;
    if (result.command === null) return;
    event.preventDefault();
    run(result.command);
  });
  useEffect(() => {
    if (!isOn) return undefined;
    const listener = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, [isOn]);
}

interface ShortcutsProps {
  readonly isOpen: boolean;
  readonly setOpen: (open: boolean) => void;
}

/** Listens for the keys; the sheet that shows them comes when it is asked for. */
export function Shortcuts({ isOpen, setOpen }: ShortcutsProps) {
  const navigate = useNavigate();
  const [isOn, setOn] = useStore('parallax.keys', true);
  useCommands(isOn, (command) => {
    const place = PLACES[command];
    if (place !== undefined) void navigate(place);
    else if (command === 'help') setOpen(true);
    else document.querySelector<HTMLInputElement>('[data-search] input, input[data-search]')?.focus();
  });
  if (!isOpen) return null;
  return (
    <Suspense>
      <ShortcutSheet isOn={isOn} setOn={setOn} close={() => setOpen(false)} />
    </Suspense>
  );
}
