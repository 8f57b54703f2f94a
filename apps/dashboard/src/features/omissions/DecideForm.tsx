import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useState, type FormEvent } from 'react';
import type { OmissionMatrix } from '../../providers/omissions-door.js';
import { useSay } from '../../providers/i18n-provider.js';
import { ErrorState } from '../../ui/states.js';
import { decisionOf, type Draft, emptyDraft, KINDS } from './decide-form.js';
import { nameOf, sentencesByKey, type Omission } from './marks.js';
import { useDecide } from './use-omissions.js';

interface FieldsProps {
  readonly matrix: OmissionMatrix;
  readonly opened: Omission;
  readonly draft: Draft;
  readonly write: (part: Partial<Draft>) => void;
}

function Leaving({ matrix, opened, draft, write }: FieldsProps) {
  const say = useSay();
  const sentences = sentencesByKey(matrix);
  const toggle = (key: string, on: boolean) =>
    write({ leaving: on ? [...draft.leaving, key] : draft.leaving.filter((other) => other !== key) });
  return (
    <fieldset>
      <legend className="quiet small">{say('omissions.which')}</legend>
      {opened.statement.sentenceKeys.map((key) => (
        <FormControlLabel
          key={key}
          control={
            <Checkbox size="small" checked={draft.leaving.includes(key)} onChange={(_, on) => toggle(key, on)} />
          }
          label={<bdi dir="auto">{sentences.get(key)?.text ?? ''}</bdi>}
        />
      ))}
    </fieldset>
  );
}

/** What a kind of decision needs beside its reason. */
function KindFields({ matrix, opened, draft, write }: FieldsProps) {
  const say = useSay();
  switch (draft.kind) {
    case 'NAME':
      return (
        <TextField
          label={say('omissions.name')}
          value={draft.name}
          slotProps={{ htmlInput: { maxLength: 120 } }}
          onChange={({ target }) => write({ name: target.value })}
        />
      );
    case 'SPLIT':
      return <Leaving {...{ matrix, opened, draft, write }} />;
    case 'MERGE':
      return (
        <TextField
          select
          label={say('omissions.other')}
          value={draft.otherKey}
          onChange={({ target }) => write({ otherKey: target.value })}
        >
          {matrix.statements
            .filter(({ key }) => key !== opened.statement.key)
            .map((statement) => (
              <MenuItem key={statement.key} value={statement.key} dir="auto">
                {nameOf(statement)}
              </MenuItem>
            ))}
        </TextField>
      );
    default:
      return null;
  }
}

interface FormProps {
  readonly eventId: string;
  readonly matrix: OmissionMatrix;
  readonly opened: Omission;
  readonly name: string;
}

/** Confirm or overrule, with a reason; nothing is ever edited, only added. */
export function DecideForm({ eventId, matrix, opened, name }: FormProps) {
  const say = useSay();
  const [draft, setDraft] = useState(() => emptyDraft(opened));
  const decide = useDecide(eventId);
  const write = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const input = decisionOf(draft, opened, matrix);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (input !== null) decide.mutate(input, { onSuccess: () => setDraft(emptyDraft(opened)) });
  };
  return (
    <form className="stack decide" onSubmit={submit}>
      <TextField
        select
        label={say('omissions.decide')}
        value={draft.kind}
        onChange={({ target }) => write({ kind: KINDS.find((kind) => kind === target.value) ?? draft.kind })}
      >
        {KINDS.map((kind) => (
          <MenuItem key={kind} value={kind}>
            {say(`omissions.kinds.${kind}`, { name })}
          </MenuItem>
        ))}
      </TextField>
      <KindFields {...{ matrix, opened, draft, write }} />
      <TextField
        required
        multiline
        label={say('omissions.reason')}
        helperText={say('omissions.reasonWhy')}
        value={draft.reason}
        onChange={({ target }) => write({ reason: target.value })}
      />
      <div>
        <Button type="submit" variant="contained" disabled={input === null || decide.isPending}>
          {say('omissions.save')}
        </Button>
      </div>
      {decide.error !== null && <ErrorState error={decide.error} />}
    </form>
  );
}
