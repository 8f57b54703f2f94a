import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import TextField from '@mui/material/TextField';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState, type FormEvent, type RefObject } from 'react';
import { codingDoor } from '../../providers/coding-provider.js';
import type { DeskFrame, DeskQuestion, DeskTask } from '../../providers/coding-types.js';
import { useSay } from '../../providers/i18n-provider.js';
import { FrameLetter } from '../../ui/FrameKey.js';
import { ErrorState } from '../../ui/states.js';
import type { Evidence, Judgement } from './judgement.js';
import { newId } from './new-id.js';

interface EvidenceListProps {
  readonly body: string;
  readonly frames: readonly DeskFrame[];
  readonly evidence: readonly Evidence[];
  readonly remove: (evidence: Evidence) => void;
}

/** Every passage in words, and the way to take one back. */
export function EvidenceList({ body, frames, evidence, remove }: EvidenceListProps) {
  const say = useSay();
  if (evidence.length === 0) return null;
  return (
    <section className="stack" style={{ gap: 4 }} aria-label={say('desk.evidence')}>
      <h3>{say('desk.evidence')}</h3>
      <ul className="evidence">
        {evidence.map((one) => {
          const place = frames.findIndex((frame) => frame.id === one.frameId);
          const text = body.slice(one.start, one.end);
          const label = say('desk.removeEvidence', { text, frame: frames[place]?.name ?? '' });
          return (
            <li key={`${one.frameId} ${one.start} ${one.end}`}>
              <FrameLetter place={Math.max(0, place)} name={frames[place]?.name ?? ''} />
              <q dir="auto">{text}</q>
              <button type="button" className="plain" aria-label={label} title={label} onClick={() => remove(one)}>
                ×
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

interface RemarksProps {
  readonly judgement: Judgement;
  readonly toggleUnsure: () => void;
  readonly remark: (note: string) => void;
  readonly remarkRef: RefObject<HTMLTextAreaElement | null>;
  readonly unsureKey: string | null;
}

export function Remarks({ judgement, toggleUnsure, remark, remarkRef, unsureKey }: RemarksProps) {
  const say = useSay();
  return (
    <div className="stack" style={{ gap: 6 }}>
      <FormControlLabel
        control={<Checkbox size="small" checked={judgement.isUnsure} onChange={toggleUnsure} />}
        label={
          <>
            {say('desk.unsure')} <kbd aria-hidden="true">{unsureKey}</kbd>
          </>
        }
      />
      <TextField
        label={say('desk.remark')}
        value={judgement.note}
        onChange={(event) => remark(event.target.value)}
        inputRef={remarkRef}
        multiline
        maxRows={5}
        slotProps={{ htmlInput: { dir: 'auto', maxLength: 2000 } }}
      />
    </div>
  );
}

interface ThreadProps {
  readonly task: DeskTask;
  readonly coderId: string | null;
  readonly added: (question: DeskQuestion) => void;
  readonly askRef: RefObject<HTMLTextAreaElement | null>;
}

/** An answer is looked for this often while a question stands. */
const LOOK_MS = 30_000;

/** Questions of the unit as it was fetched, and what came since. */
function useThread({ id, questions }: DeskTask): readonly DeskQuestion[] {
  const { data = [] } = useQuery({
    queryKey: ['coding-thread', id],
    queryFn: ({ signal }) => codingDoor.thread(id, signal),
    enabled: questions.length > 0,
    refetchInterval: LOOK_MS,
    retry: false,
    gcTime: 0,
  });
  return [...new Map([...questions, ...data].map((question) => [question.id, question])).values()];
}

/** What was asked and answered about the unit, and a field to ask. The id is made here, so that asking twice asks once. */
export function Thread({ task, coderId, added, askRef }: ThreadProps) {
  const say = useSay();
  const [body, setBody] = useState('');
  const [id, setId] = useState(newId);
  const questions = useThread(task);
  const ask = useMutation({
    mutationFn: () => codingDoor.ask({ id, taskId: task.id, coderId, body: body.trim() }),
    onSuccess: (question) => {
      added(question);
      setBody('');
      setId(newId());
    },
    networkMode: 'always',
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (body.trim() !== '' && !ask.isPending) ask.mutate();
  };
  return (
    <section className="stack" style={{ gap: 6 }} aria-label={say('desk.thread')}>
      {questions.length > 0 && (
        <ul className="thread">
          {questions.map((question) => (
            <li key={question.id}>
              <span className="quiet small">
                <bdi>{question.author}</bdi>
              </span>
              <p dir="auto">{question.body}</p>
            </li>
          ))}
        </ul>
      )}
      <form className="stack" style={{ gap: 6 }} onSubmit={submit}>
        <TextField
          label={say('desk.ask')}
          value={body}
          onChange={(event) => setBody(event.target.value)}
          inputRef={askRef}
          multiline
          maxRows={6}
          slotProps={{ htmlInput: { dir: 'auto', maxLength: 5000 } }}
        />
        {body.trim() !== '' && (
          <Button type="submit" size="small" variant="outlined" disabled={ask.isPending} sx={{ alignSelf: 'start' }}>
            {say('desk.send')}
          </Button>
        )}
      </form>
      {ask.isSuccess && body === '' && <p className="quiet small">{say('desk.asked')}</p>}
      {ask.error !== null && <ErrorState error={ask.error} />}
    </section>
  );
}
