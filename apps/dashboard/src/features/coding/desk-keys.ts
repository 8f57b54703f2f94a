/** What a key does at the desk. Frames are counted from 0 in the order of the codebook. */
export type DeskCommand =
  | { readonly kind: 'frame'; readonly place: number }
  | { readonly kind: 'look'; readonly place: number }
  | {
      readonly kind:
        | 'submit'
        | 'next'
        | 'previous'
        | 'skip'
        | 'unsure'
        | 'undo'
        | 'redo'
        | 'caret'
        | 'ask'
        | 'remark'
        | 'help'
        | 'leave'
        | 'more-frames';
    };

export type Plain = Exclude<DeskCommand['kind'], 'frame' | 'look' | 'more-frames'>;

/** Shown on the help sheet in this order. */
export const DESK_KEYS: readonly { readonly keys: readonly string[]; readonly command: Plain }[] = [
  { keys: ['Enter', 'Ctrl+Enter'], command: 'submit' },
  { keys: ['j'], command: 'next' },
  { keys: ['k'], command: 'previous' },
  { keys: ['s'], command: 'skip' },
  { keys: ['n'], command: 'unsure' },
  { keys: ['u', 'Ctrl+Z'], command: 'undo' },
  { keys: ['Ctrl+Shift+Z'], command: 'redo' },
  { keys: ['v'], command: 'caret' },
  { keys: ['r'], command: 'remark' },
  { keys: ['q'], command: 'ask' },
  { keys: ['?'], command: 'help' },
  { keys: ['Esc'], command: 'leave' },
];

/** Frames on one page of keys: 1 to 9. */
export const KEYS_A_PAGE = 9;

/** `3` for the third frame, `0 3` for the twelfth, `0 0 3` for the twenty-first: each 0 goes nine frames on. */
export function keysOfFrame(place: number): string {
  const zeros = Math.floor(place / KEYS_A_PAGE);
  return [...Array.from({ length: zeros }, () => '0'), String((place % KEYS_A_PAGE) + 1)].join(' ');
}

export interface DeskPress {
  readonly key: string;
  /** Where the key lies: Shift+1 is “!” on one keyboard and “1” on another, but always `Digit1`. */
  readonly code: string;
  readonly ctrl: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
  /** Text is being typed. */
  readonly inField: boolean;
  /** A button or a link has the focus: Enter and the space bar are its own. */
  readonly onControl: boolean;
}

export interface DeskKeySettings {
  /** False: single letters and digits do nothing (WCAG 2.1.4); keys with Ctrl, Enter and Escape stay. */
  readonly singleKeys: boolean;
  /** How many zeros were pressed just before. */
  readonly page: number;
  readonly own: OwnKeys;
}

/** Keys a coder chose instead of the single keys above. */
export type OwnKeys = { readonly [Command in Plain]?: string };

/** The single key of a command; null for those that have none. */
export function singleKeyOf(command: Plain, own: OwnKeys): string | null {
  const given = DESK_KEYS.find((entry) => entry.command === command)?.keys.find((key) => key.length === 1);
  return given === undefined ? null : (own[command] ?? given);
}

/** All keys of a command as they are shown, with the coder's own in place of the given one. */
export const keysOf = (command: Plain, own: OwnKeys): string[] => [
  ...[singleKeyOf(command, own)].filter((key) => key !== null),
  ...(DESK_KEYS.find((entry) => entry.command === command)?.keys.filter((key) => key.length > 1) ?? []),
];

const commandOf = (key: string, own: OwnKeys): Plain | undefined =>
  DESK_KEYS.find(({ command }) => singleKeyOf(command, own) === key)?.command;

/** Why a key cannot be chosen for a command; null when it can. Digits belong to frames. */
export function whyNotKey(key: string, command: Plain, own: OwnKeys): 'NOT_SINGLE' | 'TAKEN' | null {
  if (!/^[^\s\p{Nd}\p{C}]$/u.test(key)) return 'NOT_SINGLE';
  const holder = commandOf(key, own);
  return holder === undefined || holder === command ? null : 'TAKEN';
}

function withControl({ key, shift }: DeskPress): DeskCommand | null {
  if (key === 'Enter') return { kind: 'submit' };
  if (key.toLowerCase() !== 'z') return null;
  return { kind: shift ? 'redo' : 'undo' };
}

function digit({ key, code, shift }: DeskPress, page: number): DeskCommand | null {
  const onRow = /^(?:Digit|Numpad)([0-9])$/.exec(code)?.[1];
  // Keyboards that need Shift for digits (French) give the digit itself; there Shift+1 marks.
  const typed = /^[0-9]$/.test(key) ? key : shift ? onRow : undefined;
  if (typed === undefined) return null;
  if (typed === '0') return { kind: 'more-frames' };
  const place = page * KEYS_A_PAGE + Number(typed) - 1;
  return { kind: typed === key ? 'frame' : 'look', place };
}

/** What a key press means; null: nothing of the desk's, and the browser has it. */
export function deskCommand(press: DeskPress, { singleKeys, page, own }: DeskKeySettings): DeskCommand | null {
  if (press.alt) return null;
  if (press.key === 'Escape') return { kind: 'leave' };
  if (press.ctrl) {
    // In a field Ctrl+Z undoes what was typed.
    return press.inField && press.key !== 'Enter' ? null : withControl(press);
  }
  if (press.inField) return null;
  if (press.key === 'Enter') return press.onControl ? null : { kind: 'submit' };
  if (!singleKeys) return null;
  const command = commandOf(press.key, own);
  return command === undefined ? digit(press, page) : { kind: command };
}
