import type { SourceHealthKind } from '@parallax/persistence';

/** Days of an outlet that are not like before, and why in words. */
export interface SourceFlag {
  readonly kind: SourceHealthKind;
  readonly fromDay: string;
  readonly toDay: string | null;
  readonly toldOn: string;
  readonly beforeLevel: number | null;
  readonly sinceLevel: number | null;
  readonly p: number | null;
  readonly words: string;
}

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
