import { required, SelectInput, TextInput } from 'react-admin';
import { useSay } from '../../providers/i18n-provider.js';
import { STATUSES, TYPES } from './words.js';

const asText = (value: unknown): string => (Array.isArray(value) ? value.join(', ') : String(value ?? ''));

/** Two capital letters, or nothing. */
function countryCode(message: string) {
  return (value: unknown) =>
    typeof value !== 'string' || value === '' || /^[A-Za-z]{2}$/.test(value) ? undefined : message;
}

/** An address a browser may open, or nothing. */
function webAddress(message: string) {
  return (value: unknown) =>
    typeof value !== 'string' || value === '' || /^https?:\/\/\S+$/i.test(value) ? undefined : message;
}

/** The fields of an outlet that a curator sets; the same to create and to edit. */
export function SourceFields() {
  const say = useSay();
  return (
    <>
      <TextInput
        source="name"
        label={say('source.name')}
        validate={required()}
        fullWidth
        inputProps={{ dir: 'auto' }}
      />
      <TextInput
        source="initials"
        label={say('source.initials')}
        helperText={say('source.initialsHelp')}
        inputProps={{ maxLength: 4, dir: 'auto' }}
      />
      <SelectInput
        source="type"
        label={say('source.type')}
        choices={TYPES.map((id) => ({ id, name: say(`source.types.${id}`) }))}
        translateChoice={false}
      />
      <SelectInput
        source="status"
        label={say('source.status')}
        defaultValue="ACTIVE"
        validate={required()}
        choices={STATUSES.map((id) => ({ id, name: say(`source.statuses.${id}`) }))}
        translateChoice={false}
      />
      <TextInput
        source="country"
        label={say('source.country')}
        helperText={say('source.countryHelp')}
        validate={countryCode(say('source.countryHelp'))}
        inputProps={{ maxLength: 2 }}
      />
      <TextInput
        source="languages"
        label={say('source.languages')}
        helperText={say('source.languagesHelp')}
        format={asText}
        parse={(text: string) => text}
      />
      <TextInput
        source="homepage"
        type="url"
        label={say('source.homepage')}
        validate={webAddress(say('source.homepageHelp'))}
        fullWidth
      />
      <TextInput
        source="description"
        label={say('source.description')}
        multiline
        minRows={2}
        fullWidth
        inputProps={{ dir: 'auto' }}
      />
    </>
  );
}
