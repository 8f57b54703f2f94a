import type { NamingProfile, OutletNames } from '../../providers/names-types.js';
import { mentionsIn, OWN_BODY, shareIn, shareText, sortedOutlets, type MarkedVariant } from './marks.js';

const LEFT = 210;
const PLOT = 380;
const RIGHT = 150;
const ROW = 22;
const HEAD = 30;
const WIDTH = LEFT + PLOT + RIGHT;
const x = (share: number): number => LEFT + share * PLOT;
const clipped = (name: string): string => (name.length > 30 ? `${name.slice(0, 29)}…` : name);

function Whisker({
  outlet,
  variant,
  y,
}: {
  readonly outlet: OutletNames;
  readonly variant: MarkedVariant;
  readonly y: number;
}) {
  const found = shareIn(outlet, OWN_BODY, variant.key);
  if (found === null || found.share.value === null) return null;
  const { value, low, high } = found.share;
  return (
    <g>
      <text x={LEFT - 10} y={y + 4} fontSize="12" textAnchor="end">
        {clipped(outlet.source.name)}
      </text>
      {low !== null && high !== null && (
        <g stroke="currentColor" strokeWidth="1.5" opacity={high - low > 0.5 ? 0.5 : 1}>
          <line x1={x(low)} x2={x(high)} y1={y} y2={y} />
          <line x1={x(low)} x2={x(low)} y1={y - 4} y2={y + 4} />
          <line x1={x(high)} x2={x(high)} y1={y - 4} y2={y + 4} />
        </g>
      )}
      <circle
        cx={x(value)}
        cy={y}
        r="5"
        fill={low === null ? 'none' : variant.colour}
        stroke={low === null ? variant.colour : 'currentColor'}
        strokeWidth={low === null ? 2 : 1}
      />
      <text x={LEFT + PLOT + 12} y={y + 4} fontSize="12" style={{ fontVariantNumeric: 'tabular-nums' }}>
        {`${shareText(found)} n ${found.share.n}`}
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

/** Shares in own words as dots with intervals, name by name on one scale, of outlets that use it; hollow: no interval. */
export function NamesDots({
  profile,
  variants,
  title,
}: {
  readonly profile: NamingProfile;
  readonly variants: readonly MarkedVariant[];
  readonly title: string;
}) {
  const outlets = sortedOutlets(profile.outlets).filter((outlet) => mentionsIn(outlet, OWN_BODY) > 0);
  const panels = variants.map((variant) => ({
    variant,
    outlets: outlets.filter((outlet) => (shareIn(outlet, OWN_BODY, variant.key)?.k ?? 0) > 0),
  }));
  const heights = panels.map((panel) => HEAD + panel.outlets.length * ROW);
  const topOf = (place: number): number => heights.slice(0, place).reduce((sum, height) => sum + height, 0);
  const height = topOf(panels.length) + 34;
  return (
    <svg width={WIDTH} height={height} viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={title}>
      <Scale height={height} />
      {panels.map(({ variant, outlets: those }, place) => (
        <g key={variant.key}>
          <text x={LEFT} y={topOf(place) + 18} fontSize="13" fontWeight="600">
            {variant.letter} · {variant.name}
          </text>
          {those.map((outlet, row) => (
            <Whisker key={outlet.source.id} outlet={outlet} variant={variant} y={topOf(place) + HEAD + row * ROW + 4} />
          ))}
        </g>
      ))}
    </svg>
  );
}
