import type { FrameAgreement } from '../../providers/agreement-types.js';
import { coefficientText, RELIABLE, TENTATIVE } from './numbers.js';

const LEFT = 200;
const PLOT = 400;
const RIGHT = 150;
const ROW = 26;
const HEAD = 26;
const FOOT = 26;
const WIDTH = LEFT + PLOT + RIGHT;
const LOWEST = -0.2;

/** The scale runs from −.2, which no useful frame falls below, to 1; what lies lower is drawn at its edge. */
const x = (value: number): number => LEFT + ((Math.max(LOWEST, value) - LOWEST) / (1 - LOWEST)) * PLOT;
const clipped = (name: string): string => (name.length > 28 ? `${name.slice(0, 27)}…` : name);

function Scale({ height }: { readonly height: number }) {
  return (
    <g>
      {[0, TENTATIVE, RELIABLE, 1].map((value) => {
        const isMark = value === TENTATIVE || value === RELIABLE;
        return (
          <g key={value}>
            <line
              x1={x(value)}
              x2={x(value)}
              y1={HEAD - 6}
              y2={height - FOOT}
              stroke="currentColor"
              strokeOpacity={isMark ? 0.6 : 0.15}
              strokeDasharray={isMark ? '4 3' : undefined}
            />
            <text x={x(value)} y={height - 8} fontSize="11" textAnchor="middle" className="svg-quiet">
              {isMark ? String(value === TENTATIVE ? '.667' : '.800') : value}
            </text>
          </g>
        );
      })}
    </g>
  );
}

function Row({
  frame,
  y,
  undefinedWord,
}: {
  readonly frame: FrameAgreement;
  readonly y: number;
  readonly undefinedWord: string;
}) {
  const { value, low, high } = frame.alpha;
  return (
    <g>
      <text x={LEFT - 12} y={y + 4} fontSize="12" textAnchor="end">
        {clipped(frame.frame.name)}
      </text>
      {low !== null && high !== null && (
        <g stroke="currentColor" strokeWidth="1.5">
          <line x1={x(low)} x2={x(high)} y1={y} y2={y} />
          <line x1={x(low)} x2={x(low)} y1={y - 5} y2={y + 5} />
          <line x1={x(high)} x2={x(high)} y1={y - 5} y2={y + 5} />
        </g>
      )}
      {value === null ? (
        <text x={LEFT + 4} y={y + 4} fontSize="11" className="svg-quiet">
          {undefinedWord}
        </text>
      ) : (
        <circle cx={x(value)} cy={y} r="4.5" fill="var(--accent, #0b6e70)" stroke="currentColor" />
      )}
      <text x={LEFT + PLOT + 12} y={y + 4} fontSize="12" style={{ fontVariantNumeric: 'tabular-nums' }}>
        {coefficientText(frame.alpha)}
      </text>
    </g>
  );
}

/** α of every frame on one line with its interval, between the marks that decide the verdict. */
export function AlphaDrawing({
  frames,
  title,
  undefinedWord,
}: {
  readonly frames: readonly FrameAgreement[];
  readonly title: string;
  readonly undefinedWord: string;
}) {
  const height = HEAD + frames.length * ROW + FOOT;
  return (
    <svg width={WIDTH} height={height} viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={title}>
      <Scale height={height} />
      {frames.map((frame, row) => (
        <Row key={frame.frame.id} frame={frame} y={HEAD + row * ROW + ROW / 2} undefinedWord={undefinedWord} />
      ))}
    </svg>
  );
}
