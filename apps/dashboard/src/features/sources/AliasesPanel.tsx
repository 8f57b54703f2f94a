import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useState, type FormEvent } from 'react';
import { useSay } from '../../providers/i18n-provider.js';
import type { SourceRecord } from '../../providers/types.js';
import { UndoLine } from './UndoLine.js';
import { useDirectoryChange } from './use-directory.js';

/** Names and domains by which files find the outlet. */
export function AliasesPanel({ source: { id, aliases } }: { readonly source: SourceRecord }) {
  const say = useSay();
  const [spelling, setSpelling] = useState('');
  const [batchId, setBatchId] = useState<string | null>(null);
  const { change } = useDirectoryChange();
  const add = (event: FormEvent) => {
    event.preventDefault();
    const onSuccess = (batch: string) => {
      setBatchId(batch);
      setSpelling('');
    };
    change.mutate({ kind: 'addAlias', input: { sourceId: id, spelling } }, { onSuccess });
  };
  const remove = (name: string) =>
    change.mutate({ kind: 'removeAlias', input: { sourceId: id, spelling: name } }, { onSuccess: setBatchId });
  return (
    <section className="panel stack" aria-labelledby="aliases">
      <h2 id="aliases">{say('directory.aliases')}</h2>
      <p className="quiet small">{say('directory.aliasesNote')}</p>
      <ul className="plain">
        {aliases.map(({ spelling: name }) => (
          <li key={name} className="row">
            <bdi dir="auto">{name}</bdi>
            <Button size="small" aria-label={say('directory.removeAlias', { name })} onClick={() => remove(name)}>
              ×
            </Button>
          </li>
        ))}
      </ul>
      <form className="row" onSubmit={add}>
        <TextField
          size="small"
          required
          label={say('directory.addAlias')}
          value={spelling}
          onChange={({ target }) => setSpelling(target.value)}
          slotProps={{ htmlInput: { maxLength: 200, dir: 'auto' } }}
        />
        <Button type="submit" variant="outlined" disabled={change.isPending}>
          {say('directory.add')}
        </Button>
      </form>
      {change.error !== null && <p role="alert">{change.error.message}</p>}
      {batchId !== null && <UndoLine key={batchId} text={say('directory.changed')} batchId={batchId} />}
    </section>
  );
}
