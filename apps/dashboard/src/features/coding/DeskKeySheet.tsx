import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import { useSay, type TextKey } from '../../providers/i18n-provider.js';
import { DESK_KEYS } from './desk-keys.js';

interface SheetProps {
  readonly isOn: boolean;
  readonly setOn: (isOn: boolean) => void;
  readonly close: () => void;
}

const FRAME_KEYS: readonly (readonly [readonly string[], TextKey])[] = [
  [['1–9'], 'deskKeys.frame'],
  [['Shift+1–9'], 'deskKeys.look'],
  [['0 1–9'], 'deskKeys.more'],
];
const CARET_KEYS: readonly (readonly [readonly string[], TextKey])[] = [
  [['← →', '↑ ↓'], 'deskKeys.caret-word'],
  [['Ctrl+← →'], 'deskKeys.caret-letter'],
  [['Home', 'End'], 'deskKeys.caret-edge'],
  [['Shift+…'], 'deskKeys.caret-extend'],
  [['Del'], 'deskKeys.caret-delete'],
];

/** All keys of the desk on one sheet, where single keys can also be switched off (WCAG 2.1.4). */
export function DeskKeySheet({ isOn, setOn, close }: SheetProps) {
  const say = useSay();
  const own = DESK_KEYS.map(({ keys, command }) => [keys, `deskKeys.${command}`] as const);
  const rows: readonly (readonly [readonly string[], TextKey])[] = [...FRAME_KEYS, ...own, ...CARET_KEYS];
  return (
    <Dialog open onClose={close} aria-labelledby="desk-keys-title" maxWidth="md">
      <DialogTitle id="desk-keys-title">{say('deskKeys.title')}</DialogTitle>
      <DialogContent>
        <dl className="facts key-sheet">
          {rows.map(([keys, text]) => (
            <div key={text} style={{ display: 'contents' }}>
              <dt className="row" style={{ gap: 4 }}>
                {keys.map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </dt>
              <dd>{say(text)}</dd>
            </div>
          ))}
        </dl>
        <FormControlLabel
          sx={{ mt: 2 }}
          control={<Switch checked={isOn} onChange={(_, checked) => setOn(checked)} />}
          label={say('deskKeys.single')}
        />
        {!isOn && <p className="quiet small">{say('deskKeys.singleOff')}</p>}
      </DialogContent>
      <DialogActions>
        <Button onClick={close}>{say('action.close')}</Button>
      </DialogActions>
    </Dialog>
  );
}
