import Autocomplete from '@mui/material/Autocomplete';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useState, type ReactNode } from 'react';
import { useSay } from '../../providers/i18n-provider.js';
import { FlagNote } from '../health/index.js';
import { CollectionChoice } from '../collections/CollectionChoice.js';
import { OutletsChoice } from './OutletsChoice.js';
import type { Selection } from './selection.js';
import { useCodebookChoices, useEventChoices } from './use-choices.js';

export interface SelectionProps {
  readonly selection: Selection;
  readonly change: (part: Partial<Selection>) => void;
}

function EventsChoice({ selection, change }: SelectionProps) {
  const say = useSay();
  const [typed, setTyped] = useState('');
  const events = useEventChoices(typed, selection.eventIds);
  return (
    <Autocomplete
      multiple
      size="small"
      limitTags={2}
      options={events}
      filterOptions={(all) => all}
      value={events.filter(({ id }) => selection.eventIds.includes(id))}
      getOptionLabel={({ title }) => title}
      getOptionKey={({ id }) => id}
      isOptionEqualToValue={(one, other) => one.id === other.id}
      onInputChange={(_, text, reason) => setTyped(reason === 'input' ? text : '')}
      onChange={(_, chosen) => change({ eventIds: chosen.map(({ id }) => id) })}
      renderInput={(params) => (
        <TextField
          {...params}
          label={say('selection.events')}
          {...(selection.eventIds.length === 0 && { placeholder: say('selection.allEvents') })}
        />
      )}
      sx={{ flex: '1 1 260px', maxWidth: 520 }}
    />
  );
}

function Days({ selection, change }: SelectionProps) {
  const say = useSay();
  return (['from', 'to'] as const).map((name) => (
    <TextField
      key={name}
      type="date"
      label={say(`selection.${name}`)}
      value={selection[name] ?? ''}
      onChange={(event) => change({ [name]: event.target.value || null })}
      slotProps={{ inputLabel: { shrink: true } }}
      sx={{ width: 150 }}
    />
  ));
}

/** Which codebook version; the first one with labels is taken where none was chosen. */
function CodebookChoice({ selection, change }: SelectionProps) {
  const say = useSay();
  const choices = useCodebookChoices();
  const value = selection.codebookVersionId ?? choices[0]?.[0] ?? '';
  return (
    <TextField
      select
      label={say('selection.codebook')}
      value={choices.some(([id]) => id === value) ? value : ''}
      onChange={(event) => change({ codebookVersionId: event.target.value })}
      sx={{ minWidth: 200 }}
    >
      {choices.map(([id, name]) => (
        <MenuItem key={id} value={id}>
          {name}
        </MenuItem>
      ))}
    </TextField>
  );
}

interface BarProps extends SelectionProps {
  /** Off where outlets are chosen in another way. */
  readonly withOutlets?: boolean;
  readonly withCodebook?: boolean;
  readonly children?: ReactNode;
}

/**
 * What is compared: outlets, events, period, language, codebook, and whether copies of one text count once; below it,
 * on which of these days outlets were not as usual.
 */
export function SelectionBar({ selection, change, withOutlets = true, withCodebook = false, children }: BarProps) {
  const say = useSay();
  return (
    <>
      <search className="toolbar no-print" aria-label={say('selection.label')}>
        {withOutlets && (
          <OutletsChoice
            label={say('selection.outlets')}
            placeholder={say('selection.allOutlets')}
            ids={selection.sourceIds}
            onChange={(sourceIds) => change({ sourceIds })}
          />
        )}
        <CollectionChoice id={selection.collectionId} onChange={(collectionId) => change({ collectionId })} />
        <EventsChoice selection={selection} change={change} />
        <Days selection={selection} change={change} />
        <TextField
          label={say('selection.language')}
          value={selection.language ?? ''}
          onChange={(event) => change({ language: event.target.value.trim().toLowerCase() || null })}
          slotProps={{ htmlInput: { maxLength: 3, size: 4 } }}
          sx={{ width: 110 }}
        />
        {withCodebook && <CodebookChoice selection={selection} change={change} />}
        <FormControlLabel
          control={
            <Checkbox size="small" checked={selection.collapse} onChange={(_, collapse) => change({ collapse })} />
          }
          label={say('selection.collapse')}
          title={say('selection.collapseWhy')}
        />
        {children}
      </search>
      <FlagNote
        from={selection.from}
        to={selection.to}
        sourceIds={withOutlets && selection.sourceIds.length > 0 ? selection.sourceIds : null}
        collectionId={selection.collectionId}
      />
    </>
  );
}
