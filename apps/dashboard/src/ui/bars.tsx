import { useId } from 'react';
import { frameMark } from './frame-marks.js';
import { isWide, type Proportion } from './numbers.js';

/** Fill of a frame's bar: its colour, with a pattern over it once the palette starts again. */
function FramePattern({ id, place }: { readonly id: string; readonly place: number }) {
  const { colour, pattern } = frameMark(place);
  if (pattern === 'solid') return null;
  return (
    <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width="6" height="6" fill={colour} opacity="0.45" />
      {pattern === 'stripes' ? (
        <rect width="3" height="6" fill={colour} />
      ) : (
        <circle cx="3" cy="3" r="1.8" fill={colour} />
      )}
    </pattern>
  );
}

function Hatch({ id }: { readonly id: string }) {
  return (
    <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width="1.5" height="6" fill="currentColor" opacity="0.35" />
    </pattern>
  );
}

interface BarProps {
  readonly share: Proportion;
  readonly place: number;
  readonly width?: number;
  readonly height?: number;
}

/**
 * A share from 0 to 1 on the whole width, ended by its interval. Pale: the interval is wider than half the scale.
 * Hatched: not enough data, which is not zero.
 */
export function ShareBar({ share, place, width = 100, height = 16 }: BarProps) {
  const id = useId();
  const { colour, pattern } = frameMark(place);
  const middle = height / 2;
  if (share.value === null || share.low === null || share.high === null) {
    return (
      <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true">
        <Hatch id={id} />
        <rect width={width} height={height} fill={`url(#${id})`} stroke="currentColor" strokeOpacity="0.25" />
      </svg>
    );
  }
  const [low, high] = [share.low * width, share.high * width];
  return (
    <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true">
      <FramePattern id={id} place={place} />
      <rect width={width} height={height} fill="currentColor" opacity="0.06" />
      <rect
        y={height * 0.2}
        width={share.value * width}
        height={height * 0.6}
        fill={pattern === 'solid' ? colour : `url(#${id})`}
        opacity={isWide(share) ? 0.45 : 1}
      />
      <g stroke="currentColor" strokeWidth="1.4" vectorEffect="non-scaling-stroke">
        <line x1={low} x2={high} y1={middle} y2={middle} vectorEffect="non-scaling-stroke" />
        <line x1={low} x2={low} y1={height * 0.22} y2={height * 0.78} vectorEffect="non-scaling-stroke" />
        <line x1={high} x2={high} y1={height * 0.22} y2={height * 0.78} vectorEffect="non-scaling-stroke" />
      </g>
    </svg>
  );
}
