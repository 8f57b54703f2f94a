/** Longer without a key, a click or a scroll, and the coder is taken to be away. Milliseconds. */
export const IDLE_AFTER = 60_000;

/** How long a unit has been looked at: pauses count for a minute at most, and a hidden page not at all. */
export interface UnitClock {
  readonly seen: number;
  /** The last sign of life; null while the page is hidden. */
  readonly since: number | null;
}

export const startClock = (now: number, isVisible: boolean, seen = 0): UnitClock => ({
  seen,
  since: isVisible ? now : null,
});

const upTo = ({ seen, since }: UnitClock, now: number): number =>
  since === null ? seen : seen + Math.min(Math.max(0, now - since), IDLE_AFTER);

export const stir = (clock: UnitClock, now: number): UnitClock =>
  clock.since === null ? clock : { seen: upTo(clock, now), since: now };

export const hide = (clock: UnitClock, now: number): UnitClock => ({ seen: upTo(clock, now), since: null });

export const show = (clock: UnitClock, now: number): UnitClock => ({ seen: upTo(clock, now), since: now });

/** Seconds spent so far, in tenths. */
export const secondsOn = (clock: UnitClock, now: number): number => Math.round(upTo(clock, now) / 100) / 10;
