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
    const best = runnerUp === null ? 'nothing was near' : `the nearest event scored ${figure(runnerUp.score)}`;
    return `Begins an event: ${best}, below ${figure(mark)}.`;
  }
  const shared = [...listOf('names', sharedNames), ...listOf('words', sharedWords)].join('; ');
  return `Score ${figure(score)} (from ${figure(mark)} on): ${shared === '' ? 'few words each' : shared}; ${apartOf(daysApart)}.`;
}
