import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router-dom';
import { useSay } from '../../providers/i18n-provider.js';
import { useResearch } from '../../providers/use-research.js';
import { CopyLine } from '../../ui/CopyLine.js';
import { PageHead } from '../../ui/PageHead.js';
import { ErrorState } from '../../ui/states.js';

const FORMATS = ['jsonl', 'csv', 'text', 'html'] as const;

function useUpload() {
  const research = useResearch();
  const navigate = useNavigate();
  const [share, setShare] = useState(0);
  const abort = useRef<AbortController | null>(null);
  const mutation = useMutation({
    mutationFn: (form: { readonly file: File; readonly source: string; readonly format: string }) => {
      abort.current = new AbortController();
      return research.upload({ ...form, onProgress: setShare, signal: abort.current.signal });
    },
    onSuccess: ({ ingestRunId }) => navigate(`/ingest-runs/${ingestRunId}`),
  });
  return { mutation, share, cancel: () => abort.current?.abort() };
}

function UploadForm() {
  const say = useSay();
  const { mutation, share, cancel } = useUpload();
  const [file, setFile] = useState<File | null>(null);
  const [source, setSource] = useState('');
  const [format, setFormat] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (file !== null) mutation.mutate({ file, source: source.trim(), format });
  };
  return (
    <form className="panel stack" onSubmit={submit}>
      <label className="stack" style={{ gap: 4 }}>
        <span>{say('ingest.chooseFile')}</span>
        <input
          type="file"
          required
          accept=".jsonl,.ndjson,.csv,.txt,.html,.htm,.json"
          onChange={(event) => setFile(event.target.files?.[0] ?? null)}
        />
      </label>
      <TextField
        label={say('ingest.source')}
        helperText={say('ingest.sourceHelp')}
        value={source}
        onChange={(event) => setSource(event.target.value)}
        slotProps={{ htmlInput: { dir: 'auto' } }}
      />
      <TextField select label={say('ingest.format')} value={format} onChange={(event) => setFormat(event.target.value)}>
        <MenuItem value="">{say('ingest.formatByName')}</MenuItem>
        {FORMATS.map((known) => (
          <MenuItem key={known} value={known}>
            {say(`ingest.formats.${known}`)}
          </MenuItem>
        ))}
      </TextField>
      {mutation.isPending && (
        <div>
          <LinearProgress variant="determinate" value={share * 100} aria-label={say('ingest.sending')} />
          <p className="small num">{say('ingest.sent', { percent: Math.round(share * 100) })}</p>
        </div>
      )}
      {mutation.error !== null && <ErrorState error={mutation.error} />}
      <div className="row">
        <Button type="submit" variant="contained" disabled={file === null || mutation.isPending}>
          {say('ingest.start')}
        </Button>
        {mutation.isPending && <Button onClick={cancel}>{say('action.cancel')}</Button>}
      </div>
    </form>
  );
}

export function IngestUpload() {
  const say = useSay();
  return (
    <>
      <PageHead title={say('ingest.upload')} parent={{ to: '/ingest-runs', name: say('nav.ingest') }} />
      <div className="columns">
        <UploadForm />
        <aside className="panel stack small">
          <p>{say('ingest.fields')}</p>
          <p>{say('ingest.bigFiles')}</p>
          <CopyLine text="npm run parallax -- import articles.jsonl" />
        </aside>
      </div>
    </>
  );
}
