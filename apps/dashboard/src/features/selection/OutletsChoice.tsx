import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { Initials } from '../../ui/OutletMark.js';
import { useOutlets } from '../sources/use-outlets.js';

interface OutletsProps {
  readonly label: string;
  readonly ids: readonly string[];
  readonly placeholder: string;
  readonly onChange: (ids: readonly string[]) => void;
}

/** Several outlets by name; each keeps its neutral mark. */
export function OutletsChoice({ label, ids, placeholder, onChange }: OutletsProps) {
  const outlets = useOutlets();
  return (
    <Autocomplete
      multiple
      size="small"
      limitTags={4}
      options={outlets}
      value={outlets.filter(({ id }) => ids.includes(id))}
      getOptionLabel={({ name }) => name}
      getOptionKey={({ id }) => id}
      isOptionEqualToValue={(one, other) => one.id === other.id}
      onChange={(_, chosen) => onChange(chosen.map(({ id }) => id))}
      renderOption={({ key, ...props }, outlet) => (
        <li key={key} {...props}>
          <Initials outlet={outlet} />
          &nbsp;<bdi dir="auto">{outlet.name}</bdi>
        </li>
      )}
      renderInput={(params) => <TextField {...params} label={label} {...(ids.length === 0 && { placeholder })} />}
      sx={{ flex: '1 1 260px', maxWidth: 520 }}
    />
  );
}
