import { isWide } from './numbers.js';

const LEFT = 200;
const PLOT = 390;
const RIGHT = 170;
const WIDTH = LEFT + PLOT + RIGHT;
const ROW = 22;
const HEAD = 30;
const GAP = 6;
const SCALE = 34;
const LONGEST = 28;
const x = (share: number): number => LEFT + share * PLOT;
const clipped = (name: string): string => (name.length > LONGEST ? `${name.slice(0, LONGEST - 1)}…` : name);

/** A share of one outlet, 0 to 1, with its 95 % interval where there is one. */
export interface DrawnShare {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

export const NO_SHARE: DrawnShare = { value: null, low: null, high: null };

export interface ShareRow {
  readonly key: string;
  readonly label: string;
  readonly share: DrawnShare;
  /** The share in words and numbers; of a share that is null the reason. */
  readonly text: string;
  /** Of the dot: that of the frame or name, never of the outlet. */
  readonly colour?: string;
  /** The interval is of another kind than the others. */
  readonly isDashed?: boolean;
}

export interface SharePanel {
  readonly key: string;
  readonly title: string;
  readonly rows: readonly ShareRow[];
}

function Interval({ low, high, y, isDashed }: { low: number; high: number; y: number; isDashed: boolean }) {
  return (
    <g stroke="currentColor" strokeWidth="1.5" opacity={isWide({ low, high }) ? 0.5 : 1}>
      <line x1={x(low)} x2={x(high)} y1={y} y2={y} strokeDasharray={isDashed ? '3 3' : undefined} />
      <line x1={x(low)} x2={x(low)} y1={y - 4} y2={y + 4} />
      <line x1={x(high)} x2={x(high)} y1={y - 4} y2={y + 4} />
    </g>
  );
}

/** Without an interval a ring stands for the share: it is what was counted, and nothing says how far it may be off. */
function Dot({ row, value, y }: { readonly row: ShareRow; readonly value: number; readonly y: number }) {
  const { low, high } = row.share;
  const colour = row.colour ?? 'currentColor';
  const hasInterval = low !== null && high !== null;
  return (
    <>
      {hasInterval && <Interval {...{ low, high, y }} isDashed={row.isDashed ?? false} />}
      <circle
        {...{ cx: x(value), cy: y, r: 5 }}
        fill={hasInterval ? colour : 'none'}
        stroke={hasInterval ? 'currentColor' : colour}
        strokeWidth={hasInterval ? 1 : 2}
      />
      <text x={LEFT + PLOT + 12} y={y + 4} fontSize="12" style={{ fontVariantNumeric: 'tabular-nums' }}>
        {row.text}
      </text>
    </>
  );
}

function Line({ row, y }: { readonly row: ShareRow; readonly y: number }) {
  const { value } = row.share;
  return (
    <g>
      <text x={LEFT - 10} y={y + 4} fontSize="12" textAnchor="end">
        {clipped(row.label)}
      </text>
      {value === null ? (
        <text x={LEFT + 4} y={y + 4} fontSize="11" className="svg-quiet">
          {row.text}
        </text>
      ) : (
        <Dot {...{ row, value, y }} />
      )}
    </g>
  );
}

function Scale({ height }: { readonly height: number }) {
  return [0, 0.25, 0.5, 0.75, 1].map((share) => (
    <g key={share}>
      <line x1={x(share)} x2={x(share)} y1={HEAD - 8} y2={height - 26} stroke="currentColor" strokeOpacity="0.15" />
      <text x={x(share)} y={height - 10} fontSize="11" textAnchor="middle" className="svg-quiet">
        {share * 100} %
      </text>
    </g>
  ));
}

/** Shares as dots with intervals, one panel below the other on one scale: the form that goes into a paper. */
export function SharePanels({ title, panels }: { readonly title: string; readonly panels: readonly SharePanel[] }) {
  const heights = panels.map(({ rows }) => HEAD + rows.length * ROW + GAP);
  const topOf = (place: number): number => heights.slice(0, place).reduce((sum, height) => sum + height, 0);
  const height = topOf(panels.length) + SCALE;
  return (
    <svg width={WIDTH} height={height} viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={title}>
      <Scale height={height} />
      {panels.map((panel, place) => (
        <g key={panel.key}>
          <text x={LEFT} y={topOf(place) + 18} fontSize="13" fontWeight="600">
            {panel.title}
          </text>
          {panel.rows.map((row, at) => (
            <Line key={row.key} row={row} y={topOf(place) + HEAD + at * ROW + 4} />
          ))}
        </g>
      ))}
    </svg>
  );
}
