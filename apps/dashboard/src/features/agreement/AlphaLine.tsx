import type { Coefficient } from '../../providers/agreement-types.js';
import { RELIABLE, TENTATIVE } from './numbers.js';

const WIDE = 120;
const TALL = 14;
const x = (value: number): number => Math.max(0, value) * WIDE;

/** α with its interval on a line from 0 to 1 that carries the two marks; the number stands beside it. */
export function AlphaLine({ alpha: { value, low, high } }: { readonly alpha: Coefficient }) {
  return (
    <svg className="alpha-line" width={WIDE} height={TALL} viewBox={`-4 0 ${WIDE + 8} ${TALL}`} aria-hidden="true">
      <line x1={0} x2={WIDE} y1={TALL / 2} y2={TALL / 2} stroke="currentColor" strokeOpacity="0.2" />
      {[TENTATIVE, RELIABLE].map((mark) => (
        <line key={mark} x1={x(mark)} x2={x(mark)} y1={1} y2={TALL - 1} stroke="currentColor" strokeOpacity="0.5" />
      ))}
      {low !== null && high !== null && (
        <line x1={x(low)} x2={x(high)} y1={TALL / 2} y2={TALL / 2} stroke="currentColor" strokeWidth="2" />
      )}
      {value !== null && <circle cx={x(value)} cy={TALL / 2} r="4" fill="var(--accent)" />}
    </svg>
  );
}
