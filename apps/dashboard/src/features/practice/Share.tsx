import { proportionText, type Proportion } from '../../ui/numbers.js';

const WIDE = 120;
const TALL = 14;

interface ShareProps {
  readonly share: Proportion;
  /** In (0, 1]: drawn as a line to be reached; null: none. */
  readonly mark: number | null;
}

/** A share with its interval on a line from 0 to 1 that carries the pass mark; the numbers stand below it. */
export function Share({ share, mark }: ShareProps) {
  const { value, low, high } = share;
  const middle = TALL / 2;
  return (
    <>
      <svg className="share-line" width={WIDE} height={TALL} viewBox={`-4 0 ${WIDE + 8} ${TALL}`} aria-hidden="true">
        <line x1={0} x2={WIDE} y1={middle} y2={middle} stroke="currentColor" strokeOpacity="0.2" />
        {mark !== null && (
          <line x1={mark * WIDE} x2={mark * WIDE} y1={1} y2={TALL - 1} stroke="currentColor" strokeOpacity="0.6" />
        )}
        {low !== null && high !== null && (
          <line x1={low * WIDE} x2={high * WIDE} y1={middle} y2={middle} stroke="currentColor" strokeWidth="2" />
        )}
        {value !== null && <circle cx={value * WIDE} cy={middle} r="4" fill="var(--accent)" />}
      </svg>
      <span className="num">{proportionText(share)}</span>
    </>
  );
}
