import { useSay } from '../../providers/i18n-provider.js';
import type { ContrastCell, ContrastOutlet } from '../../providers/contrast-types.js';
import { frameMark } from '../../ui/frame-marks.js';
import { isWide } from '../../ui/numbers.js';
import type { Arranged, PlacedFrame } from './arrange.js';
import { cellLines, cellText, shownShare } from './numbers.js';

const LEFT = 190;
const HEAD = 74;
const CELL = { width: 118, height: 46 };
const GAP = 2;
/** More would leave too little contrast between cell and figures. */
const DARKEST = 0.45;
/** One ramp of the accent: frame colours are kept for frames. In a file the accent is written out. */
const INK = 'var(--accent, #1f6468)';

const clipped = (name: string, most: number): string => (name.length > most ? `${name.slice(0, most - 1)}…` : name);

/** A name on at most three lines of a column head. */
function linesOf(name: string): readonly string[] {
  const lines: string[] = [];
  for (const word of name.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= 16) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.slice(0, 3).map((line) => clipped(line, 17));
}

function ColumnHead({ frame, x }: { readonly frame: PlacedFrame; readonly x: number }) {
  const { colour, letter } = frameMark(frame.place);
  return (
    <g transform={`translate(${x + 4}, 14)`}>
      <title>{frame.definition ?? frame.name}</title>
      <rect width="18" height="16" y="-12" rx="3" fill={colour} fillOpacity="0.22" stroke={colour} strokeWidth="2" />
      <text x="9" y="1" fontSize="11" fontWeight="700" textAnchor="middle">
        {letter}
      </text>
      {linesOf(frame.name).map((line, at) => (
        <text key={line} y={20 + at * 15} fontSize="12">
          {line}
        </text>
      ))}
    </g>
  );
}

function RowHead({ outlet, y }: { readonly outlet: ContrastOutlet; readonly y: number }) {
  return (
    <text x={LEFT - 10} y={y + CELL.height / 2 + 4} fontSize="12.5" textAnchor="end">
      <title>{outlet.name}</title>
      {clipped(outlet.name, 27)}
    </text>
  );
}

interface CellProps {
  readonly cell: ContrastCell;
  readonly name: string;
  readonly direction: 'higher' | 'lower' | undefined;
  readonly open: () => void;
}

function Undefined({ cell }: Pick<CellProps, 'cell'>) {
  const say = useSay();
  return (
    <>
      <rect width={CELL.width - GAP} height={CELL.height - GAP} rx="3" fill="url(#contrast-hatch)" />
      <text x="8" y="27" fontSize="11" className="svg-quiet">
        {say(cell.undecided > 0 ? 'contrast.tied' : 'contrast.noneCoded')}
      </text>
    </>
  );
}

function Figures({ cell, direction }: Pick<CellProps, 'cell' | 'direction'>) {
  const shown = shownShare(cell);
  const pale = isWide(shown);
  const [value, rest] = cellLines(cell);
  return (
    <>
      <rect
        {...{ width: CELL.width - GAP, height: CELL.height - GAP, rx: 3 }}
        fill={INK}
        fillOpacity={(shown.value ?? 0) * DARKEST * (pale ? 0.4 : 1)}
        stroke="currentColor"
        strokeWidth={direction ? 2.5 : 1}
        strokeOpacity={direction ? 0.9 : 0.25}
        strokeDasharray={pale ? '4 3' : undefined}
      />
      <text x="8" y="19" fontSize="14" fontWeight="600">
        {value}
        {direction === undefined ? '' : direction === 'higher' ? ' ▲' : ' ▼'}
      </text>
      <text x="8" y="36" fontSize="11" style={{ fontVariantNumeric: 'tabular-nums' }}>
        {rest}
      </text>
    </>
  );
}

function Cell(props: CellProps) {
  const say = useSay();
  const { cell, name, direction, open } = props;
  const label = direction === undefined ? name : `${name}, ${say(`contrast.${direction}`)}`;
  return (
    <g
      {...{ role: 'button', tabIndex: 0, className: 'map-cell', 'aria-label': label, onClick: open }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        open();
      }}
    >
      <title>{label}</title>
      {cell.share.value === null ? <Undefined cell={cell} /> : <Figures cell={cell} direction={direction} />}
    </g>
  );
}

interface MapProps {
  readonly title: string;
  readonly arranged: Arranged;
  readonly directions: ReadonlyMap<string, 'higher' | 'lower'>;
  readonly open: (sourceId: string, frameId: string) => void;
}

/** Outlets × frames; each cell says value, interval and n, and opens its texts. */
export function MapDrawing({ title, arranged: { outlets, frames, cellOf }, directions, open }: MapProps) {
  const say = useSay();
  const width = LEFT + frames.length * CELL.width;
  const height = HEAD + outlets.length * CELL.height;
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="group" aria-label={title}>
      <defs>
        <pattern id="contrast-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="1.5" height="6" fill="currentColor" opacity="0.35" />
        </pattern>
      </defs>
      {frames.map((frame, column) => (
        <ColumnHead key={frame.id} frame={frame} x={LEFT + column * CELL.width} />
      ))}
      {outlets.map((outlet, row) => (
        <g key={outlet.id} transform={`translate(0, ${HEAD + row * CELL.height})`}>
          <RowHead outlet={outlet} y={0} />
          {frames.map((frame, column) => {
            const cell = cellOf(outlet.id, frame.id);
            if (cell === undefined) return null;
            const name = say('contrast.open', { outlet: outlet.name, frame: frame.name, share: cellText(cell) });
            return (
              <g key={frame.id} transform={`translate(${LEFT + column * CELL.width}, 0)`}>
                <Cell
                  {...{ cell, name, direction: directions.get(`${outlet.id} ${frame.id}`) }}
                  open={() => open(outlet.id, frame.id)}
                />
              </g>
            );
          })}
        </g>
      ))}
    </svg>
  );
}
