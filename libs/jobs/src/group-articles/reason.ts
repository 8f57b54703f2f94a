import type { Assignment, SharedWord } from '@parallax/events';

const figure = (value: number): string => value.toFixed(2).replace(/^0\./, '.');

const NAMED = 4;

const listOf = (kind: string, words: readonly SharedWord[]): string[] =>
  words.length === 0
    ? []
    : [
        `${kind} ${words
          .slice(0, NAMED)
          .map(({ word }) => word)
          .join(', ')}`,
      ];

function apartOf(days: number | null): string {
  if (days === null) return 'days apart not known';
  const whole = Math.round(days);
  return whole === 0 ? 'within a day' : `${whole} ${whole === 1 ? 'day' : 'days'} apart`;
}

/** The reasons of an assignment as one sentence; the values stand beside it. */
export function reasonOf({ score, runnerUp, sharedNames, sharedWords, daysApart }: Assignment, mark: number): string {
  if (score === null) {
    if (runnerUp === null) return 'Begins an event: nothing was near.';
    // It may reach the mark and yet be kept out: the event is locked, or a person took the article out of it.
    const side = runnerUp.score < mark ? `below ${figure(mark)}` : 'but takes nothing in, or not this article';
    return `Begins an event: the nearest event scored ${figure(runnerUp.score)}, ${side}.`;
  }
  const measure =
    score < mark
      ? `by itself, below ${figure(mark)}; it came with articles that are nearer`
      : `(from ${figure(mark)} on)`;
  const shared = [...listOf('names', sharedNames), ...listOf('words', sharedWords)].join('; ');
  return `Score ${figure(score)} ${measure}: ${shared === '' ? 'few words each' : shared}; ${apartOf(daysApart)}.`;
}
