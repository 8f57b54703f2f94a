import { err, ok, type DatePrecision, type Result } from '@parallax/kernel';
import { quoted, type Refusal } from './refusal.js';

export interface Published {
  /** A moment in UTC, ISO 8601; midnight when only the day is known. */
  readonly at: string;
  readonly precision: DatePrecision;
}

const DAY_MS = 86_400_000;
/** The first printed weeklies are of about 1605: an earlier year is a filler such as 0001-11-30. */
const FIRST_YEAR = 1600;
const FORM =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?\s?(?:(Z)|([+-])(\d{2}):?(\d{2}))?)?$/;

const refuse = (code: 'BAD_DATE' | 'DATE_TOO_EARLY' | 'DATE_IN_FUTURE', sentence: string): Result<never, Refusal> =>
  err({
    code,
    field: 'publishedAt',
    sentence,
    remedy: 'Give the day as 2025-03-12 or the moment as 2025-03-12T06:10:00Z, or leave the date out.',
  });

/**
 * Reads `2025-03-12` (precision day) or an ISO 8601 moment (precision time; UTC where no zone is given).
 * Days that no calendar has, years before 1600 and moments more than a day after `now` are refused.
 */
export function readPublishedAt(text: string, now: Date): Result<Published, Refusal> {
  const parts = FORM.exec(text);
  const moment = parts === null ? null : momentOf(parts);
  if (parts === null || moment === null) return refuse('BAD_DATE', `${quoted(text)} is not a date of the calendar.`);
  if (Number(parts[1]) < FIRST_YEAR)
    return refuse('DATE_TOO_EARLY', `${quoted(text)} lies before there were newspapers.`);
  if (moment > now.getTime() + DAY_MS) return refuse('DATE_IN_FUTURE', `${quoted(text)} lies in the future.`);
  return ok({ at: new Date(moment).toISOString(), precision: parts[4] === undefined ? 'day' : 'time' });
}

function momentOf(parts: RegExpExecArray): number | null {
  const [, year, month, day, hour = '0', minute = '0', second = '0', fraction = '', , sign, zoneHour, zoneMinute] =
    parts;
  const midnight = Date.UTC(Number(year), Number(month) - 1, Number(day));
  const date = new Date(midnight);
  // Date.UTC rolls 31 April over to 1 May: a day that no calendar has must be refused, not repaired.
  if (date.getUTCMonth() !== Number(month) - 1 || date.getUTCDate() !== Number(day)) return null;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  if (Number(zoneHour ?? 0) > 15 || Number(zoneMinute ?? 0) > 59) return null;
  const offset = (sign === '-' ? -1 : 1) * (Number(zoneHour ?? 0) * 60 + Number(zoneMinute ?? 0));
  const millis = Number(fraction.padEnd(3, '0').slice(0, 3));
  return midnight + ((Number(hour) * 60 + Number(minute) - offset) * 60 + Number(second)) * 1000 + millis;
}
