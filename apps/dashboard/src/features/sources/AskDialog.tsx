import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import { useId, useState } from 'react';
import { useSay } from '../../providers/i18n-provider.js';

interface AskDialogProps {
  readonly title: string;
  readonly label: string;
  readonly type: 'text' | 'date';
  readonly action: string;
  readonly answer: (text: string) => void;
  readonly close: () => void;
}

/** Asks for one thing without which a change would not be understood later. */
export function AskDialog({ title, label, type, action, answer, close }: AskDialogProps) {
  const say = useSay();
  const id = useId();
  const [text, setText] = useState('');
  return (
    <Dialog open onClose={close} aria-labelledby={id} fullWidth maxWidth="xs">
      <DialogTitle id={id}>{title}</DialogTitle>
      <DialogContent>
        <TextField
          autoFocus
          fullWidth
          margin="dense"
          {...{ type, label, value: text }}
          onChange={({ target }) => setText(target.value)}
          slotProps={{ inputLabel: { shrink: true }, htmlInput: { maxLength: 2000 } }}
        />
      </DialogContent>
      <DialogActions>
        <Button onClick={close}>{say('action.cancel')}</Button>
        <Button variant="contained" disabled={text.trim() === ''} onClick={() => answer(text.trim())}>
          {action}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
