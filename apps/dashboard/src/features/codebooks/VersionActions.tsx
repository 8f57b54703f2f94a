import Button from '@mui/material/Button';
import { useMutation } from '@tanstack/react-query';
import { useNotify } from 'react-admin';
import { Link, useNavigate } from 'react-router-dom';
import { codebookEditing, type CodebookFormat } from '../../providers/codebook-editing.js';
import { useSay } from '../../providers/i18n-provider.js';
import type { CodebookRecord } from '../../providers/types.js';
import { downloadText, fileName } from '../../ui/download.js';
import { draftPlace } from './CodebookCreate.js';
import { useForgetCodebooks } from './use-forget-codebooks.js';

type Version = CodebookRecord['versions'][number];

interface VersionActionsProps {
  readonly book: CodebookRecord;
  readonly version: Version;
}

const KINDS = { JSON: ['json', 'application/json'], MARKDOWN: ['md', 'text/markdown'] } as const;

function ExportButton({ book, version, format }: VersionActionsProps & { readonly format: CodebookFormat }) {
  const say = useSay();
  const notify = useNotify();
  const [extension, type] = KINDS[format];
  const save = useMutation({
    mutationFn: () => codebookEditing.text(version.id, format),
    onSuccess: (text) => downloadText(fileName(`${book.name} v${version.versionNo}`, extension), type, text),
    onError: (error) => notify(error.message, { type: 'error' }),
  });
  return (
    <Button disabled={save.isPending} onClick={() => save.mutate()}>
      {say(format === 'JSON' ? 'book.json' : 'book.markdown')}
    </Button>
  );
}

function DraftButton({ book }: { readonly book: CodebookRecord }) {
  const say = useSay();
  const navigate = useNavigate();
  const forget = useForgetCodebooks();
  const notify = useNotify();
  const [newest] = book.versions;
  const draft = book.versions.find(({ status }) => status === 'DRAFT');
  const begin = useMutation({
    mutationFn: () => codebookEditing.begin({ codebookId: book.id }),
    onSuccess: async (version) => {
      await forget();
      navigate(draftPlace(version));
    },
    onError: (error) => notify(error.message, { type: 'error' }),
  });
  if (draft !== undefined) {
    return (
      <Button variant="contained" component={Link} to={draftPlace({ id: draft.id, codebook: book })}>
        {say('book.edit')}
      </Button>
    );
  }
  return (
    <Button variant="contained" disabled={begin.isPending} onClick={() => begin.mutate()}>
      {say('book.next', { number: (newest?.versionNo ?? 0) + 1 })}
    </Button>
  );
}

/** What can be done with a codebook and the version that is looked at. */
export function VersionActions({ book, version }: VersionActionsProps) {
  const say = useSay();
  const before = book.versions.find(({ versionNo }) => versionNo < version.versionNo);
  const changes = before ?? book.versions.find(({ id }) => id !== version.id);
  const [from, to] = before === undefined ? [version, changes] : [before, version];
  return (
    <>
      <ExportButton book={book} version={version} format="MARKDOWN" />
      <ExportButton book={book} version={version} format="JSON" />
      {to !== undefined && (
        <Button component={Link} to={`/codebooks/${book.id}/changes?from=${from.id}&to=${to.id}`}>
          {say('book.changes')}
        </Button>
      )}
      <DraftButton book={book} />
    </>
  );
}
