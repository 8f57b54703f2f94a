import type { ArticleId, FrameId, SourceId } from '@parallax/kernel';
import type { DecidedArticles } from './decided-articles.js';

/** The articles behind the cells of one outlet. */
export interface Standing {
  readonly articleIds: readonly ArticleId[];
  /** Frame by frame one digit an article: 0 not coded on it, 1 absent, 2 present, 3 undecided. */
  readonly states: Readonly<Record<FrameId, string>>;
}

export type Standings = Readonly<Record<SourceId, Standing>>;

/** What was decided of every coded article, so that a stored result opens exactly the texts its numbers count. */
export function standingsOf(
  decided: DecidedArticles,
  { sourceIds, frameIds }: { readonly sourceIds: readonly SourceId[]; readonly frameIds: readonly FrameId[] },
): Standings {
  const { articles, outlet, states, frameCount } = decided;
  const places = sourceIds.map((): number[] => []);
  outlet.forEach((own, at) => places[own]?.push(at));
  return Object.fromEntries(
    sourceIds.map((sourceId, own) => {
      const mine = places[own] ?? [];
      const digits = frameIds.map(
        (id, frame) => [id, mine.map((at) => states[at * frameCount + frame]).join('')] as const,
      );
      const articleIds = mine.flatMap((at) => articles[at]?.id ?? []);
      return [sourceId, { articleIds, states: Object.fromEntries(digits) }];
    }),
  );
}
