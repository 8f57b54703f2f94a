import { useId } from 'react';
import { useSay } from '../../providers/i18n-provider.js';
import type { NamingProfile, OutletNames } from '../../providers/names-types.js';
import {
  mentionsIn,
  mentionsOf,
  OWN_BODY,
  OWN_HEADLINE,
  QUOTED_BODY,
  QUOTED_HEADLINE,
  shareIn,
  shownOutlets,
  type MarkedVariant,
} from './marks.js';

const LEFT = 210;
const PLOT = 460;
const RIGHT = 170;
const ROW = 44;
const WIDTH = LEFT + PLOT + RIGHT;
const clipped = (name: string): string => (name.length > 30 ? `${name.slice(0, 29)}…` : name);

interface Segment {
  readonly variant: MarkedVariant;
  readonly k: number;
  readonly from: number;
  readonly width: number;
}

/** Segments of a bar in the order of names on screen: widths are shares of the mentions in these words. */
function segmentsOf(outlet: OutletNames, scope: number, variants: readonly MarkedVariant[]): Segment[] {
  const n = mentionsIn(outlet, scope);
  let from = LEFT;
  return variants.flatMap((variant) => {
    const k = shareIn(outlet, scope, variant.key)?.k ?? 0;
    if (k === 0 || n === 0) return [];
    const segment = { variant, k, from, width: (k / n) * PLOT };
    from += segment.width;
    return [segment];
  });
}

/** Quotation is a pattern, in the name's own colour: it is the same name in somebody else's mouth. */
function Hatches({ id, variants }: { readonly id: string; readonly variants: readonly MarkedVariant[] }) {
  return (
    <defs>
      {variants.map(({ key, place, colour }) => (
        <pattern
          key={key}
          id={`${id}-${place}`}
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="2.4" height="6" fill={colour} />
        </pattern>
      ))}
    </defs>
  );
}

interface RowProps {
  readonly outlet: OutletNames;
  readonly variants: readonly MarkedVariant[];
  readonly y: number;
  readonly id: string;
}

function Row({ outlet, variants, y, id }: RowProps) {
  const say = useSay();
  const own = segmentsOf(outlet, OWN_BODY, variants);
  const quoted = segmentsOf(outlet, QUOTED_BODY, variants);
  const headlines = mentionsIn(outlet, OWN_HEADLINE) + mentionsIn(outlet, QUOTED_HEADLINE);
  const [ownCount, quotedCount] = [mentionsIn(outlet, OWN_BODY), mentionsIn(outlet, QUOTED_BODY)];
  const counts = [
    `n ${ownCount}`,
    ...(quotedCount > 0 ? [say('names.quotedCount', { k: quotedCount })] : []),
    ...(headlines > 0 ? [say('names.headlineCount', { k: headlines })] : []),
  ];
  const silence = mentionsOf(outlet) === 0 ? 'neverNamed' : quotedCount > 0 ? 'onlyQuoted' : 'onlyHeadlines';
  return (
    <g>
      <text x={LEFT - 10} y={y + 18} fontSize="12" textAnchor="end">
        {clipped(outlet.source.name)}
      </text>
      <rect x={LEFT} y={y + 4} width={PLOT} height="20" fill="currentColor" opacity="0.06" />
      {own.map(({ variant, k, from, width }) => (
        <g key={variant.key}>
          <title>{`${variant.name}: ${k}`}</title>
          <rect x={from} y={y + 4} width={width} height="20" fill={variant.colour} className="svg-segment" />
          {width >= 18 && (
            <text
              x={from + width / 2}
              y={y + 18}
              fontSize="12"
              fontWeight="600"
              textAnchor="middle"
              className="svg-letter"
            >
              {width >= 40 ? `${variant.letter} ${k}` : variant.letter}
            </text>
          )}
        </g>
      ))}
      {ownCount === 0 && (
        <text x={LEFT + 6} y={y + 18} fontSize="11" className="svg-quiet">
          {say(`names.${silence}`)}
        </text>
      )}
      {quoted.map(({ variant, k, from, width }) => (
        <g key={variant.key}>
          <title>{`${variant.name} “…”: ${k}`}</title>
          <rect
            x={from}
            y={y + 27}
            width={width}
            height="10"
            fill={`url(#${id}-${variant.place})`}
            stroke={variant.colour}
            strokeWidth="1"
          />
          {width >= 18 && (
            <text
              x={from + width / 2}
              y={y + 36}
              fontSize="10"
              fontWeight="600"
              textAnchor="middle"
              className="svg-letter"
            >
              {variant.letter}
            </text>
          )}
        </g>
      ))}
      <text x={LEFT + PLOT + 10} y={y + 18} fontSize="11" style={{ fontVariantNumeric: 'tabular-nums' }}>
        {counts.join(' · ')}
      </text>
    </g>
  );
}

/** Letters and colours of the names in use. */
function Legend({ variants, y }: { readonly variants: readonly MarkedVariant[]; readonly y: number }) {
  const across = 3;
  return (
    <g>
      {variants.map(({ key, name, letter, colour }, index) => (
        <g key={key} transform={`translate(${LEFT + (index % across) * 200}, ${y + Math.floor(index / across) * 20})`}>
          <rect width="14" height="14" fill={colour} />
          <text x="20" y="12" fontSize="12">
            {letter} · {clipped(name)}
          </text>
        </g>
      ))}
    </g>
  );
}

interface DrawingProps {
  readonly profile: NamingProfile;
  /** In the order on screen. */
  readonly variants: readonly MarkedVariant[];
  readonly title: string;
}

/** One bar an outlet: the share of each name among its own words, and hatched below it what it quotes. */
export function NamesBars({ profile, variants, title }: DrawingProps) {
  const id = useId();
  const say = useSay();
  const { rows: outlets, silent } = shownOutlets(profile.outlets);
  const legend = 16 + Math.ceil(variants.length / 3) * 20;
  const height = legend + outlets.length * ROW + (silent.length > 0 ? 28 : 8);
  return (
    <svg width={WIDTH} height={height} viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={title}>
      <Hatches id={id} variants={variants} />
      <Legend variants={variants} y={2} />
      {outlets.map((outlet, row) => (
        <Row key={outlet.source.id} outlet={outlet} variants={variants} y={legend + row * ROW} id={id} />
      ))}
      {silent.length > 0 && (
        <text x={LEFT} y={height - 12} fontSize="12" className="svg-quiet">
          {say('names.silent', { smart_count: silent.length })}
        </text>
      )}
    </svg>
  );
}
