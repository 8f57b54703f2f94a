type Precision = 'DAY' | 'TIME' | null | undefined;

const format = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...options });

const DAY_MONTH = format({ day: 'numeric', month: 'short' });
const DAY_MONTH_YEAR = format({ day: 'numeric', month: 'short', year: 'numeric' });
const TIME = format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** `12 Mar 2025 06:10` (UTC), the time only where the source gave one; null for an article without a date. */
export function momentText(iso: string | null, precision: Precision = 'TIME'): string | null {
  if (iso === null) return null;
  const date = new Date(iso);
  const day = DAY_MONTH_YEAR.format(date);
  return precision === 'TIME' ? `${day} ${TIME.format(date)}` : day;
}

/** `12–19 Mar 2025`, `28 Feb – 3 Mar 2025`, `30 Dec 2024 – 2 Jan 2025`, or one day; null without dates. */
export function spanText(first: string | null, last: string | null): string | null {
  if (first === null || last === null) return null;
  const [from, to] = [new Date(first), new Date(last)];
  if (from.getUTCFullYear() !== to.getUTCFullYear())
    return `${DAY_MONTH_YEAR.format(from)} – ${DAY_MONTH_YEAR.format(to)}`;
  if (from.getUTCMonth() !== to.getUTCMonth()) return `${DAY_MONTH.format(from)} – ${DAY_MONTH_YEAR.format(to)}`;
  if (from.getUTCDate() !== to.getUTCDate()) return `${from.getUTCDate()}–${DAY_MONTH_YEAR.format(to)}`;
  return DAY_MONTH_YEAR.format(from);
}
