import Button from '@mui/material/Button';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { Link, useNavigate } from 'react-router-dom';
import { codebookEditing, type CodebookDraft } from '../../providers/codebook-editing.js';
import { useSay } from '../../providers/i18n-provider.js';
import { Confirm } from '../../ui/Confirm.js';
import { useForgetCodebooks } from './use-forget-codebooks.js';

interface DraftActionsProps {
  readonly draft: CodebookDraft;
  readonly isSaved: boolean;
  readonly save: () => Promise<void>;
}

/** The published version before this one, if there is any. */
export const versionBefore = ({ codebook, versionNo }: CodebookDraft) =>
  codebook.versions.find((version) => version.status === 'PUBLISHED' && version.versionNo < versionNo);

/** Where one goes after publishing: to what changed, if labels could be carried over. */
function placeAfter(draft: CodebookDraft): string {
  const before = versionBefore(draft);
  const show = `/codebooks/${draft.codebook.id}`;
  return before === undefined ? show : `${show}/changes?from=${before.id}&to=${draft.id}`;
}

export function DraftActions({ draft, isSaved, save }: DraftActionsProps) {
  const say = useSay();
  const navigate = useNavigate();
  const forget = useForgetCodebooks();
  const notify = useNotify();
  const [asked, setAsked] = useState<'publish' | 'discard' | null>(null);
  const onError = (error: Error) => notify(error.message, { type: 'error' });
  const publish = useMutation({
    mutationFn: () => codebookEditing.publish(draft.id, draft.revision),
    onSuccess: async () => {
      await forget();
      navigate(placeAfter(draft));
    },
    onError,
  });
  const discard = useMutation({
    mutationFn: async () => {
      await save(); // or a save under way would come after it
      await codebookEditing.discard(draft.id);
    },
    onSuccess: async () => {
      await forget();
      navigate(draft.codebook.versions.length > 1 ? `/codebooks/${draft.codebook.id}` : '/codebooks');
    },
    onError,
  });
  const before = versionBefore(draft);
  const canPublish = isSaved && draft.problems.length === 0 && !publish.isPending;
  return (
    <>
      {before !== undefined && (
        <Button component={Link} to={placeAfter(draft)}>
          {say('draft.compare', { number: before.versionNo })}
        </Button>
      )}
      <Button color="inherit" onClick={() => setAsked('discard')}>
        {say('draft.discard')}
      </Button>
      <Button variant="contained" disabled={!canPublish} onClick={() => setAsked('publish')}>
        {say('draft.publish')}
      </Button>
      <Confirm
        isOpen={asked === 'publish'}
        title={say('draft.publishTitle', { number: draft.versionNo })}
        action={say('draft.publishNow')}
        confirm={() => publish.mutate()}
        close={() => setAsked(null)}
      >
        {say('draft.publishWhy')}
      </Confirm>
      <Confirm
        isOpen={asked === 'discard'}
        title={say('draft.discardTitle')}
        action={say('draft.discard')}
        confirm={() => discard.mutate()}
        close={() => setAsked(null)}
      >
        {say('draft.discardWhy')}
      </Confirm>
    </>
  );
}
