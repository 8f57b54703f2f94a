import Autocomplete from '@mui/material/Autocomplete';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useGetList } from 'react-admin';
import { useSay } from '../../providers/i18n-provider.js';
import type { CodebookRow, EventRow, SourceRow } from '../../providers/types.js';
import { languageChoices } from '../../ui/languages.js';
import { ALLOCATIONS, PERIODS, STRATA, UNITS, type ProjectForm } from './project-draft.js';

export interface FieldsProps {
  readonly form: ProjectForm;
  readonly set: (change: Partial<ProjectForm>) => void;
}

const MANY = { page: 1, perPage: 200 };

function Choice<Value extends string>(props: {
  readonly label: string;
  readonly value: Value;
  readonly choices: readonly (readonly [Value, string])[];
  readonly choose: (value: Value) => void;
}) {
  return (
    <TextField
      select
      label={props.label}
      value={props.value}
      onChange={(event) => {
        const found = props.choices.find(([value]) => value === event.target.value);
        if (found !== undefined) props.choose(found[0]);
      }}
    >
      {props.choices.map(([value, text]) => (
        <MenuItem key={value} value={value}>
          {text}
        </MenuItem>
      ))}
    </TextField>
  );
}

/** Only published versions: a draft may still change under the coders. */
function CodebookChoice({ form, set }: FieldsProps) {
  const say = useSay();
  const { data = [] } = useGetList<CodebookRow>('codebooks', {
    pagination: MANY,
    sort: { field: 'NAME', order: 'ASC' },
  });
  const choices = data.flatMap((book) =>
    book.versions
      .filter((version) => version.status === 'PUBLISHED')
      .map((version) => {
        const named = { name: book.name, number: version.versionNo };
        return [version.id, say('project.codebookVersion', named)] as const;
      }),
  );
  return (
    <Choice
      label={say('project.codebook')}
      value={choices.some(([id]) => id === form.codebookVersionId) ? form.codebookVersionId : ''}
      choices={choices}
      choose={(codebookVersionId) => set({ codebookVersionId })}
    />
  );
}

export function WhatFields({ form, set }: FieldsProps) {
  const say = useSay();
  return (
    <fieldset className="panel stack">
      <legend>{say('draw.what')}</legend>
      <TextField
        label={say('project.name')}
        required
        value={form.name}
        onChange={(event) => set({ name: event.target.value })}
        slotProps={{ htmlInput: { dir: 'auto', maxLength: 300 } }}
      />
      <CodebookChoice form={form} set={set} />
      <Choice
        label={say('project.unit')}
        value={form.unit}
        choices={UNITS.map((unit) => [unit, say(`project.units.${unit}`)])}
        choose={(unit) => set({ unit })}
      />
      <FormControlLabel
        control={<Checkbox checked={form.isBlind} onChange={(_, isBlind) => set({ isBlind })} />}
        label={`${say('project.blind')}: ${say('project.blindHelp')}`}
      />
    </fieldset>
  );
}

function Several<Row extends { readonly id: string }>(props: {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly nameOf: (row: Row) => string;
  readonly chosen: readonly string[];
  readonly choose: (ids: readonly string[]) => void;
}) {
  const say = useSay();
  return (
    <Autocomplete
      multiple
      options={props.rows}
      value={props.rows.filter((row) => props.chosen.includes(row.id))}
      getOptionLabel={props.nameOf}
      getOptionKey={(row) => row.id}
      isOptionEqualToValue={(a, b) => a.id === b.id}
      onChange={(_, rows) => props.choose(rows.map((row) => row.id))}
      renderInput={(params) => <TextField {...params} label={props.label} helperText={say('draw.sourcesHelp')} />}
    />
  );
}

export function FromFields({ form, set }: FieldsProps) {
  const say = useSay();
  const { data: sources = [] } = useGetList<SourceRow>('sources', {
    pagination: MANY,
    sort: { field: 'NAME', order: 'ASC' },
  });
  const { data: events = [] } = useGetList<EventRow>('events', {
    pagination: MANY,
    sort: { field: 'FIRST_PUBLISHED_AT', order: 'DESC' },
  });
  const dates = [
    ['publishedFrom', form.publishedFrom],
    ['publishedTo', form.publishedTo],
  ] as const;
  return (
    <fieldset className="panel stack">
      <legend>{say('draw.from')}</legend>
      <Several
        label={say('draw.sources')}
        rows={sources}
        nameOf={(source) => source.name}
        chosen={form.sourceIds}
        choose={(sourceIds) => set({ sourceIds })}
      />
      <Several
        label={say('draw.events')}
        rows={events}
        nameOf={(event) => event.title}
        chosen={form.eventIds}
        choose={(eventIds) => set({ eventIds })}
      />
      <div className="row">
        {dates.map(([name, value]) => (
          <TextField
            key={name}
            type="date"
            label={say(`draw.${name}`)}
            value={value}
            onChange={(event) => set({ [name]: event.target.value })}
            slotProps={{ inputLabel: { shrink: true } }}
          />
        ))}
      </div>
      <Choice
        label={say('draw.language')}
        value={form.language}
        choices={[['', say('list.any')], ...languageChoices()]}
        choose={(language) => set({ language })}
      />
    </fieldset>
  );
}

export function NumberField(props: {
  readonly label: string;
  readonly value: string;
  readonly change: (value: string) => void;
  readonly help?: string;
  readonly max?: number;
  readonly step?: number;
}) {
  return (
    <TextField
      type="number"
      label={props.label}
      value={props.value}
      helperText={props.help}
      onChange={(event) => props.change(event.target.value)}
      slotProps={{ htmlInput: { min: 0, max: props.max, step: props.step ?? 1 } }}
    />
  );
}

export function HowFields({ form, set }: FieldsProps) {
  const say = useSay();
  const toggle = (by: (typeof STRATA)[number]) =>
    form.stratifyBy.includes(by) ? form.stratifyBy.filter((one) => one !== by) : [...form.stratifyBy, by];
  return (
    <fieldset className="panel stack">
      <legend>{say('draw.how')}</legend>
      <NumberField
        label={say('draw.size')}
        help={say('draw.sizeHelp')}
        value={form.size}
        change={(size) => set({ size })}
      />
      <div className="row" role="group" aria-label={say('draw.stratifyBy')}>
        <span className="quiet">{say('draw.stratifyBy')}</span>
        {STRATA.map((by) => (
          <FormControlLabel
            key={by}
            control={
              <Checkbox checked={form.stratifyBy.includes(by)} onChange={() => set({ stratifyBy: toggle(by) })} />
            }
            label={say(`draw.strata.${by}`)}
          />
        ))}
      </div>
      {form.stratifyBy.includes('PERIOD') && (
        <Choice
          label={say('draw.period')}
          value={form.period}
          choices={PERIODS.map((period) => [period, say(`draw.periods.${period}`)])}
          choose={(period) => set({ period })}
        />
      )}
      <Choice
        label={say('draw.allocation')}
        value={form.allocation}
        choices={ALLOCATIONS.map((kind) => [kind, say(`draw.allocations.${kind}`)])}
        choose={(allocation) => set({ allocation })}
      />
      <NumberField
        label={say('draw.minPerStratum')}
        value={form.minPerStratum}
        change={(minPerStratum) => set({ minPerStratum })}
      />
      <TextField
        label={say('project.seed')}
        helperText={say('draw.seedHelp')}
        value={form.seed}
        onChange={(event) => set({ seed: event.target.value })}
        slotProps={{ htmlInput: { maxLength: 200 } }}
      />
    </fieldset>
  );
}
