import type { SourceHealth } from '../../providers/health-door.js';
import { bandOf, scaleOf } from './volume-bars.js';

const LEFT = 40;
const TOP = 18;
const PLOT = { height: 120, foot: 24 };
const STEP = { least: 2, most: 10, widest: 760 };

interface DrawingProps {
  readonly title: string;
  readonly health: SourceHealth;
}

/** Articles day by day; days on which the outlet was not as before are shaded under a flag. */
export function VolumeDrawing({ title, health: { volume, flags } }: DrawingProps) {
  const days = volume.map(({ day }) => day);
  const { most, ticks } = scaleOf(volume.map(({ articles }) => articles));
  const step = Math.min(STEP.most, Math.max(STEP.least, STEP.widest / Math.max(1, days.length)));
  const x = (at: number): number => LEFT + at * step;
  const y = (count: number): number => TOP + (1 - count / most) * PLOT.height;
  const [width, height] = [x(days.length) + 10, TOP + PLOT.height + PLOT.foot];
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={title}>
      {flags.map((flag) => {
        const band = bandOf(flag, days);
        if (band === null) return null;
        const [start, end] = band;
        return (
          <g key={`${flag.kind} ${flag.from}`}>
            <title>{flag.words}</title>
            <rect
              x={x(start)}
              y={TOP}
              width={(end - start) * step}
              height={PLOT.height}
              fill="currentColor"
              opacity="0.1"
            />
            <line
              x1={x(start)}
              x2={x(start)}
              y1={TOP - 4}
              y2={TOP + PLOT.height}
              stroke="currentColor"
              strokeDasharray="2 2"
            />
            <text x={x(start)} y={TOP - 6} fontSize="11">
              ⚑
            </text>
          </g>
        );
      })}
      {ticks.map((tick) => (
        <g key={tick}>
          <line x1={LEFT} x2={width - 10} y1={y(tick)} y2={y(tick)} stroke="currentColor" strokeOpacity="0.15" />
          <text x={LEFT - 6} y={y(tick) + 4} fontSize="10" textAnchor="end" className="svg-quiet">
            {tick}
          </text>
        </g>
      ))}
      {volume.map(({ day, articles }, at) =>
        articles === 0 ? null : (
          <rect
            key={day}
            x={x(at)}
            y={y(articles)}
            width={Math.max(1, step - 0.6)}
            height={y(0) - y(articles)}
            fill="var(--accent)"
          >
            <title>{`${day}: ${articles}`}</title>
          </rect>
        ),
      )}
      {days.map((day, at) =>
        day.endsWith('-01') ? (
          <text key={day} x={x(at)} y={height - 8} fontSize="10" className="svg-quiet">
            {day.slice(0, 7)}
          </text>
        ) : null,
      )}
    </svg>
  );
}
