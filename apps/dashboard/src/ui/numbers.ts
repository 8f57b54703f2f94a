/** A share with its uncertainty, as the API gives it: 0 to 1, null where it is undefined. */
export interface Proportion {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly k: number;
  readonly n: number;
  readonly undefinedReason: string | null;
}

const percent = (share: number): string => String(Math.round(share * 100));

/** One reading order everywhere: `38 % [29–48] n 96`; an en dash alone where the share is undefined, never 0. */
export function proportionText({ value, low, high, n }: Proportion): string {
  if (value === null || low === null || high === null) return `– n ${n}`;
  return `${percent(value)} % [${percent(low)}–${percent(high)}] n ${n}`;
}

/** Little is not nothing: `< 1 %` where rounding would say 0. */
export const percentText = (share: number): string => (share > 0 && share < 0.005 ? '< 1 %' : `${percent(share)} %`);

/** An interval wider than half the scale says little: it is drawn pale. */
export const isWide = ({ low, high }: Pick<Proportion, 'low' | 'high'>): boolean =>
  low !== null && high !== null && high - low > 0.5;

/** Minutes after the first report: `first`, `+ 35 min`, `+ 24 h 50`; from two days on `+ 2 d 3 h`. */
export function delayText(minutes: number): string {
  const whole = Math.round(minutes);
  if (whole <= 0) return 'first';
  const [days, hours, rest] = [Math.floor(whole / 1440), Math.floor(whole / 60), whole % 60];
  if (days >= 2) return `+ ${days} d${hours % 24 > 0 ? ` ${hours % 24} h` : ''}`;
  if (hours > 0) return `+ ${hours} h${rest > 0 ? ` ${String(rest).padStart(2, '0')}` : ''}`;
  return `+ ${rest} min`;
}

/** Seconds left, in the coarsest unit that is still honest: `about 40 s`, `about 3 min`, `about 2 h`. */
export function remainingText(seconds: number): string {
  if (seconds < 60) return `about ${Math.max(1, Math.round(seconds))} s`;
  if (seconds < 5400) return `about ${Math.round(seconds / 60)} min`;
  return `about ${Math.round(seconds / 3600)} h`;
}

const grouped = new Intl.NumberFormat('en', { useGrouping: true });

/** 12,345. */
export const countText = (count: number): string => grouped.format(count);

/** Work done in a second: `1.3 MB/s`, or `412 rows/s` where the unit is not bytes. */
export function rateText(perSecond: number, unit: string): string {
  if (unit !== 'bytes') return `${countText(Math.round(perSecond))} ${unit}/s`;
  if (perSecond < 1000) return `${Math.round(perSecond)} B/s`;
  return perSecond < 1e6 ? `${Math.round(perSecond / 1000)} kB/s` : `${(perSecond / 1e6).toFixed(1)} MB/s`;
}
