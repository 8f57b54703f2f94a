/** Languages a corpus of news is likely to hold, ISO 639-1; any other can be reached through the API. */
const CODES = [
  'ar',
  'bg',
  'bn',
  'ca',
  'cs',
  'da',
  'de',
  'el',
  'en',
  'es',
  'et',
  'fa',
  'fi',
  'fr',
  'gu',
  'he',
  'hi',
  'hr',
  'hu',
  'hy',
  'id',
  'is',
  'it',
  'ja',
  'ka',
  'ko',
  'ku',
  'lt',
  'lv',
  'ms',
  'nl',
  'no',
  'pa',
  'pl',
  'ps',
  'pt',
  'ro',
  'ru',
  'sk',
  'sl',
  'sq',
  'sr',
  'sv',
  'sw',
  'ta',
  'te',
  'th',
  'tr',
  'uk',
  'ur',
  'vi',
  'zh',
] as const;

const names = new Intl.DisplayNames('en', { type: 'language' });

export const languageName = (code: string): string => {
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
};

export const languageChoices = (): [string, string][] =>
  CODES.map((code): [string, string] => [code, languageName(code)]).sort((a, b) => a[1].localeCompare(b[1], 'en'));
