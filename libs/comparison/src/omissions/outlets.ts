import { groupBy, type ArticleId, type SourceId } from '@parallax/kernel';
import { benjaminiHochberg, wilsonInterval } from '@parallax/statistics';
import { windowsOf } from './coverage.js';
import { atMost } from './at-most.js';
import { primaryLanguage } from './function-words.js';
import type { MatrixOutlet } from './result.js';
import type { EventText } from './sentence.js';
import type { Weighed } from './weights.js';

/** An outlet with its texts of the event. */
export interface Outlet {
  readonly sourceId: SourceId;
  readonly articleIds: readonly ArticleId[];
  readonly words: number;
  readonly languages: ReadonlySet<string>;
  readonly windows: ReturnType<typeof windowsOf>;
}

/** The outlets in the order of their first article. */
export function outletsOf(articles: readonly EventText[], weighed: readonly Weighed[]): Outlet[] {
  const sentences = groupBy(weighed, ({ sentence }) => sentence.sourceId);
  return [...groupBy(articles, ({ sourceId }) => sourceId)].map(([sourceId, own]) => ({
    sourceId,
    articleIds: own.map(({ articleId }) => articleId),
    words: Math.max(
      1,
      own.reduce((sum, { wordCount }) => sum + wordCount, 0),
    ),
    languages: new Set(own.map(({ language }) => primaryLanguage(language))),
    windows: windowsOf(sentences.get(sourceId) ?? []),
  }));
}

/** What one outlet says of the statements that at least two others say. */
interface Known {
  readonly said: boolean;
  readonly p: number;
}

/** The outlets' shares of what the others say, beside what their length lets expect. */
export function measureOutlets(outlets: readonly Outlet[], known: readonly (readonly Known[])[]): MatrixOutlet[] {
  const tests = outlets.map((_, at) => {
    const own = known[at] ?? [];
    const said = own.filter((one) => one.said).length;
    const chances = own.map(({ p }) => 1 - p);
    return own.length === 0 ? null : atMost(said, chances);
  });
  const adjusted = benjaminiHochberg(tests);
  return outlets.map(({ sourceId, articleIds, words }, at) => {
    const own = known[at] ?? [];
    const said = own.filter((one) => one.said).length;
    const expected = own.reduce((sum, { p }) => sum + 1 - p, 0);
    return {
      ...{ sourceId, articleIds, words },
      said: wilsonInterval(said, own.length, { whenEmpty: 'NO_STATEMENTS_OF_OTHERS' }),
      expectedShare: own.length === 0 ? null : expected / own.length,
      p: tests[at] ?? null,
      adjustedP: adjusted[at] ?? null,
    };
  });
}
