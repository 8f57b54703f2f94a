import type { RefObject } from 'react';
import { useSay } from '../../providers/i18n-provider.js';
import { assertNever } from './assert-never.js';
import { neighbour } from './desk.js';
import type { DeskCommand } from './desk-keys.js';
import type { CaretTools } from './use-caret.js';
import type { DeskTools } from './use-desk.js';
import type { useMarking } from './use-marking.js';
import type { useSaving } from './use-saving.js';

interface CommandPorts {
  readonly tools: DeskTools;
  readonly caret: CaretTools;
  readonly marking: ReturnType<typeof useMarking>;
  readonly saving: ReturnType<typeof useSaving>;
  readonly announce: (text: string) => void;
  readonly openHelp: () => void;
  readonly text: RefObject<HTMLElement | null>;
  readonly remark: RefObject<HTMLElement | null>;
  readonly ask: RefObject<HTMLElement | null>;
}

/** What each key and button does. */
export function useCommands(ports: CommandPorts) {
  const { tools, caret, marking, saving, announce } = ports;
  const say = useSay();
  const step = (by: 1 | -1) => {
    const id = neighbour(tools.tasks, tools.here?.id ?? null, by);
    if (id === null) announce(say(by === 1 ? 'said.last' : 'said.first'));
    else saving.openTask(id);
  };
  const leave = () => {
    const active = document.activeElement;
    if (active instanceof HTMLElement && active.matches('input, textarea, select')) ports.text.current?.focus();
    else if (caret.caret !== null) {
      caret.off();
      announce(say('said.caretOff'));
    } else caret.collapse();
  };
  return (command: DeskCommand, page: number): void => {
    switch (command.kind) {
      case 'frame':
        return marking.mark(command.place);
      case 'look':
        return marking.setLooked(command.place);
      case 'more-frames':
        return marking.sayPage(page);
      case 'submit':
        return saving.submit();
      case 'skip':
        return saving.skip();
      case 'next':
        return step(1);
      case 'previous':
        return step(-1);
      case 'unsure':
        return marking.toggleUnsure();
      case 'undo':
        return saving.undo();
      case 'redo':
        return saving.redo();
      case 'caret':
        return caret.press();
      case 'remark':
        return ports.remark.current?.focus();
      case 'ask':
        return ports.ask.current?.focus();
      case 'help':
        return ports.openHelp();
      case 'leave':
        return leave();
      default:
        return assertNever(command);
    }
  };
}
