import Button from '@mui/material/Button';
import { useState } from 'react';
import { useSay } from '../../providers/i18n-provider.js';
import { useDirectoryChange } from './use-directory.js';

/** Says that something was changed and takes it back on the server: it may be undone tomorrow as well. */
export function UndoLine({ text, batchId }: { readonly text: string; readonly batchId: string }) {
  const say = useSay();
  const { change } = useDirectoryChange();
  const [isUndone, setUndone] = useState(false);
  const undo = () => change.mutate({ kind: 'undo', input: { batchId } }, { onSuccess: () => setUndone(true) });
  return (
    <div className="row">
      <span role="status">{isUndone ? say('directory.undone') : text}</span>
      {!isUndone && (
        <Button size="small" onClick={undo} disabled={change.isPending}>
          {say('directory.undo')}
        </Button>
      )}
      {change.error !== null && <span role="alert">{change.error.message}</span>}
    </div>
  );
}
