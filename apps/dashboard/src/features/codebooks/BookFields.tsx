import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useSay } from '../../providers/i18n-provider.js';
import type { DraftForm } from './draft-form.js';

const UNITS = ['ARTICLE', 'PARAGRAPH', 'SPAN'] as const;
const ABSENCES = ['EXPLICIT', 'IMPLIED'] as const;

interface BookFieldsProps {
  readonly form: DraftForm;
  readonly change: (change: Partial<DraftForm>, field: string | null) => void;
}

function Choice<Value extends string>(props: {
  readonly label: string;
  readonly value: Value;
  readonly choices: readonly Value[];
  readonly textOf: (value: Value) => string;
  readonly choose: (value: Value) => void;
}) {
  const { label, value, choices, textOf, choose } = props;
  return (
    <TextField
      select
      label={label}
      value={value}
      onChange={({ target }) => {
        const chosen = choices.find((choice) => choice === target.value);
        if (chosen !== undefined) choose(chosen);
      }}
    >
      {choices.map((choice) => (
        <MenuItem key={choice} value={choice}>
          {textOf(choice)}
        </MenuItem>
      ))}
    </TextField>
  );
}

/** What holds for the codebook as a whole. */
export function BookFields({ form, change }: BookFieldsProps) {
  const say = useSay();
  const prose = (field: 'description' | 'citation') => (
    <TextField
      label={say(`draft.${field}`)}
      value={form[field]}
      multiline
      maxRows={8}
      onChange={({ target }) => change({ [field]: target.value }, field)}
      slotProps={{ htmlInput: { dir: 'auto', maxLength: 20_000 } }}
    />
  );
  return (
    <>
      <fieldset className="panel stack">
        <legend>{say('draft.about')}</legend>
        {prose('description')}
        {prose('citation')}
      </fieldset>
      <fieldset className="panel stack">
        <legend>{say('draft.rules')}</legend>
        <div className="frame-lines">
          <Choice
            label={say('draft.unit')}
            value={form.unit}
            choices={UNITS}
            textOf={(unit) => say(`draft.units.${unit}`)}
            choose={(unit) => change({ unit }, null)}
          />
          <Choice
            label={say('draft.absence')}
            value={form.absence}
            choices={ABSENCES}
            textOf={(absence) => say(`draft.absences.${absence}`)}
            choose={(absence) => change({ absence }, null)}
          />
        </div>
        <FormControlLabel
          control={<Checkbox checked={form.isExclusive} onChange={(_, isExclusive) => change({ isExclusive }, null)} />}
          label={say('draft.exclusive')}
        />
      </fieldset>
    </>
  );
}
