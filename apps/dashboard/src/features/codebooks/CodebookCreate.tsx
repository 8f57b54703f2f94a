import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useGetList } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { codebookEditing } from '../../providers/codebook-editing.js';
import { useSay } from '../../providers/i18n-provider.js';
import type { CodebookRow } from '../../providers/types.js';
import { PageHead } from '../../ui/PageHead.js';
import { ErrorState } from '../../ui/states.js';
import { useForgetCodebooks } from './use-forget-codebooks.js';

interface Begun {
  readonly id: string;
  readonly codebook: { readonly id: string };
}

export const draftPlace = ({ id, codebook }: Begun): string => `/codebooks/${codebook.id}/draft/${id}`;

const MANY = { pagination: { page: 1, perPage: 200 }, sort: { field: 'NAME', order: 'ASC' } } as const;
const NOTHING = '';

function useBeginnings() {
  const say = useSay();
  const { data = [] } = useGetList<CodebookRow>('codebooks', MANY);
  return data.flatMap(({ name, versions }) =>
    versions.map(({ id, versionNo }) => [id, say('book.like', { name, number: versionNo })] as const),
  );
}

function FromNothing() {
  const say = useSay();
  const navigate = useNavigate();
  const forget = useForgetCodebooks();
  const [name, setName] = useState('');
  const [fromVersionId, setFrom] = useState(NOTHING);
  const beginnings = useBeginnings();
  const begin = useMutation({
    mutationFn: () => codebookEditing.begin({ name, fromVersionId: fromVersionId || null }),
    onSuccess: async (version) => {
      await forget();
      navigate(draftPlace(version));
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    begin.mutate();
  };
  return (
    <form className="panel stack" onSubmit={submit}>
      <TextField
        label={say('book.name')}
        required
        value={name}
        onChange={({ target }) => setName(target.value)}
        slotProps={{ htmlInput: { dir: 'auto', maxLength: 300 } }}
      />
      <TextField
        select
        label={say('book.beginWith')}
        value={fromVersionId}
        onChange={({ target }) => setFrom(target.value)}
        slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
      >
        <MenuItem value={NOTHING}>{say('book.empty')}</MenuItem>
        {beginnings.map(([id, text]) => (
          <MenuItem key={id} value={id}>
            {text}
          </MenuItem>
        ))}
      </TextField>
      <div>
        <Button type="submit" variant="contained" disabled={name.trim() === '' || begin.isPending}>
          {say('book.begin')}
        </Button>
      </div>
      {begin.error !== null && <ErrorState error={begin.error} />}
    </form>
  );
}

function FromFile() {
  const say = useSay();
  const navigate = useNavigate();
  const forget = useForgetCodebooks();
  const bring = useMutation({
    mutationFn: async (file: File) => {
      const format = /\.(?:md|markdown)$/i.test(file.name) ? ('MARKDOWN' as const) : ('JSON' as const);
      return codebookEditing.import({ text: await file.text(), format, asDraft: true });
    },
    onSuccess: async (version) => {
      await forget();
      navigate(draftPlace(version));
    },
  });
  return (
    <section className="panel stack" aria-labelledby="bring">
      <h2 id="bring">{say('book.bring')}</h2>
      <p className="quiet small">{say('book.bringHelp')}</p>
      <label>
        <span className="hidden-text">{say('book.file')}</span>
        <input
          type="file"
          accept=".md,.markdown,.json"
          onChange={({ target }) => {
            const file = target.files?.[0];
            if (file !== undefined) bring.mutate(file);
            target.value = '';
          }}
        />
      </label>
      {bring.error !== null && <ErrorState error={bring.error} />}
    </section>
  );
}

export function CodebookCreate() {
  const say = useSay();
  return (
    <>
      <PageHead
        title={say('book.create')}
        parent={{ to: '/codebooks', name: say('nav.codebooks') }}
        note={say('book.createHelp')}
      />
      <div className="stack" style={{ maxInlineSize: 720 }}>
        <FromNothing />
        <FromFile />
      </div>
    </>
  );
}
