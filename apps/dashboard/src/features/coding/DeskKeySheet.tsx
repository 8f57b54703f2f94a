import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import type { ReactNode } from 'react';
import { useSay, type TextKey } from '../../providers/i18n-provider.js';
import { ChangeKey } from './ChangeKey.js';
import { DESK_KEYS, keysOf, singleKeyOf, type OwnKeys } from './desk-keys.js';

interface SheetProps {
  readonly isOn: boolean;
  readonly setOn: (isOn: boolean) => void;
  readonly own: OwnKeys;
  readonly setOwn: (own: OwnKeys) => void;
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

function Row({
  keys,
  text,
  children,
}: {
  readonly keys: readonly string[];
  readonly text: TextKey;
  readonly children?: ReactNode;
}) {
  const say = useSay();
  return (
    <div style={{ display: 'contents' }}>
      <dt className="row" style={{ gap: 4 }}>
        {keys.map((key) => (
          <kbd key={key}>{key}</kbd>
        ))}
      </dt>
      <dd>
        {say(text)} {children}
      </dd>
    </div>
  );
}

const rowsOf = (entries: readonly (readonly [readonly string[], TextKey])[]) =>
  entries.map(([keys, text]) => <Row key={text} keys={keys} text={text} />);

/** All keys of the desk on one sheet: single keys can be changed, and switched off (WCAG 2.1.4). */
export function DeskKeySheet({ isOn, setOn, own, setOwn, close }: SheetProps) {
  const say = useSay();
  return (
    <Dialog open onClose={close} aria-labelledby="desk-keys-title" maxWidth="md">
      <DialogTitle id="desk-keys-title">{say('deskKeys.title')}</DialogTitle>
      <DialogContent>
        <dl className="facts key-sheet">
          {rowsOf(FRAME_KEYS)}
          {DESK_KEYS.map(({ command }) => (
            <Row key={command} keys={keysOf(command, own)} text={`deskKeys.${command}`}>
              {singleKeyOf(command, own) !== null && <ChangeKey command={command} own={own} setOwn={setOwn} />}
            </Row>
          ))}
          {rowsOf(CARET_KEYS)}
        </dl>
        <Button onClick={() => setOwn({})}>{say('deskKeys.given')}</Button>
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
