import type { SourceRow } from '../../providers/types.js';
import { momentText } from '../../ui/dates.js';
import { percentText } from '../../ui/numbers.js';

type Quality = SourceRow['quality'];

/** Nothing to divide is no number, never 0. */
const share = (value: number | null): string => (value === null ? '–' : percentText(value));
const pace = (perWeek: number | null): string =>
  perWeek === null ? '–' : perWeek >= 10 ? String(Math.round(perWeek)) : perWeek.toFixed(1);

/** The counters in the order in which they are shown, each under the key of its name. */
export const qualityTexts = (quality: Quality): readonly (readonly [QualityKey, string])[] => [
  ['perWeek', pace(quality.articlesPerWeek)],
  ['lastArticle', momentText(quality.lastArticleAt, 'DAY') ?? '–'],
  ['undated', share(quality.undatedShare)],
  ['future', share(quality.futureShare)],
  ['short', share(quality.shortShare)],
  ['refused', quality.refusedCount.toLocaleString('en')],
];
export type QualityKey = 'perWeek' | 'lastArticle' | 'undated' | 'future' | 'short' | 'refused';
export const QUALITY_KEYS: readonly QualityKey[] = ['perWeek', 'lastArticle', 'undated', 'future', 'short', 'refused'];
