import FormControlLabel from '@mui/material/FormControlLabel';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Checkbox from '@mui/material/Checkbox';
import { useSay } from '../../providers/i18n-provider.js';
import type { Comparison, EventRow } from '../../providers/types.js';
import { OutletMark } from '../../ui/OutletMark.js';
import { MAX_OUTLETS, toggled, type View } from './view.js';

export interface ViewProps {
  readonly view: View;
  readonly change: (part: Partial<View>) => void;
}

interface ControlsProps extends ViewProps {
  readonly event: EventRow;
  readonly shown: readonly string[];
  readonly comparison: Comparison | undefined;
}

function OutletChoice({ event, shown, change }: Omit<ControlsProps, 'view' | 'comparison'>) {
  const say = useSay();
  const total = event.sources.length;
  return (
    <div role="group" aria-label={say('compare.outlets')} className="row">
      <span className="quiet small">
        {say('compare.outlets')} {shown.length}/{total}
      </span>
      <span className="chips">
        {event.sources.map((source) => (
          <button
            key={source.id}
            type="button"
            className="chip"
            aria-pressed={shown.includes(source.id)}
            disabled={!shown.includes(source.id) && shown.length >= MAX_OUTLETS}
            onClick={() => change({ sourceIds: toggled(shown, source.id, total) })}
          >
            <OutletMark outlet={source} />
          </button>
        ))}
      </span>
    </div>
  );
}

function CodebookChoice({
  comparison,
  change,
}: {
  readonly comparison: Comparison;
  readonly change: ViewProps['change'];
}) {
  const say = useSay();
  const versions = comparison.availableCodebookVersions;
  if (versions.length === 0) return <span className="quiet small">{say('compare.nothingCoded')}</span>;
  return (
    <TextField
      select
      label={say('compare.codebook')}
      value={comparison.codebookVersion?.id ?? ''}
      onChange={(event) => change({ codebookVersionId: event.target.value })}
      sx={{ minWidth: 220 }}
    >
      {versions.map((version) => (
        <MenuItem key={version.id} value={version.id}>
          {version.codebook.name} v{version.versionNo}
        </MenuItem>
      ))}
    </TextField>
  );
}

export function CompareControls({ event, shown, view, change, comparison }: ControlsProps) {
  const say = useSay();
  const boxes = [
    ['inStep', 'compare.inStep'],
    ['labels', 'compare.labels'],
    ['shared', 'compare.shared'],
    ['quotations', 'compare.quotations'],
    ['collapse', 'selection.collapse'],
    ['blind', 'compare.blind'],
  ] as const;
  return (
    <div className="toolbar no-print">
      <OutletChoice event={event} shown={shown} change={change} />
      {comparison !== undefined && <CodebookChoice comparison={comparison} change={change} />}
      <span>
        {boxes.map(([name, key]) => (
          <FormControlLabel
            key={name}
            control={<Checkbox size="small" checked={view[name]} onChange={(_, on) => change({ [name]: on })} />}
            label={say(key)}
          />
        ))}
        {view.blind && <span className="quiet small">{say('compare.blindWhy')}</span>}
      </span>
    </div>
  );
}
