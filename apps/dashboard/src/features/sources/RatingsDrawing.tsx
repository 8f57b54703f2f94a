import type { RatingBar, RatingTimeline } from './rating-lanes.js';

const LEFT = 190;
const PLOT = 470;
const WIDTH = LEFT + PLOT + 20;
const ROW = 34;
const HEAD = 26;

const clipped = (text: string, longest: number): string =>
  text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
const x = (share: number): number => LEFT + share * PLOT;

/** Grey for all: no value has a colour of its own. An open end is dashed. */
function Bar({ bar, y }: { readonly bar: RatingBar; readonly y: number }) {
  const { rating, from, to } = bar;
  const width = Math.max(3, (to - from) * PLOT);
  const isOpen = bar.isOpenStart || bar.isOpenEnd;
  return (
    <g>
      <title>{`${rating.value}, ${rating.validFrom ?? '…'} – ${rating.validTo ?? '…'}`}</title>
      <rect
        {...{ x: x(from), y, width, height: 22, rx: 3 }}
        fill="currentColor"
        fillOpacity="0.12"
        stroke="currentColor"
        strokeOpacity="0.6"
        {...(isOpen && { strokeDasharray: '4 3' })}
      />
      <text x={x(from) + 6} y={y + 15} fontSize="12">
        {clipped(rating.value, Math.max(1, Math.floor(width / 7)))}
      </text>
    </g>
  );
}

/** Every rater has a line of its own, so that who disagrees with whom is seen. */
export function RatingsDrawing({ timeline, title }: { readonly timeline: RatingTimeline; readonly title: string }) {
  const height = HEAD + timeline.lanes.length * ROW + 24;
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${height}`}
      width={WIDTH}
      height={height}
      role="img"
      aria-label={title}
      fill="currentColor"
    >
      <line x1={LEFT} x2={LEFT + PLOT} y1={HEAD - 6} y2={HEAD - 6} stroke="currentColor" strokeOpacity="0.3" />
      <text x={LEFT} y={14} fontSize="11" className="svg-quiet">
        {timeline.firstDay}
      </text>
      <text x={LEFT + PLOT} y={14} fontSize="11" textAnchor="end" className="svg-quiet">
        {timeline.lastDay}
      </text>
      {timeline.lanes.map(({ dimension, rater, bars }, row) => (
        <g key={`${dimension} ${rater}`}>
          <text x={LEFT - 10} y={HEAD + row * ROW + 12} fontSize="12" textAnchor="end">
            {clipped(rater ?? '?', 26)}
          </text>
          <text x={LEFT - 10} y={HEAD + row * ROW + 25} fontSize="10" textAnchor="end" className="svg-quiet">
            {clipped(dimension, 30)}
          </text>
          {bars.map((bar) => (
            <Bar key={bar.rating.id} bar={bar} y={HEAD + row * ROW} />
          ))}
        </g>
      ))}
    </svg>
  );
}
