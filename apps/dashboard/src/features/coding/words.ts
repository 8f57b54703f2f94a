import type { DeskFrame } from '../../providers/coding-types.js';
import type { Say } from '../../providers/i18n-provider.js';
import type { Judgement } from './judgement.js';
import type { OutboxState } from './outbox.js';

/** What Enter would save, in words: `Conflict, Economy present, 4 absent, with 2 passages, unsure`. */
export function willSaveText(say: Say, judgement: Judgement, frames: readonly DeskFrame[]): string {
  const names = frames.filter((frame) => judgement.present.includes(frame.id)).map((frame) => frame.name);
  const absent = frames.length - names.length;
  const present = names.join(', ');
  const parts = [
    names.length === 0
      ? say('willSave.none', { absent })
      : say(absent === 0 ? 'willSave.all' : 'willSave.some', { present, absent }),
    judgement.evidence.length > 0 ? say('willSave.passages', { smart_count: judgement.evidence.length }) : null,
    judgement.isUnsure ? say('willSave.unsure') : null,
  ];
  return parts.filter((part) => part !== null).join(', ');
}

const clockTime = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** How saving stands, in words; the time is the coder's own. */
export function savingText(say: Say, state: OutboxState): string {
  const count = state.waiting.filter((one) => one.trouble === null).length;
  if (count === 0 && state.waiting.length > 0) return say('saving.held');
  if (count === 0)
    return state.lastSavedAt === null
      ? say('saving.none')
      : say('saving.saved', { time: clockTime.format(state.lastSavedAt) });
  if (state.isSignedOut) return say('saving.signedOut', { smart_count: count });
  return say(state.nextTryAt === null ? 'saving.sending' : 'saving.waiting', { smart_count: count });
}
