import Button from '@mui/material/Button';
import { useState, type KeyboardEvent } from 'react';
import { useSay } from '../../providers/i18n-provider.js';
import { whyNotKey, type OwnKeys, type Plain } from './desk-keys.js';

interface ChangeKeyProps {
  readonly command: Plain;
  readonly own: OwnKeys;
  readonly setOwn: (own: OwnKeys) => void;
}

/** Waits for one key and takes it, or says why it cannot; Escape and Tab leave it as it was. */
export function ChangeKey({ command, own, setOwn }: ChangeKeyProps) {
  const say = useSay();
  const [isWaiting, setWaiting] = useState(false);
  const [why, setWhy] = useState<'NOT_SINGLE' | 'TAKEN' | null>(null);
  const take = (event: KeyboardEvent) => {
    if (!isWaiting || event.key === 'Tab' || event.key === 'Shift') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') return setWaiting(false);
    const refusal = whyNotKey(event.key, command, own);
    setWhy(refusal);
    if (refusal !== null) return;
    setOwn({ ...own, [command]: event.key });
    setWaiting(false);
  };
  return (
    <>
      <Button
        size="small"
        aria-label={say('deskKeys.changeOf', { command: say(`deskKeys.${command}`) })}
        onClick={() => setWaiting(true)}
        onKeyDown={take}
        onBlur={() => setWaiting(false)}
      >
        {say(isWaiting ? 'deskKeys.pressOne' : 'deskKeys.change')}
      </Button>
      <span role="status" className="small">
        {why !== null && say(`deskKeys.${why}`)}
      </span>
    </>
  );
}
