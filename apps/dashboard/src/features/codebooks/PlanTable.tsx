import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import type { MigrationPreview, MigrationProposal, MigrationStep } from '../../providers/codebook-editing.js';
import { useSay } from '../../providers/i18n-provider.js';
import type { CodebookRecord } from '../../providers/types.js';
import { countText } from '../../ui/numbers.js';
import { kindOf, type PlanForm } from './plan-form.js';

type Version = CodebookRecord['versions'][number];
type Counts = NonNullable<MigrationPreview['counts']>;

interface PlanTableProps {
  readonly from: Version;
  readonly to: Version;
  readonly form: PlanForm;
  readonly steps: readonly MigrationStep[];
  readonly set: (form: PlanForm) => void;
  readonly isFixed: boolean;
  readonly doubts: MigrationProposal['doubts'];
  readonly counts: Counts | null;
}

function Frames(props: {
  readonly label: string;
  readonly placeholder: string;
  readonly chosen: readonly string[];
  readonly keys: readonly string[];
  readonly nameOf: (key: string) => string;
  readonly isFixed: boolean;
  readonly choose: (keys: string[]) => void;
}) {
  const { label, placeholder, chosen, keys, nameOf, isFixed, choose } = props;
  if (isFixed) return <span>{chosen.length === 0 ? placeholder : chosen.map(nameOf).join(', ')}</span>;
  return (
    <Autocomplete
      multiple
      size="small"
      options={[...keys]}
      value={[...chosen]}
      getOptionLabel={nameOf}
      onChange={(_, value) => choose(value)}
      renderInput={(input) => (
        <TextField
          {...input}
          label={label}
          placeholder={chosen.length === 0 ? placeholder : ''}
          slotProps={{ inputLabel: { shrink: true } }}
        />
      )}
    />
  );
}

function Row(props: PlanTableProps & { readonly frame: Version['frames'][number] }) {
  const say = useSay();
  const { frame, to, form, steps, set, isFixed, doubts, counts } = props;
  const nameOf = (key: string): string => to.frames.find((one) => one.key === key)?.name ?? key;
  const goes = form.goes[frame.key] ?? [];
  const presentTo = (form.presentTo[frame.key] ?? []).filter((key) => goes.includes(key));
  const count = counts?.frames.find(({ frameKey }) => frameKey === frame.key);
  const doubt = doubts.find((one) => one.frame === frame.key);
  return (
    <tr>
      <th scope="row">
        <bdi dir="auto">{frame.name}</bdi>
        {doubt !== undefined && <p className="small doubt">{doubt.message}</p>}
      </th>
      <td>
        <Frames
          label={say('carry.becomes', { to: to.versionNo })}
          placeholder={say('carry.nowhere')}
          chosen={goes}
          keys={to.frames.map(({ key }) => key)}
          {...{ nameOf, isFixed }}
          choose={(keys) => set({ ...form, goes: { ...form.goes, [frame.key]: keys } })}
        />
        {goes.length > 1 && (
          <div style={{ marginBlockStart: 10 }}>
            {isFixed && <span className="quiet small">{say('carry.presentTo')}: </span>}
            <Frames
              label={say('carry.presentTo')}
              placeholder={say('carry.again')}
              chosen={presentTo}
              keys={goes}
              {...{ nameOf, isFixed }}
              choose={(keys) => set({ ...form, presentTo: { ...form.presentTo, [frame.key]: keys } })}
            />
          </div>
        )}
      </td>
      <td>{say(`carry.kind.${kindOf(steps, frame.key)}`)}</td>
      {[count?.labels, count?.carried, count?.needsRecoding, count?.retired].map((value, at) => (
        <td key={at} className="num">
          {value === undefined ? '' : countText(value)}
        </td>
      ))}
    </tr>
  );
}

/** One row for each frame of the old version; what a row means follows from where its labels go. */
export function PlanTable(props: PlanTableProps) {
  const say = useSay();
  const { from, to, steps, counts } = props;
  const added = steps.filter(({ kind }) => kind === 'ADD').flatMap((step) => step.to);
  const names = added.map((key) => to.frames.find((frame) => frame.key === key)?.name ?? key).join(', ');
  return (
    <>
      <div className="table-scroll" tabIndex={0} role="region" aria-label={say('carry.title')}>
        <table className="plan-table">
          <thead>
            <tr>
              <th scope="col">{say('carry.frame', { from: from.versionNo })}</th>
              <th scope="col">{say('carry.becomes', { to: to.versionNo })}</th>
              <th scope="col">{say('carry.what')}</th>
              {(['labels', 'carried', 'recode', 'stays'] as const).map((key) => (
                <th key={key} scope="col" className="num">
                  {say(`carry.${key}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {from.frames.map((frame) => (
              <Row key={frame.id} {...props} frame={frame} />
            ))}
          </tbody>
        </table>
      </div>
      {names !== '' && <p className="small">{say('carry.newFrames', { names })}</p>}
      {counts !== null && counts.lossy > 0 && (
        <p className="small">{say('carry.lossy', { smart_count: counts.lossy })}</p>
      )}
    </>
  );
}
