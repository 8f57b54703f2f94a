import { useSay } from '../../providers/i18n-provider.js';
import type { VoiceGroup, VoiceShare } from '../../providers/voices-types.js';
import type { Outlet } from '../../providers/types.js';
import { classNameIn, voiceText } from './voice-text.js';

const LEFT = 190;
const PLOT = 380;
const RIGHT = 170;
const ROW = 22;
const HEAD = 30;
const WIDTH = LEFT + PLOT + RIGHT;
const x = (share: number): number => LEFT + share * PLOT;
const clipped = (name: string): string => (name.length > 26 ? `${name.slice(0, 25)}…` : name);

interface LineProps {
  readonly name: string;
  readonly group: VoiceGroup | undefined;
  readonly y: number;
}

/** Without an interval a ring stands for the share: it is what was counted, and nothing says how far it may be off. */
function Line({ name, group, y }: LineProps) {
  const say = useSay();
  const { value = null, low = null, high = null } = group?.share ?? {};
  return (
    <g>
      <text x={LEFT - 10} y={y + 4} fontSize="12" textAnchor="end">
        {clipped(name)}
      </text>
      {value === null || group === undefined ? (
        <text x={LEFT + 4} y={y + 4} fontSize="11" className="svg-quiet">
          {say(group?.share.undefinedReason === 'NO_QUOTATIONS' ? 'voices.none' : 'voices.noArticles')}
        </text>
      ) : (
        <>
          {low !== null && high !== null && (
            <g stroke="currentColor" strokeWidth="1.5">
              <line x1={x(low)} x2={x(high)} y1={y} y2={y} />
              <line x1={x(low)} x2={x(low)} y1={y - 4} y2={y + 4} />
              <line x1={x(high)} x2={x(high)} y1={y - 4} y2={y + 4} />
            </g>
          )}
          <circle
            cx={x(value)}
            cy={y}
            r="4.5"
            fill={low === null ? 'none' : 'currentColor'}
            stroke="currentColor"
            strokeWidth="1.5"
          />
          <text x={LEFT + PLOT + 12} y={y + 4} fontSize="12" style={{ fontVariantNumeric: 'tabular-nums' }}>
            {voiceText(group.share, group.quotations)}
          </text>
        </>
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

interface DrawingProps {
  readonly share: VoiceShare;
  /** In this order, under these names. */
  readonly outlets: readonly Outlet[];
  readonly title: string;
}

/** One panel a group, one line an outlet, on one scale: dots with intervals, as they go into a paper. */
export function VoicesDrawing({ share, outlets, title }: DrawingProps) {
  const say = useSay();
  const voices = new Map(share.outlets.map((one) => [one.source.id, one]));
  const groups = share.outlets[0]?.groups ?? [];
  const panel = HEAD + outlets.length * ROW;
  const height = groups.length * panel + 34;
  return (
    <svg width={WIDTH} height={height} viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={title}>
      <Scale height={height} />
      {groups.map(({ kind, classId }, place) => (
        <g key={classId ?? kind}>
          <text x={LEFT} y={place * panel + 18} fontSize="13" fontWeight="600">
            {classNameIn(share, classId) ?? say(kind === 'UNRESOLVED' ? 'voices.unresolved' : 'voices.unclassified')}
          </text>
          {outlets.map((outlet, row) => (
            <Line
              key={outlet.id}
              name={outlet.name}
              group={voices.get(outlet.id)?.groups[place]}
              y={place * panel + HEAD + row * ROW + 4}
            />
          ))}
        </g>
      ))}
    </svg>
  );
}
