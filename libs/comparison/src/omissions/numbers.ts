import { tokenise } from '@parallax/text';

/** A number or a date of a sentence. */
export interface Quantity {
  /** `#14000000`, `@3-12` for 12 March, `~05:00` for a time of day. */
  readonly key: string;
  /** The folded word behind the number, or `date`, `time`; empty at the end of a sentence. */
  readonly unit: string;
  readonly start: number;
  readonly end: number;
}

const NUMBER = /\d{1,2}[:.]\d{2}(?=\s?(?:[ap]\.?m|GMT|UTC|h\b))|\d{1,2}:\d{2}|\d+(?:[.,\u00a0\u202f]\d+)*/gu;
const SCALES: Readonly<Record<string, number>> = {
  hundred: 1e2,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};

const WORDS = (
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen ' +
  'nineteen twenty'
).split(' ');
/** English numbers written as words; `one` is left out, it is a pronoun more often than a number. */
const IN_WORDS: ReadonlyMap<string, number> = new Map([
  ...WORDS.map((word, at) => [word, at + 2] as const),
  ...'thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, at) => [word, 30 + at * 10] as const),
  ['dozen', 12],
]);

const asciiDigits = (text: string): string =>
  text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf));

function valueOf(digits: string): number {
  const grouped = /^\d{1,3}(?:[.,\u00a0\u202f]\d{3})+$/.test(digits);
  return Number(grouped ? digits.replace(/\D/g, '') : digits.replace(/,/g, '.').replace(/[\u00a0\u202f]/g, ''));
}

const monthsByLanguage = new Map<string, ReadonlyMap<string, number>>();

/** Folded names of the months in a language, as Intl knows them. */
function monthsOf(language: string): ReadonlyMap<string, number> {
  const known = monthsByLanguage.get(language);
  if (known) return known;
  const locale = Intl.DateTimeFormat.supportedLocalesOf(language === 'und' ? [] : [language])[0] ?? 'en';
  const format = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
  const months = Array.from({ length: 12 }, (_, month) => {
    const name = tokenise(format.format(new Date(Date.UTC(2000, month, 15))))[0]?.form ?? '';
    return [name, month + 1] as const;
  });
  monthsByLanguage.set(language, new Map(months));
  return new Map(months);
}

interface Found {
  readonly value: number;
  readonly time: string | null;
  readonly start: number;
  readonly end: number;
}

function inDigits(text: string): Found[] {
  return [...asciiDigits(text).matchAll(NUMBER)].map((match) => {
    const [digits, start] = [match[0], match.index];
    const time = /^\d{1,2}[:.]\d{2}$/.test(digits) && digits.includes(':') ? digits.padStart(5, '0') : null;
    return { value: valueOf(digits), time, start, end: start + digits.length };
  });
}

function inWords(text: string, language: string): Found[] {
  if (language !== 'en') return [];
  return tokenise(text).flatMap(({ form, start, end }) => {
    const value = IN_WORDS.get(form);
    return value === undefined ? [] : [{ value, time: null, start, end }];
  });
}

/** A point right behind the digits may be that of an ordinal: “9. März”. */
const wordAfter = (text: string, end: number): string =>
  tokenise(
    text
      .slice(end, end + 30)
      .replace(/^\./, '')
      .split(/[.;:!?]\s/)[0] ?? '',
  )[0]?.form ?? '';
const wordBefore = (text: string, start: number): string =>
  tokenise(text.slice(Math.max(0, start - 16), start)).at(-1)?.form ?? '';

function quantityOf(found: Found, text: string, language: string): Quantity {
  const { start, end, time, value } = found;
  if (time !== null) return { key: `~${time}`, unit: 'time', start, end };
  const after = wordAfter(text, end);
  const months = monthsOf(language);
  const month =
    Number.isInteger(value) && value <= 31 ? (months.get(after) ?? months.get(wordBefore(text, start))) : undefined;
  if (month !== undefined) return { key: `@${month}-${value}`, unit: 'date', start, end };
  const scale = language === 'en' ? SCALES[after] : undefined;
  return { key: `#${Number((value * (scale ?? 1)).toPrecision(12))}`, unit: after, start, end };
}

/** The numbers, dates and times of a sentence, in digits of any script and, in English, in words. */
export function quantitiesOf(text: string, language: string): Quantity[] {
  const found = [...inDigits(text), ...inWords(text, language)].sort((a, b) => a.start - b.start);
  return found.map((one) => quantityOf(one, text, language));
}
