import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import { useState, type FormEvent } from 'react';
import { type Say, type TextKey, useSay } from '../../../providers/i18n-provider.js';
import { ErrorState } from '../../../ui/states.js';
import { useEventAct } from '../use-event-act.js';
import { actOf, type ArrangedEvent, type Intent, type IntentKind, needsTitle } from './asked.js';

const DO: Readonly<Record<IntentKind, TextKey>> = {
  move: 'grouping.doMove',
  out: 'grouping.takeOut',
  split: 'grouping.doSplit',
  merge: 'grouping.doMerge',
  name: 'grouping.doName',
  lock: 'grouping.doLock',
  unlock: 'grouping.doUnlock',
  lockArticle: 'grouping.doLock',
  unlockArticle: 'grouping.doUnlock',
};

function headingOf(intent: Intent, say: Say): string {
  switch (intent.kind) {
    case 'move':
      return say('grouping.form.move', { smart_count: intent.articleIds.length, title: intent.to.title });
    case 'split':
    case 'out':
      return say(`grouping.form.${intent.kind}`, { smart_count: intent.articleIds.length });
    case 'merge':
      return say('grouping.form.merge', { title: intent.from.title });
    case 'lockArticle':
    case 'unlockArticle':
      return say(`grouping.form.${intent.kind}`, { title: intent.article.title });
    default:
      return say(`grouping.form.${intent.kind}`);
  }
}

interface DialogProps {
  readonly intent: Intent;
  readonly event: ArrangedEvent;
  readonly close: () => void;
  /** What was chosen is where it should be. */
  readonly done: () => void;
}

/** Asks for the reason, and for a title where there is a new one; Enter in a field sends it. */
export function ActDialog({ intent, event, close, done }: DialogProps) {
  const say = useSay();
  const [reason, setReason] = useState('');
  const [title, setTitle] = useState(intent.kind === 'name' ? event.title : '');
  const act = useEventAct(() => {
    done();
    close();
  });
  const isReady = reason.trim() !== '' && (!needsTitle(intent.kind) || title.trim() !== '');
  const submit = (submitted: FormEvent) => {
    submitted.preventDefault();
    if (isReady) act.mutate(actOf(intent, event, { reason: reason.trim(), title: title.trim() }));
  };
  return (
    <Dialog open onClose={close} fullWidth maxWidth="sm" aria-labelledby="act-title">
      <form onSubmit={submit}>
        <DialogTitle id="act-title" dir="auto">
          {headingOf(intent, say)}
        </DialogTitle>
        <DialogContent className="stack" sx={{ pt: '8px !important' }}>
          <p className="quiet">{say(`grouping.form.hint.${intent.kind}`)}</p>
          {needsTitle(intent.kind) && (
            <TextField
              required
              autoFocus
              label={say('grouping.form.newTitle')}
              value={title}
              slotProps={{ htmlInput: { maxLength: 500, dir: 'auto' } }}
              onChange={({ target }) => setTitle(target.value)}
            />
          )}
          <TextField
            required
            autoFocus={!needsTitle(intent.kind)}
            label={say('grouping.reason')}
            helperText={say('grouping.reasonWhy')}
            value={reason}
            slotProps={{ htmlInput: { maxLength: 2000, dir: 'auto' } }}
            onChange={({ target }) => setReason(target.value)}
          />
          {act.error !== null && <ErrorState error={act.error} />}
        </DialogContent>
        <DialogActions>
          <Button onClick={close}>{say('action.cancel')}</Button>
          <Button type="submit" variant="contained" disabled={!isReady || act.isPending}>
            {say(DO[intent.kind])}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
