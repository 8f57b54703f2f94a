import ArrowDownwardIcon from '@mui/icons-material/ArrowDownward';
import ArrowUpwardIcon from '@mui/icons-material/ArrowUpward';
import CloseIcon from '@mui/icons-material/Close';
import IconButton from '@mui/material/IconButton';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import type { DraftProblem } from '../../providers/codebook-editing.js';
import { useSay } from '../../providers/i18n-provider.js';
import { FrameLetter } from '../../ui/FrameKey.js';
import { FRAME_TEXTS, type FrameForm } from './draft-form.js';

interface FrameCardProps {
  readonly frame: FrameForm;
  readonly place: number;
  /** All frames of the draft. */
  readonly frames: readonly FrameForm[];
  readonly problems: readonly DraftProblem[];
  readonly change: (change: Partial<FrameForm>, field: string) => void;
  readonly move: (by: -1 | 1) => void;
  readonly remove: () => void;
}

const TOP = -1;

function Buttons({ place, frames, move, remove }: FrameCardProps) {
  const say = useSay();
  return (
    <div className="row" style={{ gap: 0 }}>
      <IconButton aria-label={say('draft.up')} disabled={place === 0} onClick={() => move(-1)}>
        <ArrowUpwardIcon fontSize="small" />
      </IconButton>
      <IconButton aria-label={say('draft.down')} disabled={place === frames.length - 1} onClick={() => move(1)}>
        <ArrowDownwardIcon fontSize="small" />
      </IconButton>
      <IconButton aria-label={say('draft.remove')} onClick={remove}>
        <CloseIcon fontSize="small" />
      </IconButton>
    </div>
  );
}

function ParentField({ frame, frames, change }: FrameCardProps) {
  const say = useSay();
  const others = frames.filter(({ no }) => no !== frame.no);
  if (others.length === 0) return null;
  return (
    <TextField
      select
      label={say('draft.parent')}
      value={frame.parent ?? TOP}
      onChange={({ target }) => {
        const no = Number(target.value);
        change({ parent: no === TOP ? null : no }, 'parent');
      }}
    >
      <MenuItem value={TOP}>{say('draft.top')}</MenuItem>
      {others.map((other) => (
        <MenuItem key={other.no} value={other.no}>
          {other.name || other.key}
        </MenuItem>
      ))}
    </TextField>
  );
}

/** One frame being written. Everything that keeps it from being published stands at its field. */
export function FrameCard(props: FrameCardProps) {
  const say = useSay();
  const { frame, place, problems, change } = props;
  const wrong = (field: string): string | undefined => problems.find((problem) => problem.field === field)?.message;
  const line = (field: 'name' | 'key', help?: string) => (
    <TextField
      label={say(`draft.${field}`)}
      value={frame[field]}
      required
      error={wrong(field) !== undefined}
      helperText={wrong(field) ?? help}
      onChange={({ target }) => change({ [field]: target.value }, field)}
      slotProps={{ htmlInput: { dir: 'auto', maxLength: field === 'key' ? 200 : 300 } }}
    />
  );
  return (
    <li className="panel stack frame-card" data-testid="frame-card">
      <div className="row spread">
        <h3 className="row">
          <FrameLetter place={place} /> <bdi dir="auto">{frame.name || say('draft.name')}</bdi>
        </h3>
        <Buttons {...props} />
      </div>
      <div className="frame-lines">
        {line('name')}
        {line('key', say('draft.keyHelp'))}
      </div>
      {FRAME_TEXTS.map((field) => (
        <TextField
          key={field}
          label={say(`draft.${field}`)}
          value={frame[field]}
          multiline
          maxRows={12}
          onChange={({ target }) => change({ [field]: target.value }, field)}
          slotProps={{ htmlInput: { dir: 'auto', maxLength: 20_000 } }}
        />
      ))}
      <ParentField {...props} />
      {wrong('parent') !== undefined && <p role="alert">{wrong('parent')}</p>}
    </li>
  );
}
