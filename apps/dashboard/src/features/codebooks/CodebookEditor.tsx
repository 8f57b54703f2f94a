import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router-dom';
import { codebookEditing, type CodebookDraft } from '../../providers/codebook-editing.js';
import { useSay } from '../../providers/i18n-provider.js';
import { PageHead } from '../../ui/PageHead.js';
import { EmptyState, ErrorState, Loading } from '../../ui/states.js';
import { BookFields } from './BookFields.js';
import { addFrame, changeFrame, formOf, moveFrame, removeFrame, type DraftForm } from './draft-form.js';
import { begin, change, redo, undo, type History } from './draft-history.js';
import { DraftActions } from './DraftActions.js';
import { DraftConflict, Problems, SavingLine } from './DraftState.js';
import { FrameCard } from './FrameCard.js';
import { useDraftSaving } from './use-draft-saving.js';

/** A draft of a codebook: saved while it is written, published when nothing is missing. */
export function CodebookEditor() {
  const say = useSay();
  const { versionId = '' } = useParams();
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['codebook draft', versionId],
    queryFn: ({ signal }) => codebookEditing.draft(versionId, signal),
    gcTime: 0,
    staleTime: Infinity,
  });
  if (error !== null) return <ErrorState error={error} retry={() => void refetch()} />;
  if (isPending) return <Loading lines={12} />;
  const show = `/codebooks/${data.codebook.id}`;
  if (data.status === 'PUBLISHED') {
    return (
      <EmptyState
        title={data.codebook.name}
        why={say('draft.gone')}
        action={<Link to={show}>{data.codebook.name}</Link>}
      />
    );
  }
  return <Editor key={data.revision} loaded={data} reload={() => void refetch()} />;
}

function Editor({ loaded, reload }: { readonly loaded: CodebookDraft; readonly reload: () => void }) {
  const say = useSay();
  const [history, setHistory] = useState(() => begin(formOf(loaded)));
  const { draft, saving, save } = useDraftSaving(loaded, history.now);
  const title = say('draft.title', { name: draft.codebook.name, number: draft.versionNo });
  return (
    <>
      <PageHead
        title={title}
        parent={{ to: `/codebooks/${draft.codebook.id}`, name: draft.codebook.name }}
        note={<SavingLine saving={saving} />}
        actions={<DraftActions draft={draft} isSaved={saving.state === 'saved'} save={save} />}
      />
      <div className="stack codebook-editor">
        {saving.state === 'conflict' && <DraftConflict reload={reload} />}
        <Problems problems={draft.problems} />
        <UndoButtons history={history} set={setHistory} />
        <Fields history={history} set={setHistory} draft={draft} />
      </div>
    </>
  );
}

interface Written {
  readonly history: History;
  readonly set: (history: History) => void;
}

function UndoButtons({ history, set }: Written) {
  const say = useSay();
  return (
    <div className="row">
      <Button disabled={history.past.length === 0} onClick={() => set(undo(history))}>
        {say('draft.undo')}
      </Button>
      <Button disabled={history.future.length === 0} onClick={() => set(redo(history))}>
        {say('draft.redo')}
      </Button>
    </div>
  );
}

function Fields({ history, set, draft }: Written & { readonly draft: CodebookDraft }) {
  const say = useSay();
  const form = history.now;
  const write = (now: DraftForm, field: string | null = null) => set(change(history, now, field));
  return (
    <>
      <BookFields form={form} change={(part, field) => write({ ...form, ...part }, field)} />
      <h2>{say('draft.frames')}</h2>
      <ol className="frame-cards">
        {form.frames.map((frame, place) => (
          <FrameCard
            key={frame.no}
            frame={frame}
            place={place}
            frames={form.frames}
            problems={draft.problems.filter(({ frameIndex }) => frameIndex === place)}
            change={(part, field) => write(changeFrame(form, frame.no, part), `${frame.no} ${field}`)}
            move={(by) => write(moveFrame(form, frame.no, by))}
            remove={() => write(removeFrame(form, frame.no))}
          />
        ))}
      </ol>
      <div>
        <Button variant="outlined" onClick={() => write(addFrame(form))}>
          {say('draft.add')}
        </Button>
      </div>
    </>
  );
}
