import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import { useSay } from '../providers/i18n-provider.js';
import { KEYS } from './shortcuts.js';

interface SheetProps {
  readonly isOn: boolean;
  readonly setOn: (isOn: boolean) => void;
  readonly close: () => void;
}

/** All keys on one sheet, where they can also be switched off (WCAG 2.1.4). */
export function ShortcutSheet({ isOn, setOn, close }: SheetProps) {
  const say = useSay();
  return (
    <Dialog open onClose={close} aria-labelledby="keys-title">
      <DialogTitle id="keys-title">{say('keys.title')}</DialogTitle>
      <DialogContent>
        <dl className="facts">
          {KEYS.map(({ keys, command }) => (
            <div key={command} style={{ display: 'contents' }}>
              <dt className="row" style={{ gap: 4 }}>
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
        <Button onClick={close}>{say('action.close')}</Button>
      </DialogActions>
    </Dialog>
  );
}
