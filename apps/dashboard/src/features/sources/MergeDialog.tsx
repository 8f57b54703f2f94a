import Autocomplete from '@mui/material/Autocomplete';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import { useId, useState } from 'react';
import { useSay } from '../../providers/i18n-provider.js';
import type { SourceRecord } from '../../providers/types.js';
import { ErrorState, Loading } from '../../ui/states.js';
import { MergePreviewList } from './MergePreviewList.js';
import { useDirectoryChange, useMergePreview } from './use-directory.js';
import { useOutlets } from './use-outlets.js';

interface MergeDialogProps {
  readonly source: SourceRecord;
  readonly close: () => void;
  readonly merged: (batchId: string) => void;
}

/** Chooses the outlet that is the same, shows what would move, and asks why. */
export function MergeDialog({ source, close, merged }: MergeDialogProps) {
  const say = useSay();
  const id = useId();
  const [mergedId, setMergedId] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const outlets = useOutlets().filter((outlet) => outlet.id !== source.id);
  const preview = useMergePreview(source.id, mergedId);
  const { change } = useDirectoryChange();
  const isPossible = preview.data !== undefined && preview.data.errors.length === 0 && reason.trim() !== '';
  const merge = () =>
    mergedId !== null &&
    change.mutate({ kind: 'mergeSources', input: { keptId: source.id, mergedId, reason } }, { onSuccess: merged });
  return (
    <Dialog open onClose={close} aria-labelledby={id} fullWidth>
      <DialogTitle id={id}>{say('directory.mergeTitle', { name: source.name })}</DialogTitle>
      <DialogContent>
        <div className="stack" style={{ paddingBlockStart: 8 }}>
          <Autocomplete
            options={outlets}
            getOptionLabel={({ name }) => name}
            getOptionKey={(outlet) => outlet.id}
            onChange={(_, outlet) => setMergedId(outlet?.id ?? null)}
            renderInput={(params) => <TextField {...params} label={say('directory.mergeWhich')} />}
          />
          {mergedId !== null && preview.isPending && <Loading lines={3} />}
          {preview.error !== null && <ErrorState error={preview.error} />}
          {preview.data !== undefined && <MergePreviewList preview={preview.data} name={source.name} />}
          <TextField
            label={say('directory.reason')}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
            slotProps={{ htmlInput: { maxLength: 2000, dir: 'auto' } }}
          />
          {change.error !== null && <p role="alert">{change.error.message}</p>}
        </div>
      </DialogContent>
      <DialogActions>
        <Button onClick={close}>{say('action.cancel')}</Button>
        <Button variant="contained" disabled={!isPossible || change.isPending} onClick={merge}>
          {say('directory.mergeDo')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
