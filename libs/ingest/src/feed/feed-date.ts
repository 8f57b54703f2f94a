import { readPublishedAt, type Published } from '../published-at.js';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const RFC_822 =
  /^(?:[a-z]{3,9},?\s+)?(\d{1,2})[\s-]+([a-z]{3,9})\.?[\s-]+(\d{4}|\d{2})(?:,?\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([a-z]{1,5}|[+-]\d{2}:?\d{2})?)?/i;
/** The zones of RFC 822; any other name counts as UTC. */
const ZONES: Readonly<Record<string, string>> = {
  ...{ EST: '-05:00', EDT: '-04:00', CST: '-06:00', CDT: '-05:00' },
  ...{ MST: '-07:00', MDT: '-06:00', PST: '-08:00', PDT: '-07:00' },
  ...{ CET: '+01:00', CEST: '+02:00', BST: '+01:00', EET: '+02:00', EEST: '+03:00', MSK: '+03:00', JST: '+09:00' },
};

/**
 * Reads the dates of feeds: RFC 822 as in RSS, ISO 8601 as in Atom. Null for what is no date, for a month or a year
 * alone, and for what lies in the future: a date made up would be worse than none.
 */
export function readFeedDate(text: string, now: Date): Published | null {
  const trimmed = text.trim().slice(0, 100);
  const read = readPublishedAt(fromRfc822(trimmed) ?? trimmed, now);
  return read.ok ? read.value : null;
}

function fromRfc822(text: string): string | null {
  const parts = RFC_822.exec(text);
  if (parts === null) return null;
  const [, day = '', name = '', year = '', hour, minute, second = '00', zone = 'Z'] = parts;
  const month = MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  if (month === 0) return null;
  const date = `${fullYear(year)}-${two(month)}-${two(day)}`;
  return hour === undefined ? date : `${date}T${two(hour)}:${minute}:${second}${zoneOf(zone)}`;
}

const two = (part: string | number): string => String(part).padStart(2, '0');
const fullYear = (year: string): string => (year.length === 4 ? year : `${Number(year) < 70 ? '20' : '19'}${year}`);
const zoneOf = (zone: string): string => (/^[+-]/.test(zone) ? zone : (ZONES[zone.toUpperCase()] ?? 'Z'));
