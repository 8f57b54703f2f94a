import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useState, type FormEvent } from 'react';
import { useSay } from '../../providers/i18n-provider.js';
import { useDirectoryChange } from './use-directory.js';

const EMPTY = { dimension: '', value: '', rater: '', citation: '', validFrom: '', validTo: '' };
const DAYS = ['validFrom', 'validTo'] as const;

/** Who says what, for which days, and where it was published. */
export function RatingForm({
  sourceId,
  changed,
}: {
  readonly sourceId: string;
  readonly changed: (batchId: string) => void;
}) {
  const say = useSay();
  const [form, setForm] = useState(EMPTY);
  const { change } = useDirectoryChange();
  const field = (key: keyof typeof EMPTY) => ({
    size: 'small' as const,
    value: form[key],
    onChange: ({ target }: { target: { value: string } }) => setForm({ ...form, [key]: target.value }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const input = { sourceId, ...form, validFrom: form.validFrom || null, validTo: form.validTo || null };
    change.mutate(
      { kind: 'addRating', input },
      {
        onSuccess: (batchId) => {
          setForm(EMPTY);
          changed(batchId);
        },
      },
    );
  };
  return (
    <form className="stack" onSubmit={submit} aria-label={say('directory.newRating')}>
      <div className="row">
        {(['dimension', 'value', 'rater', 'citation'] as const).map((key) => (
          <TextField key={key} required label={say(`source.${key}`)} {...field(key)} sx={{ flex: '1 1 160px' }} />
        ))}
        {DAYS.map((key) => (
          <TextField
            key={key}
            type="date"
            label={say(`directory.${key}`)}
            slotProps={{ inputLabel: { shrink: true } }}
            {...field(key)}
          />
        ))}
        <Button type="submit" variant="outlined" disabled={change.isPending}>
          {say('directory.saveRating')}
        </Button>
      </div>
      {change.error !== null && <p role="alert">{change.error.message}</p>}
    </form>
  );
}
