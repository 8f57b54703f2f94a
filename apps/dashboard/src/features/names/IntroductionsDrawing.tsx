import { useSay } from '../../providers/i18n-provider.js';
import type { NamingProfile } from '../../providers/names-types.js';
import { momentText } from '../../ui/dates.js';
import { placed, usesOf, type PlacedMark } from './introduction-lanes.js';
import type { MarkedVariant } from './marks.js';

const LEFT = 190;
const PLOT = 560;
const RIGHT = 150;
const WIDTH = LEFT + PLOT + RIGHT;
const CHIP = 40;
const LANE = 24;
const HEAD = 30;
/** Of many outlets the first ones are drawn; the table has all. */
const MOST_LANES = 8;
const clipped = (name: string): string => (name.length > 24 ? `${name.slice(0, 23)}…` : name);

function Chip({ mark, y, name }: { readonly mark: PlacedMark; readonly y: number; readonly name: string }) {
  const { x, initials, isDay, isQuoted, isFirst } = mark;
  const when = momentText(new Date(mark.at).toISOString(), isDay ? 'DAY' : 'TIME') ?? '';
  return (
    <g>
      <title>{`${mark.name} · ${name} · ${when}`}</title>
      <rect
        x={x}
        y={y}
        width={CHIP - 6}
        height="18"
        rx="4"
        fill={isQuoted ? 'none' : 'currentColor'}
        fillOpacity={isQuoted ? 0 : 0.14}
        stroke="currentColor"
        strokeWidth={isFirst ? 2 : 1}
        strokeDasharray={isDay ? '3 2' : undefined}
      />
      <text x={x + (CHIP - 6) / 2} y={y + 13} fontSize="11" textAnchor="middle" fontWeight={isFirst ? 700 : 400}>
        {isQuoted ? `“${initials}”` : initials}
      </text>
    </g>
  );
}

interface RowProps {
  readonly variant: MarkedVariant;
  readonly marks: readonly PlacedMark[];
  readonly undated: number;
  /** Outlets there is no room for. */
  readonly hidden: number;
  readonly y: number;
}

function Row({ variant, marks, undated, hidden, y }: RowProps) {
  const say = useSay();
  const notes = [
    ...(hidden > 0 ? [say('names.moreOutlets', { smart_count: hidden })] : []),
    ...(undated > 0 ? [say('names.undated', { smart_count: undated })] : []),
  ];
  return (
    <g>
      <rect x="0" y={y + 2} width="12" height="12" fill={variant.colour} />
      <text x="18" y={y + 13} fontSize="12">
        {variant.letter} · {clipped(variant.name)}
      </text>
      <line x1={LEFT} x2={LEFT + PLOT} y1={y - 3} y2={y - 3} stroke="currentColor" strokeOpacity="0.15" />
      {marks.map((mark) => (
        <Chip
          key={`${mark.sourceId} ${String(mark.isQuoted)}`}
          mark={mark}
          y={y + mark.lane * LANE - 1}
          name={variant.name}
        />
      ))}
      {notes.map((note, line) => (
        <text key={note} x={LEFT + PLOT + 10} y={y + 13 + line * 16} fontSize="11" className="svg-quiet">
          {note}
        </text>
      ))}
    </g>
  );
}

/** Outlets on a line of time, name by name: filled in own words, outlined in quotation marks, dashed on a bare day. */
export function IntroductionsDrawing({
  profile,
  variants,
  title,
}: {
  readonly profile: NamingProfile;
  readonly variants: readonly MarkedVariant[];
  readonly title: string;
}) {
  const rows = variants.flatMap((variant) => {
    const found = profile.introductions.find(({ variantKey }) => variantKey === variant.key);
    return found === undefined ? [] : [{ variant, uses: usesOf(found), undated: found.undatedArticles }];
  });
  const moments = rows.flatMap(({ uses }) => uses.map(({ at }) => at));
  const [from, to] = [Math.min(...moments), Math.max(...moments)];
  const xOf = (at: number): number => LEFT + (to > from ? ((at - from) / (to - from)) * (PLOT - CHIP) : 0);
  const all = rows.map(({ uses }) => placed(uses, xOf, CHIP));
  const lanes = all.map((marks) => marks.filter(({ lane }) => lane < MOST_LANES));
  const heights = lanes.map((marks) => Math.max(1, ...marks.map(({ lane }) => lane + 1)) * LANE + 8);
  const topOf = (row: number): number => HEAD + heights.slice(0, row).reduce((sum, height) => sum + height, 0);
  const height = topOf(rows.length);
  const day = (at: number): string => momentText(new Date(at).toISOString(), 'TIME') ?? '';
  return (
    <svg width={WIDTH} height={height} viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={title}>
      {moments.length > 0 && (
        <g fontSize="11" className="svg-quiet">
          <text x={LEFT} y="14">
            {day(from)}
          </text>
          {to > from && (
            <text x={LEFT + PLOT} y="14" textAnchor="end">
              {day(to)}
            </text>
          )}
        </g>
      )}
      {rows.map(({ variant, undated }, row) => (
        <Row
          key={variant.key}
          variant={variant}
          marks={lanes[row] ?? []}
          undated={undated}
          hidden={(all[row]?.length ?? 0) - (lanes[row]?.length ?? 0)}
          y={topOf(row)}
        />
      ))}
    </svg>
  );
}
