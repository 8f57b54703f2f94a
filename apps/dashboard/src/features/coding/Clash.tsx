import Button from '@mui/material/Button';
import type { DeskFrame } from '../../providers/coding-types.js';
import { useSay } from '../../providers/i18n-provider.js';
import { standingJudgement } from './desk.js';
import { judgementOf } from './judgement.js';
import type { Change, Waiting } from './outbox.js';
import { willSaveText } from './words.js';

interface ClashProps {
  /** What waits here for the unit, oldest first; one of them is in trouble. */
  readonly waiting: readonly Waiting[];
  readonly frames: readonly DeskFrame[];
  readonly keepMine: () => void;
  readonly keepTheirs: () => void;
}

function useChangeText(frames: readonly DeskFrame[]) {
  const say = useSay();
  return (change: Change): string => {
    if (change.kind === 'reopen') return say('desk.state.OPEN');
    if (change.outcome === 'SKIPPED') return say('willSave.skip');
    return willSaveText(say, judgementOf(change.labels, change.isUnsure, change.note), frames);
  };
}

/** Two versions of one unit: both in words, and nothing decided but by the coder. */
export function Clash({ waiting, frames, keepMine, keepTheirs }: ClashProps) {
  const say = useSay();
  const textOf = useChangeText(frames);
  const trouble = waiting.find((one) => one.trouble !== null)?.trouble;
  const mine = waiting.at(-1);
  if (trouble === undefined || trouble === null || mine === undefined) return null;
  const isClash = trouble.kind === 'conflict';
  const theirs = isClash
    ? trouble.current.state === 'CODED'
      ? willSaveText(say, standingJudgement(trouble.current), frames)
      : say(`desk.state.${trouble.current.state}`)
    : null;
  return (
    <section className="panel stack clash" role="alert">
      <h2>{say(isClash ? 'clash.title' : 'clash.refusedTitle')}</h2>
      <p>{isClash ? say('clash.why') : say('clash.refusedWhy', { message: trouble.message })}</p>
      <dl className="facts">
        <dt>{say('clash.mine')}</dt>
        <dd>{textOf(mine.change)}</dd>
        {theirs !== null && (
          <>
            <dt>{say('clash.theirs')}</dt>
            <dd>{theirs}</dd>
          </>
        )}
      </dl>
      <div className="row">
        <Button variant="outlined" onClick={keepTheirs}>
          {say(isClash ? 'clash.keepTheirs' : 'clash.forget')}
        </Button>
        <Button variant="outlined" onClick={keepMine}>
          {say(isClash ? 'clash.keepMine' : 'clash.again')}
        </Button>
      </div>
    </section>
  );
}
