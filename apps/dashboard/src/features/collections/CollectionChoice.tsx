import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useSay } from '../../providers/i18n-provider.js';
import { useCollections } from './use-collections.js';

interface ChoiceProps {
  readonly id: string | null;
  readonly onChange: (id: string | null) => void;
}

/** Only the outlets of one collection; nothing where there is none to choose. */
export function CollectionChoice({ id, onChange }: ChoiceProps) {
  const say = useSay();
  const { data = [] } = useCollections();
  if (data.length === 0) return null;
  return (
    <TextField
      select
      label={say('collections.choose')}
      value={data.some((collection) => collection.id === id) ? (id ?? '') : ''}
      onChange={(event) => onChange(event.target.value || null)}
      sx={{ minWidth: 150 }}
    >
      <MenuItem value="">{say('collections.none')}</MenuItem>
      {data.map((collection) => (
        <MenuItem key={collection.id} value={collection.id}>
          <bdi dir="auto">{collection.name}</bdi>
        </MenuItem>
      ))}
    </TextField>
  );
}
