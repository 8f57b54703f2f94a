import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useState, type FormEvent } from 'react';
import { useSay } from '../../providers/i18n-provider.js';
import { useResearch } from '../../providers/use-research.js';
import type { ActorClass } from '../../providers/voices-types.js';
import { ErrorState, Loading } from '../../ui/states.js';
import { useActorClasses, useVoiceDecision } from './use-voices.js';

interface ClassInput {
  readonly id?: string;
  readonly name: string;
  readonly definition: string;
  readonly isRetired?: boolean;
}

interface FormProps {
  readonly before?: ActorClass;
  readonly done?: () => void;
}

/** One class: a new one, or what one says from now on. */
function ClassForm({ before, done }: FormProps) {
  const say = useSay();
  const research = useResearch();
  const [name, setName] = useState(before?.name ?? '');
  const [definition, setDefinition] = useState(before?.definition ?? '');
  const save = useVoiceDecision((input: ClassInput) => research.saveActorClass(input));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const input = { ...(before && { id: before.id }), name, definition };
    save.mutate(input, {
      onSuccess: () => {
        if (!before) [setName, setDefinition].forEach((set) => set(''));
        done?.();
      },
    });
  };
  return (
    <form className="row" onSubmit={submit}>
      <TextField
        label={say('voices.className')}
        value={name}
        required
        error={save.error !== null}
        helperText={save.error?.message}
        onChange={({ target }) => setName(target.value)}
        slotProps={{ htmlInput: { maxLength: 100 } }}
      />
      <TextField
        label={say('voices.classDefinition')}
        value={definition}
        onChange={({ target }) => setDefinition(target.value)}
        slotProps={{ htmlInput: { maxLength: 2000 } }}
        sx={{ flex: '1 1 240px' }}
      />
      <Button type="submit" variant="outlined" disabled={save.isPending}>
        {say(before ? 'voices.saveClass' : 'voices.addClass')}
      </Button>
      {done !== undefined && <Button onClick={done}>{say('voices.cancel')}</Button>}
    </form>
  );
}

function ClassItem({ actorClass }: { readonly actorClass: ActorClass }) {
  const say = useSay();
  const research = useResearch();
  const [isEdited, setEdited] = useState(false);
  const save = useVoiceDecision((input: ClassInput) => research.saveActorClass(input));
  const { id, name, definition, isRetired } = actorClass;
  if (isEdited) return <ClassForm before={actorClass} done={() => setEdited(false)} />;
  return (
    <div className="row spread">
      <span>
        <strong>
          <bdi dir="auto">{name}</bdi>
        </strong>
        {isRetired && <span className="quiet small"> ({say('voices.retired')})</span>}{' '}
        <bdi dir="auto" className="quiet small">
          {definition}
        </bdi>
        {save.error !== null && (
          <span role="alert" className="small">
            {' '}
            {save.error.message}
          </span>
        )}
      </span>
      <span className="no-print">
        <Button size="small" aria-label={`${say('voices.editClass')}: ${name}`} onClick={() => setEdited(true)}>
          {say('voices.editClass')}
        </Button>
        <Button
          size="small"
          aria-label={`${say(isRetired ? 'voices.restore' : 'voices.retire')}: ${name}`}
          disabled={save.isPending}
          onClick={() => save.mutate({ id, name, definition, isRetired: !isRetired })}
        >
          {say(isRetired ? 'voices.restore' : 'voices.retire')}
        </Button>
      </span>
    </div>
  );
}

/** The classes that people group speakers into, for the whole corpus. */
export function ActorClasses() {
  const say = useSay();
  const { data: classes, error, refetch } = useActorClasses();
  return (
    <section className="panel stack" aria-labelledby="actor-classes">
      <h2 id="actor-classes">{say('voices.classes')}</h2>
      <p className="quiet small">{say('voices.classesWhy')}</p>
      {error !== null && <ErrorState error={error} retry={() => void refetch()} />}
      {classes === undefined && error === null && <Loading lines={3} />}
      {classes?.length === 0 && <p>{say('voices.noClasses')}</p>}
      <ul className="plain-list">
        {classes?.map((actorClass) => (
          <li key={actorClass.id}>
            <ClassItem actorClass={actorClass} />
          </li>
        ))}
      </ul>
      <ClassForm />
    </section>
  );
}
