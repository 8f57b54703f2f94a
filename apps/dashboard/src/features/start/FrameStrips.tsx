import { useSay } from '../../providers/i18n-provider.js';
import type { Comparison, Coverage, EventRow } from '../../providers/types.js';
import { frameMark } from '../../ui/frame-marks.js';
import { isWide, proportionText } from '../../ui/numbers.js';
import { Initials } from '../../ui/OutletMark.js';
import { Loading } from '../../ui/states.js';
import { useComparison } from '../comparison/use-comparison.js';

const MAX_STRIPS = 8;
const TALL = 14;

type Share = Coverage['frameShares'][number]['share'];

interface Column {
  readonly share: Share;
  readonly place: number;
  readonly slot: number;
}

/** Hatched where nothing was coded, pale where the interval is wide, and ending in its interval. */
function StripColumn({ share, place, slot }: Column) {
  const { value, low, high } = share;
  const height = value === null ? 2 : Math.max(0.8, value * TALL);
  const middle = (place + 0.5) * slot;
  const isEmpty = value === null;
  return (
    <>
      <rect
        x={place * slot + slot * 0.12}
        width={slot * 0.76}
        y={TALL - height}
        height={height}
        fill={isEmpty ? 'none' : frameMark(place).colour}
        stroke={isEmpty ? 'currentColor' : 'none'}
        vectorEffect="non-scaling-stroke"
        strokeDasharray="2 2"
        strokeOpacity="0.5"
        opacity={isWide(share) ? 0.4 : 1}
      />
      {low !== null && high !== null && (
        <line
          x1={middle}
          x2={middle}
          y1={TALL - low * TALL}
          y2={TALL - high * TALL}
          stroke="currentColor"
          strokeOpacity="0.75"
          vectorEffect="non-scaling-stroke"
        />
      )}
    </>
  );
}

/** One column a frame, all on one scale. */
function Strip({ coverage }: { readonly coverage: Coverage }) {
  const shares = coverage.frameShares;
  const slot = 100 / Math.max(1, shares.length);
  const text = shares.map(({ share }, place) => `${frameMark(place).letter} ${proportionText(share)}`).join(', ');
  return (
    <svg viewBox={`0 0 100 ${TALL}`} preserveAspectRatio="none" role="img" aria-label={text}>
      <title>{text}</title>
      {shares.map(({ frame, share }, place) => (
        <StripColumn key={frame.id} share={share} place={place} slot={slot} />
      ))}
    </svg>
  );
}

/** Letters over the columns of all strips below. */
function Columns({ comparison }: { readonly comparison: Comparison }) {
  const frames = comparison.codebookVersion?.frames ?? [];
  return (
    <>
      <span />
      <span className="strip-letters quiet" aria-hidden="true">
        {frames.map((frame, place) => (
          <span key={frame.id} title={frame.name}>
            {frameMark(place).letter}
          </span>
        ))}
      </span>
    </>
  );
}

function Letters({ comparison }: { readonly comparison: Comparison }) {
  const frames = comparison.codebookVersion?.frames ?? [];
  return (
    <p className="quiet small">
      {frames.map((frame, place) => `${frameMark(place).letter} ${frame.name}`).join(' · ')}
    </p>
  );
}

/** Frame shares outlet by outlet, small and on one scale; the numbers with their intervals are a click away. */
export function FrameStrips({ event }: { readonly event: EventRow }) {
  const say = useSay();
  const { data, isPending } = useComparison({
    eventId: event.id,
    sourceIds: [],
    codebookVersionId: null,
    collapse: false,
  });
  if (isPending) return <Loading lines={2} />;
  if (data?.codebookVersion === null || data === undefined)
    return <p className="quiet small">{say('start.notCoded')}</p>;
  const coded = data.sources.filter(({ frameShares }) => frameShares.some(({ share }) => share.n > 0));
  return (
    <div className="stack" style={{ gap: 6 }}>
      <div className="strip">
        <Columns comparison={data} />
        {coded.slice(0, MAX_STRIPS).map((coverage) => (
          <div key={coverage.source.id} style={{ display: 'contents' }}>
            <Initials outlet={coverage.source} />
            <Strip coverage={coverage} />
          </div>
        ))}
      </div>
      {coded.length > MAX_STRIPS && (
        <p className="quiet small">{say('start.moreOutlets', { smart_count: coded.length - MAX_STRIPS })}</p>
      )}
      <Letters comparison={data} />
    </div>
  );
}
