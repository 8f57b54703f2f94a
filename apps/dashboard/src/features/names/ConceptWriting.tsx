import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { codeOf } from '../../providers/errors.js';
import { useSay } from '../../providers/i18n-provider.js';
import type { ConceptProblem } from '../../providers/names-types.js';
import { PageHead } from '../../ui/PageHead.js';
import { addVariant, changeVariant, removeVariant, type ConceptForm } from './concept-form.js';
import { begin, redo, undo, write, type FormHistory } from './form-history.js';
import { VariantCard } from './VariantCard.js';

interface WritingProps {
  readonly title: string;
  readonly back: string;
  readonly begun: ConceptForm;
  /** The number the next version will have; null: it is a new concept. */
  readonly nextNumber: number | null;
  /** What is wrong with the content; nothing when it was stored. @throws any other refusal. */
  readonly save: (form: ConceptForm) => Promise<readonly ConceptProblem[]>;
  readonly reload?: () => void;
}

function PatternHelp() {
  const say = useSay();
  const rules = ['words', 'star', 'optional', 'either', 'quotes', 'longest'] as const;
  return (
    <details>
      <summary>{say('names.patternHelp')}</summary>
      <ul>
        {rules.map((rule) => (
          <li key={rule} className="small">
            {say(`names.help.${rule}`)}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Refused({ error, reload }: { readonly error: Error; readonly reload: (() => void) | undefined }) {
  const say = useSay();
  const isConflict = codeOf(error) === 'CONFLICT';
  return (
    <div role="alert" className="panel">
      <strong>{isConflict ? say('names.conflictTitle') : error.message}</strong>
      {isConflict && <p>{say('names.conflictWhy')}</p>}
      {isConflict && reload !== undefined && <Button onClick={reload}>{say('names.reload')}</Button>}
    </div>
  );
}

interface FieldsProps {
  readonly history: FormHistory;
  readonly set: (history: FormHistory) => void;
  readonly problems: readonly ConceptProblem[];
}

function Fields({ history, set, problems }: FieldsProps) {
  const say = useSay();
  const form = history.now;
  const put = (now: ConceptForm, field: string | null = null) => set(write(history, now, field));
  const wrong = problems.filter(({ variant }) => variant === null);
  const wrongName = wrong.find(({ field }) => field === 'name');
  return (
    <>
      <TextField
        label={say('names.nameLabel')}
        value={form.name}
        error={wrongName !== undefined}
        helperText={wrongName && `${wrongName.message} ${wrongName.remedy}`}
        onChange={(event) => put({ ...form, name: event.target.value }, 'name')}
      />
      <TextField
        label={say('names.descriptionLabel')}
        value={form.description}
        multiline
        minRows={2}
        onChange={(event) => put({ ...form, description: event.target.value }, 'description')}
      />
      {wrong
        .filter((one) => one !== wrongName)
        .map(({ code, message, remedy }) => (
          <p key={code} role="alert">
            {message} {remedy}
          </p>
        ))}
      <h2>{say('names.variants')}</h2>
      <PatternHelp />
      <ol className="plain stack">
        {form.variants.map((variant, place) => (
          <VariantCard
            key={variant.no}
            variant={variant}
            place={place}
            change={(part, field) => put(changeVariant(form, variant.no, part), `${variant.no} ${field}`)}
            remove={() => put(removeVariant(form, variant.no))}
          />
        ))}
      </ol>
      <div>
        <Button variant="outlined" onClick={() => put(addVariant(form))}>
          {say('names.addVariant')}
        </Button>
      </div>
    </>
  );
}

/** A concept in the open: what each pattern finds stands beside it, and nothing is stored until a person says so. */
export function ConceptWriting({ title, back, begun, nextNumber, save, reload }: WritingProps) {
  const say = useSay();
  const [history, setHistory] = useState(() => begin(begun));
  const storing = useMutation({ mutationFn: save });
  const label = nextNumber === null ? say('names.saveFirst') : say('names.save', { number: nextNumber });
  return (
    <>
      <PageHead
        title={title}
        parent={{ to: '/names', name: say('names.title') }}
        actions={
          <>
            <Button disabled={history.past.length === 0} onClick={() => setHistory(undo(history))}>
              {say('names.undo')}
            </Button>
            <Button disabled={history.future.length === 0} onClick={() => setHistory(redo(history))}>
              {say('names.redo')}
            </Button>
            <Button component={Link} to={back}>
              {say('names.cancel')}
            </Button>
            <Button variant="contained" disabled={storing.isPending} onClick={() => storing.mutate(history.now)}>
              {label}
            </Button>
          </>
        }
      />
      <div className="stack concept-editor">
        {storing.error !== null && <Refused error={storing.error} reload={reload} />}
        <Fields history={history} set={setHistory} problems={storing.data ?? []} />
      </div>
    </>
  );
}
