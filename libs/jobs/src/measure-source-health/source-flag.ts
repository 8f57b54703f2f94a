import type { SourceHealthRow } from '@parallax/persistence';

/** Days of an outlet that are not like before, and why in words. */
export type SourceFlag = Omit<SourceHealthRow, 'sourceId' | 'method' | 'methodVersion'>;

export const dayInWords = (day: string): string =>
  new Date(day).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** Articles as a person counts them: a day, or a week where there are few. */
export function rateInWords(perDay: number): string {
  if (perDay >= 2) return `${Math.round(perDay)} articles a day`;
  const perWeek = perDay * 7;
  if (perWeek < 0.5) return 'less than one article a week';
  const count = Math.round(perWeek);
  return `${count} ${count === 1 ? 'article' : 'articles'} a week`;
}
