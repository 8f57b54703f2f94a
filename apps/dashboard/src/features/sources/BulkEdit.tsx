import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useState, type FormEvent } from 'react';
import { useSay } from '../../providers/i18n-provider.js';
import type { SourceRow } from '../../providers/types.js';
import { useCollections } from '../collections/use-collections.js';
import { bulkInput, EMPTY_BULK, isEmptyBulk, type BulkForm } from './bulk-input.js';
import { useDirectoryChange } from './use-directory.js';
import { STATUSES, TYPES } from './words.js';

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly (readonly [string, string])[];
  readonly set: (value: string) => void;
}

function Choice({ label, value, choices, set }: ChoiceProps) {
  const say = useSay();
  return (
    <TextField
      select
      size="small"
      label={label}
      value={value}
      onChange={({ target }) => set(target.value)}
      sx={{ minWidth: 150 }}
    >
      <MenuItem value="">{say('directory.keep')}</MenuItem>
      {choices.map(([id, name]) => (
        <MenuItem key={id} value={id}>
          <bdi dir="auto">{name}</bdi>
        </MenuItem>
      ))}
    </TextField>
  );
}

interface BulkEditProps {
  readonly sources: readonly SourceRow[];
  readonly close: () => void;
  readonly changed: (batchId: string) => void;
}

/** The same change to all chosen outlets; nothing is changed when one of them cannot be. */
export function BulkEdit({ sources, close, changed }: BulkEditProps) {
  const say = useSay();
  const [form, setForm] = useState(EMPTY_BULK);
  const { change } = useDirectoryChange();
  const collections = (useCollections().data ?? []).map(({ id, name }): [string, string] => [id, name]);
  const set = <Key extends keyof BulkForm>(key: Key, value: BulkForm[Key]) => setForm({ ...form, [key]: value });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate({ kind: 'editSources', input: bulkInput(sources, form) }, { onSuccess: changed });
  };
  return (
    <form className="panel stack" aria-label={say('directory.bulk')} onSubmit={submit}>
      <div className="row">
        <strong>{say('directory.chosen', { smart_count: sources.length })}</strong>
        <Button size="small" onClick={close}>
          {say('directory.unchoose')}
        </Button>
      </div>
      <div className="row">
        <Choice
          label={say('source.type')}
          value={form.type}
          choices={TYPES.map((type) => [type, say(`source.types.${type}`)])}
          set={(value) => set('type', TYPES.find((type) => type === value) ?? '')}
        />
        <Choice
          label={say('source.status')}
          value={form.status}
          choices={STATUSES.map((status) => [status, say(`source.statuses.${status}`)])}
          set={(value) => set('status', STATUSES.find((status) => status === value) ?? '')}
        />
        <TextField
          size="small"
          label={say('source.country')}
          value={form.country}
          onChange={({ target }) => set('country', target.value)}
          slotProps={{ htmlInput: { maxLength: 2 } }}
          sx={{ width: 110 }}
        />
        <TextField
          size="small"
          label={say('directory.languagesTo')}
          value={form.languages}
          onChange={({ target }) => set('languages', target.value)}
          sx={{ width: 170 }}
        />
        <Choice
          label={say('directory.addTo')}
          value={form.addTo}
          choices={collections}
          set={(id) => set('addTo', id)}
        />
        <Choice
          label={say('directory.removeFrom')}
          value={form.removeFrom}
          choices={collections}
          set={(id) => set('removeFrom', id)}
        />
        <Button type="submit" variant="contained" disabled={isEmptyBulk(form) || change.isPending}>
          {say('directory.apply', { smart_count: sources.length })}
        </Button>
      </div>
      {change.error !== null && <p role="alert">{change.error.message}</p>}
    </form>
  );
}
