import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useState, type FormEvent } from 'react';
import { useSay } from '../../providers/i18n-provider.js';
import { useFeedChanges } from './use-feeds.js';

/** Takes the address of a feed, or of a page that names some. */
export function AddFeed({ sourceId, suggested }: { readonly sourceId: string; readonly suggested: string }) {
  const say = useSay();
  const { add } = useFeedChanges(sourceId);
  const [url, setUrl] = useState(suggested);
  const choices = add.data ?? [];
  const addAt = (address: string) => add.mutate(address, { onSuccess: (found) => found.length === 0 && setUrl('') });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    addAt(url.trim());
  };
  return (
    <form className="stack" onSubmit={submit} aria-label={say('feeds.add')}>
      <div className="row">
        <TextField
          label={say('feeds.address')}
          value={url}
          required
          onChange={(event) => setUrl(event.target.value)}
          slotProps={{ htmlInput: { maxLength: 2000, dir: 'ltr', inputMode: 'url' } }}
          sx={{ flex: '1 1 240px', minWidth: 0 }}
        />
        <Button type="submit" variant="outlined" disabled={add.isPending}>
          {say('feeds.add')}
        </Button>
      </div>
      {add.isPending && <p role="status">{say('feeds.adding')}</p>}
      {add.error !== null && <p role="alert">{add.error.message}</p>}
      {choices.length > 0 && (
        <div role="group" aria-label={say('feeds.choose')}>
          <p>{say('feeds.choose')}</p>
          {choices.map((choice) => (
            <Button key={choice.url} disabled={add.isPending} onClick={() => addAt(choice.url)}>
              <bdi dir="auto">{choice.title ?? choice.url}</bdi>
            </Button>
          ))}
        </div>
      )}
    </form>
  );
}
