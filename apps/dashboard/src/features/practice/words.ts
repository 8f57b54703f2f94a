import type { Say } from '../../providers/i18n-provider.js';
import type { GoldSource, PracticeResult, Round } from '../../providers/practice-door.js';

/** Where the answers of a round come from: `adjudicated (3), answers of Ines Thorne (2)`. */
export const goldText = (say: Say, gold: Round['gold']): string =>
  gold
    .map(({ origin, coderName, units }) => {
      const named = say(`practice.origins.${origin}`, { coder: coderName ?? '–' });
      return gold.length === 1 ? named : say('practice.goldUnits', { origin: named, units });
    })
    .join(', ');

export const sourceText = (say: Say, { projectId, name, units }: GoldSource): string =>
  say(projectId === null ? 'practice.sourceCoder' : 'practice.sourceProject', { name, smart_count: units });

/** What tells sources apart in a list. */
export const sourceKey = ({ projectId, coderId }: GoldSource): string => projectId ?? coderId ?? '';

export type Outcome = 'passed' | 'failed' | 'open';

export const outcomeOf = ({ isPassed }: Pick<PracticeResult, 'isPassed'>): Outcome => {
  if (isPassed === null) return 'open';
  return isPassed ? 'passed' : 'failed';
};

/** How many have passed, and how many are still at it: `1 of 3 · 1 not finished`. */
export function passedText(say: Say, results: readonly Pick<PracticeResult, 'isPassed'>[]): string {
  const outcomes = results.map(outcomeOf);
  const count = (outcome: Outcome): number => outcomes.filter((one) => one === outcome).length;
  const passed = say('practice.passedOf', { passed: count('passed'), coders: results.length });
  const open = count('open');
  return open === 0 ? passed : `${passed} · ${say('practice.unfinished', { smart_count: open })}`;
}
