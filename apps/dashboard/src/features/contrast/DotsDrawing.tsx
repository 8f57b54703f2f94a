import { useSay } from '../../providers/i18n-provider.js';
import type { ContrastCell, ContrastOutlet } from '../../providers/contrast-types.js';
import { frameMark } from '../../ui/frame-marks.js';
import { isWide } from '../../ui/numbers.js';
import type { Arranged, PlacedFrame } from './arrange.js';
import { cellText, shownShare } from './numbers.js';

const LEFT = 190;
const PLOT = 400;
const RIGHT = 170;
const ROW = 22;
const HEAD = 32;
const WIDTH = LEFT + PLOT + RIGHT;
const x = (share: number): number => LEFT + share * PLOT;
const clipped = (name: string): string => (name.length > 27 ? `${name.slice(0, 26)}…` : name);

function Scale({ height }: { readonly height: number }) {
  return (
    <g>
      {[0, 0.25, 0.5, 0.75, 1].map((share) => (
        <g key={share}>
          <line x1={x(share)} x2={x(share)} y1={HEAD - 8} y2={height - 26} stroke="currentColor" strokeOpacity="0.15" />
          <text x={x(share)} y={height - 10} fontSize="11" textAnchor="middle" className="svg-quiet">
            {share * 100} %
          </text>
        </g>
      ))}
    </g>
  );
}

function Dot({ cell, place, y }: { readonly cell: ContrastCell; readonly place: number; readonly y: number }) {
  const say = useSay();
  const shown = shownShare(cell);
  if (shown.value === null || shown.low === null || shown.high === null) {
    return (
      <text x={LEFT + 4} y={y + 4} fontSize="11" className="svg-quiet">
        {say(cell.undecided > 0 ? 'contrast.tied' : 'contrast.noneCoded')}
      </text>
    );
  }
  return (
    <>
      <g stroke="currentColor" strokeWidth="1.5" opacity={isWide(shown) ? 0.5 : 1}>
        <line
          x1={x(shown.low)}
          x2={x(shown.high)}
          y1={y}
          y2={y}
          strokeDasharray={shown.isOverEvents ? undefined : '3 3'}
        />
        <line x1={x(shown.low)} x2={x(shown.low)} y1={y - 4} y2={y + 4} />
        <line x1={x(shown.high)} x2={x(shown.high)} y1={y - 4} y2={y + 4} />
      </g>
      <circle cx={x(shown.value)} cy={y} r="5" fill={frameMark(place).colour} stroke="currentColor" strokeWidth="1" />
      <text x={LEFT + PLOT + 12} y={y + 4} fontSize="12" style={{ fontVariantNumeric: 'tabular-nums' }}>
        {cellText(cell)}
      </text>
    </>
  );
}

interface PanelProps {
  readonly frame: PlacedFrame;
  readonly outlets: readonly ContrastOutlet[];
  readonly cellOf: Arranged['cellOf'];
  readonly top: number;
}

function Panel({ frame, outlets, cellOf, top }: PanelProps) {
  return (
    <g>
      <text x={LEFT} y={top + 18} fontSize="13" fontWeight="600">
        {frameMark(frame.place).letter} · {frame.name}
      </text>
      {outlets.map((outlet, row) => {
        const y = top + HEAD + row * ROW + 4;
        const cell = cellOf(outlet.id, frame.id);
        return (
          <g key={outlet.id}>
            <text x={LEFT - 10} y={y + 4} fontSize="12" textAnchor="end">
              {clipped(outlet.name)}
            </text>
            {cell !== undefined && <Dot cell={cell} place={frame.place} y={y} />}
          </g>
        );
      })}
    </g>
  );
}

/** The same numbers as dots with intervals on one scale: the form that goes into a paper. */
export function DotsDrawing({ title, arranged }: { readonly title: string; readonly arranged: Arranged }) {
  const { outlets, frames, cellOf } = arranged;
  const panel = HEAD + outlets.length * ROW + 6;
  const height = frames.length * panel + 34;
  return (
    <svg width={WIDTH} height={height} viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={title}>
      <Scale height={height} />
      {frames.map((frame, at) => (
        <Panel key={frame.id} {...{ frame, outlets, cellOf, top: at * panel }} />
      ))}
    </svg>
  );
}
