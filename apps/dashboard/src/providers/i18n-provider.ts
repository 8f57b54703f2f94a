import polyglotI18nProvider from 'ra-i18n-polyglot';
import englishMessages from 'ra-language-english';
import { mergeTranslations, useTranslate } from 'react-admin';
import { countText } from '../ui/numbers.js';
import { messages } from './messages.js';
import type { screenMessages } from './screen-messages.js';

let screenTexts: Partial<typeof screenMessages> = {};

export const i18nProvider = polyglotI18nProvider(
  () => mergeTranslations(englishMessages, messages, { px: screenTexts }),
  'en',
  [{ locale: 'en', name: 'English' }],
);

let loading: Promise<void> | null = null;

async function readScreenTexts(): Promise<void> {
  screenTexts = (await import('./screen-messages.js')).screenMessages;
  await i18nProvider.changeLocale('en'); // which makes it read the catalogue anew
}

/** The texts of all screens but Start, once; Start does not wait for them. A load that failed is tried again. */
export function loadScreenTexts(): Promise<void> {
  loading ??= readScreenTexts().catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}

type Paths<Tree, Prefix extends string = ''> = {
  [Key in keyof Tree & string]: Tree[Key] extends string ? `${Prefix}${Key}` : Paths<Tree[Key], `${Prefix}${Key}.`>;
}[keyof Tree & string];

/** Every sentence of the dashboard has a name in the catalogue; a name that does not exist does not compile. */
export type TextKey = Paths<(typeof messages)['px'] & typeof screenMessages>;

export type Say = (key: TextKey, values?: Record<string, string | number>) => string;

/** A count is read with its thousands apart; the bare number still chooses between one and many. */
function withShown(values: Parameters<Say>[1]): Parameters<Say>[1] {
  const count = values?.['smart_count'];
  return typeof count === 'number' ? { ...values, shown: countText(count) } : values;
}

export function useSay(): Say {
  const translate = useTranslate();
  return (key, values) => translate(`px.${key}`, withShown(values));
}
