import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId, type ReactNode } from 'react';
import { useSay } from '../providers/i18n-provider.js';

interface ConfirmProps {
  readonly isOpen: boolean;
  readonly title: string;
  readonly action: string;
  readonly children: ReactNode;
  readonly confirm: () => void;
  readonly close: () => void;
}

/** Asks before something that cannot be undone; the button says what it does. */
export function Confirm({ isOpen, title, action, children, confirm, close }: ConfirmProps) {
  const say = useSay();
  const id = useId();
  return (
    <Dialog open={isOpen} onClose={close} aria-labelledby={id}>
      <DialogTitle id={id}>{title}</DialogTitle>
      <DialogContent>{children}</DialogContent>
      <DialogActions>
        <Button onClick={close}>{say('action.cancel')}</Button>
        <Button
          variant="contained"
          onClick={() => {
            close();
            confirm();
          }}
        >
          {action}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
