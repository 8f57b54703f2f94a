import type { ContrastOutlet, ContrastPeriodShare } from '../../providers/contrast-types.js';
import { frameMark } from '../../ui/frame-marks.js';
import type { PlacedFrame } from './arrange.js';

const LEFT = 222;
const RIGHT = 20;
const PLOT = { height: 58, gap: 30 };
const HEAD = 12;
const FOOT = 30;
const STEP = { least: 26, most: 70, widest: 900 };
const clipped = (name: string): string => (name.length > 27 ? `${name.slice(0, 26)}…` : name);

/** Wilson's interval where events give none: most periods hold few. */
const limitsOf = ({ share, linearised }: ContrastPeriodShare) => ({
  low: linearised.low ?? share.low ?? 0,
  high: linearised.high ?? share.high ?? 1,
});

interface StripProps {
  readonly outlet: ContrastOutlet;
  readonly shares: readonly ContrastPeriodShare[];
  readonly x: (start: string) => number;
  readonly colour: string;
}

function Strip({ outlet, shares, x, colour }: StripProps) {
  const y = (share: number): number => (1 - share) * PLOT.height;
  const points = shares.flatMap(({ start, share }) => (share.value === null ? [] : [`${x(start)},${y(share.value)}`]));
  return (
    <g>
      <text x={LEFT - 36} y={PLOT.height / 2 + 4} fontSize="12.5" textAnchor="end">
        {clipped(outlet.name)}
      </text>
      <polyline points={points.join(' ')} fill="none" stroke="currentColor" strokeOpacity="0.35" />
      {shares.map((one) => {
        const { low, high } = limitsOf(one);
        if (one.share.value === null) return null;
        return (
          <g key={one.start}>
            <title>{`${one.start}: ${Math.round(one.share.value * 100)} % [${Math.round(low * 100)}–${Math.round(high * 100)}] n ${one.share.n}`}</title>
            <line
              {...{ x1: x(one.start), x2: x(one.start), y1: y(low), y2: y(high) }}
              stroke="currentColor"
              strokeWidth="1.5"
              opacity={high - low > 0.5 ? 0.4 : 0.9}
            />
            <circle cx={x(one.start)} cy={y(one.share.value)} r="4" fill={colour} stroke="currentColor" />
          </g>
        );
      })}
    </g>
  );
}

interface TimeProps {
  readonly title: string;
  readonly frame: PlacedFrame;
  readonly outlets: readonly ContrastOutlet[];
  readonly shares: readonly ContrastPeriodShare[];
}

/** One frame, outlet under outlet on one scale; a period without a decided article has no dot. */
export function TimeDrawing({ title, frame, outlets, shares }: TimeProps) {
  const starts = [...new Set(shares.map(({ start }) => start))].sort();
  const step = Math.min(STEP.most, Math.max(STEP.least, STEP.widest / Math.max(1, starts.length)));
  const x = (start: string): number => LEFT + (starts.indexOf(start) + 0.5) * step;
  const width = LEFT + starts.length * step + RIGHT;
  const row = PLOT.height + PLOT.gap;
  const height = HEAD + outlets.length * row + FOOT;
  const every = Math.ceil(80 / step);
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={title}>
      {outlets.map((outlet, at) => (
        <g key={outlet.id} transform={`translate(0, ${HEAD + at * row})`}>
          {[0, 0.5, 1].map((share) => (
            <g key={share}>
              <line
                {...{ x1: LEFT, x2: width - RIGHT, y1: (1 - share) * PLOT.height, y2: (1 - share) * PLOT.height }}
                stroke="currentColor"
                strokeOpacity="0.15"
              />
              <text x={LEFT - 6} y={(1 - share) * PLOT.height + 4} fontSize="10" textAnchor="end" className="svg-quiet">
                {share * 100} %
              </text>
            </g>
          ))}
          <Strip
            {...{ outlet, x, colour: frameMark(frame.place).colour }}
            shares={shares.filter(({ sourceId }) => sourceId === outlet.id)}
          />
        </g>
      ))}
      {starts.map((start, at) =>
        at % every === 0 ? (
          <text key={start} x={x(start)} y={height - 10} fontSize="11" textAnchor="middle" className="svg-quiet">
            {start}
          </text>
        ) : null,
      )}
    </svg>
  );
}
