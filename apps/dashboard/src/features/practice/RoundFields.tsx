import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router-dom';
import { useSay } from '../../providers/i18n-provider.js';
import { practiceDoor, type GoldSource } from '../../providers/practice-door.js';
import { ErrorState, Loading } from '../../ui/states.js';
import { newId } from '../coding/new-id.js';
import { draftOfRound, EMPTY_ROUND, isReady, sourceOf, type RoundForm } from './round-form.js';
import { sourceKey, sourceText } from './words.js';

function useMaking(projectId: string, form: RoundForm, source: GoldSource | undefined) {
  const navigate = useNavigate();
  // One id for this page: a press that is repeated after a lost answer finds the round it made.
  const [id] = useState(newId);
  return useMutation({
    mutationFn: async () =>
      source === undefined ? id : practiceDoor.create(draftOfRound(form, source, { id, projectId })),
    onSuccess: (made) => navigate(`/practice-rounds/${made}`),
  });
}

function Fields({ projectId, sources }: { readonly projectId: string; readonly sources: readonly GoldSource[] }) {
  const say = useSay();
  const [form, setForm] = useState(EMPTY_ROUND);
  const set = (change: Partial<RoundForm>) => setForm({ ...form, ...change });
  const source = sourceOf(form, sources);
  const making = useMaking(projectId, form, source);
  const canMake = isReady(form, sources) && !making.isPending;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (canMake) making.mutate();
  };
  const number = (field: 'units' | 'mark', label: string, max: number) => (
    <TextField
      type="number"
      label={label}
      value={form[field]}
      onChange={(event) => set({ [field]: event.target.value })}
      slotProps={{ htmlInput: { min: 1, max } }}
    />
  );
  return (
    <form className="stack" onSubmit={submit}>
      <div className="round-fields">
        <TextField
          label={say('practice.name')}
          required
          value={form.name}
          onChange={(event) => set({ name: event.target.value })}
          slotProps={{ htmlInput: { dir: 'auto', maxLength: 300 } }}
        />
        <TextField
          select
          label={say('practice.source')}
          value={source === undefined ? '' : sourceKey(source)}
          onChange={(event) => set({ source: event.target.value })}
        >
          {sources.map((one) => (
            <MenuItem key={sourceKey(one)} value={sourceKey(one)}>
              {sourceText(say, one)}
            </MenuItem>
          ))}
        </TextField>
        {number('units', say('practice.units'), Math.min(200, source?.units ?? 200))}
        {number('mark', say('practice.markUnit'), 100)}
      </div>
      <div>
        <Button type="submit" variant="contained" disabled={!canMake}>
          {say('practice.create')}
        </Button>
      </div>
      {making.error !== null && <ErrorState error={making.error} />}
    </form>
  );
}

/** Name, whose answers, how many, and the mark; says why where there is nothing to practise against. */
export function RoundFields({ projectId }: { readonly projectId: string }) {
  const say = useSay();
  const { data, error, refetch } = useQuery({
    queryKey: ['practice-sources', projectId],
    queryFn: ({ signal }) => practiceDoor.sources(projectId, signal),
  });
  return (
    <section className="panel stack" aria-labelledby="new-round">
      <h2 id="new-round">{say('practice.new')}</h2>
      {error !== null && <ErrorState error={error} retry={() => void refetch()} />}
      {data === undefined && error === null && <Loading lines={3} />}
      {data?.length === 0 && <p className="quiet">{say('practice.noSource')}</p>}
      {data !== undefined && data.length > 0 && <Fields projectId={projectId} sources={data} />}
    </section>
  );
}
