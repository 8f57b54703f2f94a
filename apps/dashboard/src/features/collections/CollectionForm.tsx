import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useState, type FormEvent } from 'react';
import type { Collection, CollectionDraft } from '../../providers/collections-door.js';
import { useSay } from '../../providers/i18n-provider.js';
import { OutletsChoice } from '../selection/OutletsChoice.js';
import { useCollectionChanges } from './use-collections.js';

const KINDS = ['MANAGED', 'PERSONAL'] as const;

const draftOf = (collection: Collection | null): CollectionDraft => ({
  id: collection?.id ?? null,
  name: collection?.name ?? '',
  sourceIds: collection?.sources.map(({ id }) => id) ?? [],
  kind: collection?.kind ?? 'MANAGED',
  isPublic: collection?.isPublic ?? true,
});

/** One collection, or a new one: its name and its outlets. */
export function CollectionForm({ collection }: { readonly collection: Collection | null }) {
  const say = useSay();
  const [draft, setDraft] = useState(() => draftOf(collection));
  const { save, remove } = useCollectionChanges();
  const error = save.error ?? remove.error;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(draft, { onSuccess: () => collection === null && setDraft(draftOf(null)) });
  };
  const askAndRemove = ({ id, name }: Collection) => {
    if (window.confirm(say('collections.deleteAsk', { name }))) remove.mutate(id);
  };
  return (
    <form className="panel" onSubmit={submit} aria-label={collection?.name ?? say('collections.new')}>
      <div className="row">
        <TextField
          label={say(collection === null ? 'collections.new' : 'collections.name')}
          value={draft.name}
          required
          onChange={(event) => setDraft({ ...draft, name: event.target.value })}
          slotProps={{ htmlInput: { maxLength: 200, dir: 'auto' } }}
          sx={{ width: 260 }}
        />
        <OutletsChoice
          label={say('collections.outlets')}
          placeholder={say('collections.noOutlets')}
          ids={draft.sourceIds}
          onChange={(sourceIds) => setDraft({ ...draft, sourceIds })}
        />
        <TextField
          select
          label={say('directory.kind')}
          value={draft.kind}
          onChange={({ target }) =>
            setDraft({ ...draft, kind: KINDS.find((kind) => kind === target.value) ?? 'MANAGED' })
          }
          sx={{ minWidth: 140 }}
        >
          {KINDS.map((kind) => (
            <MenuItem key={kind} value={kind}>
              {say(`directory.kinds.${kind}`)}
            </MenuItem>
          ))}
        </TextField>
        <FormControlLabel
          label={say('directory.public')}
          control={
            <Checkbox
              checked={draft.isPublic}
              onChange={({ target }) => setDraft({ ...draft, isPublic: target.checked })}
            />
          }
        />
        <Button type="submit" variant="outlined" disabled={save.isPending}>
          {say('collections.save')}
        </Button>
        {collection !== null && (
          <Button color="inherit" disabled={remove.isPending} onClick={() => askAndRemove(collection)}>
            {say('collections.delete')}
          </Button>
        )}
      </div>
      {error !== null && <p role="alert">{error.message}</p>}
      {save.isSuccess && <p role="status">{say('collections.saved')}</p>}
    </form>
  );
}
