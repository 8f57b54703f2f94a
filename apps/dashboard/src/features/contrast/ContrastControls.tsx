import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import type { FrameContrast } from '../../providers/contrast-types.js';
import { useSay } from '../../providers/i18n-provider.js';
import type { ChangeView } from './use-contrast.js';
import { type ContrastView, DRAWINGS, PERIODS } from './view.js';

export interface ControlsProps {
  readonly contrast: FrameContrast;
  readonly view: ContrastView;
  readonly change: ChangeView;
}

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly (readonly [T, string])[];
  readonly onChange: (value: T) => void;
}

function Choice<T extends string>({ label, value, options, onChange }: ChoiceProps<T>) {
  return (
    <TextField
      select
      size="small"
      label={label}
      value={value}
      onChange={(event) => {
        const chosen = options.find(([option]) => option === event.target.value);
        if (chosen) onChange(chosen[0]);
      }}
      sx={{ minWidth: 150 }}
    >
      {options.map(([option, name]) => (
        <MenuItem key={option} value={option}>
          {name}
        </MenuItem>
      ))}
    </TextField>
  );
}

function PairChoice({ contrast, view, change }: ControlsProps) {
  const say = useSay();
  const outlets = contrast.sources.map(({ id, name }) => [id, name] as const);
  const [first, second] = view.pair ?? [];
  if (first === undefined || second === undefined) return null;
  const choose = (pair: readonly [string, string]) => pair[0] !== pair[1] && change({ pair });
  return (
    <>
      <Choice label={say('contrast.first')} value={first} options={outlets} onChange={(id) => choose([id, second])} />
      <Choice label={say('contrast.second')} value={second} options={outlets} onChange={(id) => choose([first, id])} />
    </>
  );
}

/** Whom outlets are set against: it decides what is tested, and so what is adjusted together. */
function Against({ contrast, view, change }: ControlsProps) {
  const say = useSay();
  const value = view.pair === null ? view.against : 'PAIR';
  const [one, other] = contrast.sources;
  const options = (['REST', 'EVERY_PAIR', 'PAIR'] as const).map(
    (option) => [option, say(`contrast.againsts.${option}`)] as const,
  );
  return (
    <Choice
      label={say('contrast.against')}
      value={value}
      options={options}
      onChange={(chosen) => {
        if (chosen !== 'PAIR') change({ against: chosen, pair: null });
        else if (one && other) change({ pair: [one.id, other.id] });
      }}
    />
  );
}

function TimeChoice({ contrast, view, change }: ControlsProps) {
  const say = useSay();
  const frames = contrast.frames.map(({ id, name }) => [id, name] as const);
  return (
    <>
      <Choice
        label={say('contrast.frame')}
        value={view.frameId ?? frames[0]?.[0] ?? ''}
        options={frames}
        onChange={(frameId) => change({ frameId })}
      />
      <Choice
        label={say('contrast.period')}
        value={view.period}
        options={PERIODS.map((period) => [period, say(`contrast.periods.${period}`)] as const)}
        onChange={(period) => change({ period })}
      />
    </>
  );
}

export function ContrastControls(props: ControlsProps) {
  const say = useSay();
  const { contrast, view, change } = props;
  const isByHand = view.rows !== null || view.columns !== null;
  const order = isByHand ? 'hand' : 'similarity';
  return (
    <div className="row no-print" style={{ gap: 12 }}>
      <ToggleButtonGroup
        exclusive
        size="small"
        value={view.drawing}
        aria-label={say('contrast.view')}
        onChange={(_, drawing) => drawing !== null && change({ drawing })}
      >
        {DRAWINGS.map((drawing) => (
          <ToggleButton key={drawing} value={drawing}>
            {say(`contrast.views.${drawing}`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      {view.drawing === 'time' && <TimeChoice {...props} />}
      <Choice
        label={say('contrast.order')}
        value={order}
        options={(['similarity', 'hand'] as const).map((one) => [one, say(`contrast.orders.${one}`)] as const)}
        onChange={(chosen) =>
          change(
            chosen === 'similarity'
              ? { rows: null, columns: null }
              : { rows: contrast.order?.sourceIds ?? [], columns: contrast.order?.frameIds ?? [] },
          )
        }
      />
      <Against {...props} />
      {view.pair !== null && <PairChoice {...props} />}
    </div>
  );
}
