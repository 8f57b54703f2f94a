import type { CSSProperties } from 'react';
import { frameMark } from './frame-marks.js';

export interface KeyedFrame {
  readonly id: string;
  readonly name: string;
  readonly position: number;
}

declare module 'react' {
  interface CSSProperties {
    '--frame'?: string;
    '--frame-2'?: string;
  }
}

export const frameStyle = (place: number): CSSProperties => ({ '--frame': frameMark(place).colour });

export function FrameLetter({ place, name }: { readonly place: number; readonly name?: string }) {
  return (
    <span className="frame-letter" style={frameStyle(place)} title={name} aria-hidden={name === undefined}>
      {frameMark(place).letter}
    </span>
  );
}

/** What the colours and letters stand for, in the order of the codebook. */
export function FrameKey({ frames }: { readonly frames: readonly KeyedFrame[] }) {
  return (
    <ul className="frame-key">
      {frames.map((frame, place) => (
        <li key={frame.id}>
          <FrameLetter place={place} />
          <span>{frame.name}</span>
        </li>
      ))}
    </ul>
  );
}
