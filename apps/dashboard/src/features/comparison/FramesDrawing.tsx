import type { Comparison, Coverage, Frame } from '../../providers/types.js';
import { frameMark } from '../../ui/frame-marks.js';
import { isWide, proportionText } from '../../ui/numbers.js';
import { shareOf } from './tables.js';

const LEFT = 180;
const PLOT = 400;
const RIGHT = 130;
const ROW = 22;
const HEAD = 30;
const WIDTH = LEFT + PLOT + RIGHT;
const x = (share: number): number => LEFT + share * PLOT;
const clipped = (name: string): string => (name.length > 26 ? `${name.slice(0, 25)}…` : name);

function Whisker({
  coverage,
  frame,
  place,
  y,
}: {
  readonly coverage: Coverage;
  readonly frame: Frame;
  readonly place: number;
  readonly y: number;
}) {
  const found = shareOf(coverage, frame.id);
  const share = found?.share;
  const label = (
    <text x={LEFT - 10} y={y + 4} fontSize="12" textAnchor="end">
      {clipped(coverage.source.name)}
    </text>
  );
  if (share === undefined || share.value === null || share.low === null || share.high === null) {
    return (
      <g>
        {label}
        <text x={LEFT + 4} y={y + 4} fontSize="11" className="svg-quiet">
          {found !== undefined && found.undecided > 0 ? 'undecided: coders tied' : 'not coded'}
        </text>
      </g>
    );
  }
  const { colour } = frameMark(place);
  return (
    <g>
      {label}
      <g stroke="currentColor" strokeWidth="1.5" opacity={isWide(share) ? 0.5 : 1}>
        <line x1={x(share.low)} x2={x(share.high)} y1={y} y2={y} />
        <line x1={x(share.low)} x2={x(share.low)} y1={y - 4} y2={y + 4} />
        <line x1={x(share.high)} x2={x(share.high)} y1={y - 4} y2={y + 4} />
      </g>
      <circle cx={x(share.value)} cy={y} r="5" fill={colour} stroke="currentColor" strokeWidth="1" />
      <text x={LEFT + PLOT + 12} y={y + 4} fontSize="12" style={{ fontVariantNumeric: 'tabular-nums' }}>
        {proportionText(share)}
      </text>
    </g>
  );
}

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

/** Shares of all frames and outlets as dots with intervals on one scale: the form that goes into a paper. */
export function FramesDrawing({ comparison }: { readonly comparison: Comparison }) {
  const frames = comparison.codebookVersion?.frames ?? [];
  const { sources, event } = comparison;
  const panel = HEAD + sources.length * ROW;
  const height = frames.length * panel + 34;
  return (
    <svg width={WIDTH} height={height} viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={event.title}>
      <Scale height={height} />
      {frames.map((frame, place) => (
        <g key={frame.id}>
          <text x={LEFT} y={place * panel + 18} fontSize="13" fontWeight="600">
            {frameMark(place).letter} · {frame.name}
          </text>
          {sources.map((coverage, row) => (
            <Whisker
              key={coverage.source.id}
              coverage={coverage}
              frame={frame}
              place={place}
              y={place * panel + HEAD + row * ROW + 4}
            />
          ))}
        </g>
      ))}
    </svg>
  );
}
