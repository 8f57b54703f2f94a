import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import { useStore } from 'react-admin';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useNavigate } from 'react-router-dom';
import { useSay } from '../providers/i18n-provider.js';
import { KEYS, press, type Command, type Waiting } from './shortcuts.js';

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

interface SheetProps {
  readonly isOpen: boolean;
  readonly setOpen: (open: boolean) => void;
}

/** Listens for the keys, and shows them all on one sheet where they can also be switched off (WCAG 2.1.4). */
export function Shortcuts({ isOpen, setOpen }: SheetProps) {
  const say = useSay();
  const navigate = useNavigate();
  const [isOn, setOn] = useStore('parallax.keys', true);
  useCommands(isOn, (command) => {
    const place = PLACES[command];
    if (place !== undefined) void navigate(place);
    else if (command === 'help') setOpen(true);
    else document.querySelector<HTMLInputElement>('[data-search] input, input[data-search]')?.focus();
  });
  return (
    <Dialog open={isOpen} onClose={() => setOpen(false)} aria-labelledby="keys-title">
      <DialogTitle id="keys-title">{say('keys.title')}</DialogTitle>
      <DialogContent>
        <dl className="facts">
          {KEYS.map(({ keys, command }) => (
            <div key={command} style={{ display: 'contents' }}>
              <dt>
                {keys.map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </dt>
              <dd>{say(`keys.${command}`)}</dd>
            </div>
          ))}
        </dl>
        <FormControlLabel
          sx={{ mt: 2 }}
          control={<Switch checked={isOn} onChange={(_, checked) => setOn(checked)} />}
          label={say('keys.on')}
        />
      </DialogContent>
      <DialogActions>
        <Button onClick={() => setOpen(false)}>{say('action.close')}</Button>
      </DialogActions>
    </Dialog>
  );
}
