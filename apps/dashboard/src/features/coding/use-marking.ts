import { useState } from 'react';
import { useSay } from '../../providers/i18n-provider.js';
import { KEYS_A_PAGE } from './desk-keys.js';
import type { CaretTools } from './use-caret.js';
import type { DeskTools } from './use-desk.js';

/** Marks the unit or a passage of it, and says so. */
export function useMarking(tools: DeskTools, caret: CaretTools, announce: (text: string) => void) {
  const say = useSay();
  const [looked, setLooked] = useState<number | null>(null);
  const { here, judgement, rules, project } = tools;
  const frames = project?.codebook.frames ?? [];

  const mark = (place: number) => {
    const frame = frames[place];
    if (here === null) return;
    if (frame === undefined) {
      announce(say('said.noFrame'));
      return;
    }
    setLooked(place);
    const range = caret.picked();
    const isPresent = judgement.present.includes(frame.id);
    if (range !== null) {
      tools.act({ kind: 'add-evidence', evidence: { frameId: frame.id, ...range } });
      caret.collapse();
      announce(say('said.passage', { frame: frame.name, text: here.text.body.slice(range.start, range.end) }));
    } else if (rules.needsEvidence && !isPresent) announce(say('said.needsPassage'));
    else {
      tools.act({ kind: 'toggle', frameId: frame.id });
      announce(say(isPresent ? 'said.absent' : 'said.present', { frame: frame.name }));
    }
  };

  const removeAtCaret = (): boolean => {
    const at = caret.caret?.at;
    const found = at === undefined ? undefined : judgement.evidence.findLast((one) => one.start <= at && at <= one.end);
    if (found === undefined) return false;
    tools.act({ kind: 'remove-evidence', evidence: found });
    announce(say('said.undone'));
    return true;
  };

  const toggleUnsure = () => {
    if (here === null) return;
    tools.act({ kind: 'unsure' });
    announce(say(judgement.isUnsure ? 'said.sure' : 'said.unsure'));
  };

  const sayPage = (page: number) => announce(say('said.morePage', { from: page * KEYS_A_PAGE + 1 }));
  return { looked, setLooked, mark, removeAtCaret, toggleUnsure, sayPage };
}
