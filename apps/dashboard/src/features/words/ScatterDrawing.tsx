import { memo, type MouseEvent } from 'react';
import { FONT_SIZE, plotX, plotY, SIZE, type Dot, type Label } from './scatter.js';

export interface Place {
  readonly x: number;
  readonly y: number;
}

interface DrawingProps {
  readonly title: string;
  readonly xName: string;
  readonly yName: string;
  readonly dots: readonly Dot[];
  readonly labels: readonly Label[];
  readonly lit: Dot | null;
  readonly onPoint: (place: Place | null) => void;
  readonly onPress: (place: Place) => void;
}

const isSure = ({ adjustedP }: Dot): boolean => adjustedP !== null && adjustedP < 0.05;

/** Filled or hollow says which set, size how sure: no colour says anything by itself. */
const Dots = memo(function Dots({ dots }: { readonly dots: readonly Dot[] }) {
  return (
    <g stroke="currentColor" strokeOpacity="0.7" strokeWidth="0.8">
      {dots.map((dot) => (
        <circle
          key={dot.word}
          cx={dot.x.toFixed(1)}
          cy={dot.y.toFixed(1)}
          r={isSure(dot) ? 3 : 1.7}
          fill={(dot.logOdds ?? 0) > 0 ? 'currentColor' : 'none'}
          fillOpacity="0.55"
        />
      ))}
    </g>
  );
});

const Labels = memo(function Labels({ labels }: { readonly labels: readonly Label[] }) {
  return (
    <g fontSize={FONT_SIZE}>
      {labels.map(({ dot, box }) => (
        <text
          key={dot.word}
          x={(box.x + box.width / 2).toFixed(1)}
          y={(box.y + FONT_SIZE - 1).toFixed(1)}
          textAnchor="middle"
        >
          {dot.word}
        </text>
      ))}
    </g>
  );
});

function Axes({ xName, yName }: Pick<DrawingProps, 'xName' | 'yName'>) {
  const [left, right, bottom, top] = [plotX(0), plotX(1), plotY(0), plotY(1)];
  return (
    <g>
      <g stroke="currentColor" strokeOpacity="0.35">
        <line x1={left - 12} x2={right + 12} y1={bottom + 14} y2={bottom + 14} />
        <line x1={left - 14} x2={left - 14} y1={bottom + 12} y2={top - 12} />
        <line x1={left} y1={bottom} x2={right} y2={top} strokeDasharray="3 5" strokeOpacity="0.25" />
      </g>
      <g fontSize="11" className="svg-quiet" textAnchor="middle">
        <text x={SIZE / 2} y={SIZE - 5}>
          {xName} →
        </text>
        <text x={12} y={SIZE / 2} transform={`rotate(-90 12 ${SIZE / 2})`}>
          {yName} →
        </text>
      </g>
    </g>
  );
}

function Lit({ dot }: { readonly dot: Dot }) {
  return (
    <g>
      <circle cx={dot.x} cy={dot.y} r="7" fill="none" stroke="var(--accent, #0b6e70)" strokeWidth="2.5" />
      <text
        x={dot.x}
        y={dot.y - 12}
        fontSize="14"
        fontWeight="700"
        textAnchor="middle"
        stroke="var(--surface, #fff)"
        strokeWidth="4"
        paintOrder="stroke"
      >
        {dot.word}
      </text>
    </g>
  );
}

/** Words by their rank in both sets: above the line those of A, below those of B. */
export function ScatterDrawing({ title, xName, yName, dots, labels, lit, onPoint, onPress }: DrawingProps) {
  const placeOf = ({ currentTarget, clientX, clientY }: MouseEvent<SVGSVGElement>): Place => {
    const frame = currentTarget.getBoundingClientRect();
    const scale = SIZE / frame.width;
    return { x: (clientX - frame.left) * scale, y: (clientY - frame.top) * scale };
  };
  return (
    <svg
      viewBox={`0 0 ${SIZE} ${SIZE}`}
      role="img"
      aria-label={title}
      className="words-scatter"
      onPointerMove={(event) => onPoint(placeOf(event))}
      onPointerLeave={() => onPoint(null)}
      onClick={(event) => onPress(placeOf(event))}
    >
      <Axes xName={xName} yName={yName} />
      <Dots dots={dots} />
      <Labels labels={labels} />
      {lit !== null && <Lit dot={lit} />}
    </svg>
  );
}
