import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useEffect, useState, type ReactNode } from 'react';
import { useListContext, type SortPayload } from 'react-admin';
import { useSay } from '../providers/i18n-provider.js';

/** Value of one filter, and a way to set it; an emptied filter leaves the address. */
function useFilter(name: string): readonly [string, (value: string) => void] {
  const { filterValues, setFilters } = useListContext();
  const value: unknown = filterValues[name];
  const set = (next: string) => {
    const { [name]: _old, ...rest } = filterValues;
    setFilters(next === '' ? rest : { ...rest, [name]: next }, []);
  };
  return [typeof value === 'string' || typeof value === 'number' ? String(value) : '', set];
}

interface FieldProps {
  readonly name: string;
  readonly label: string;
}

/** Asks while typing, a moment after the last key; marked so that `/` finds it. */
export function SearchFilter({ name, label }: FieldProps) {
  const [value, set] = useFilter(name);
  const [text, setText] = useState(value);
  const [known, setKnown] = useState(value);
  if (known !== value) {
    setKnown(value);
    setText(value);
  }
  useEffect(() => {
    if (text === value) return undefined;
    const timer = setTimeout(() => set(text), 350);
    return () => clearTimeout(timer);
  });
  return (
    <TextField
      type="search"
      label={label}
      value={text}
      onChange={(event) => setText(event.target.value)}
      slotProps={{ htmlInput: { 'data-search': '', dir: 'auto' } }}
      sx={{ flex: '1 1 260px' }}
    />
  );
}

export function SelectFilter({
  name,
  label,
  choices,
}: FieldProps & { readonly choices: readonly (readonly [string, string])[] }) {
  const say = useSay();
  const [value, set] = useFilter(name);
  return (
    <TextField
      select
      label={label}
      value={choices.some(([known]) => known === value) ? value : ''}
      onChange={(event) => set(event.target.value)}
      sx={{ minWidth: 150, maxWidth: 260 }}
    >
      <MenuItem value="">{say('list.any')}</MenuItem>
      {choices.map(([choice, text]) => (
        <MenuItem key={choice} value={choice}>
          <bdi dir="auto">{text}</bdi>
        </MenuItem>
      ))}
    </TextField>
  );
}

export function DayFilter({ name, label }: FieldProps) {
  const [value, set] = useFilter(name);
  return (
    <TextField
      type="date"
      label={label}
      value={value}
      onChange={(event) => set(event.target.value)}
      slotProps={{ inputLabel: { shrink: true } }}
      sx={{ width: 160 }}
    />
  );
}

export function OrderChoice({ choices }: { readonly choices: readonly (readonly [SortPayload, string])[] }) {
  const say = useSay();
  const { sort, setSort } = useListContext();
  const keyOf = ({ field, order }: SortPayload) => `${field} ${order}`;
  // The list may be sorted as the server likes best until a person chooses: that is the first choice.
  const chosen = choices.find(([choice]) => keyOf(choice) === keyOf(sort)) ?? choices[0];
  return (
    <TextField
      select
      label={say('list.order')}
      value={chosen === undefined ? '' : keyOf(chosen[0])}
      onChange={(event) => {
        const found = choices.find(([choice]) => keyOf(choice) === event.target.value);
        if (found !== undefined) setSort(found[0]);
      }}
      sx={{ minWidth: 150 }}
    >
      {choices.map(([choice, text]) => (
        <MenuItem key={keyOf(choice)} value={keyOf(choice)}>
          {text}
        </MenuItem>
      ))}
    </TextField>
  );
}

export function FilterBar({ children }: { readonly children: ReactNode }) {
  return <search className="toolbar no-print">{children}</search>;
}
