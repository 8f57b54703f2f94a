export type Command = 'help' | 'search' | 'go-start' | 'go-events' | 'go-articles' | 'go-sources' | 'go-ingest';

/** Shown on the help sheet in this order. */
export const KEYS: readonly { readonly keys: readonly string[]; readonly command: Command }[] = [
  { keys: ['/'], command: 'search' },
  { keys: ['?'], command: 'help' },
  { keys: ['g', 'h'], command: 'go-start' },
  { keys: ['g', 'e'], command: 'go-events' },
  { keys: ['g', 'a'], command: 'go-articles' },
  { keys: ['g', 's'], command: 'go-sources' },
  { keys: ['g', 'i'], command: 'go-ingest' },
];

/** How long the first key of a pair waits for the second, in milliseconds. */
export const PAIR_WAIT = 1200;

export interface Pressed {
  readonly key: string;
  readonly at: number;
  /** Ctrl, Alt or Meta: belongs to the browser or the system, never to us. */
  readonly withModifier: boolean;
  readonly inField: boolean;
}

export interface Waiting {
  readonly key: string;
  readonly at: number;
}

/** What a key press means, given the key that may be waiting for a second one. */
export function press(waiting: Waiting | null, pressed: Pressed): { command: Command | null; waiting: Waiting | null } {
  if (pressed.inField || pressed.withModifier) return { command: null, waiting: null };
  const inTime = waiting !== null && pressed.at - waiting.at <= PAIR_WAIT;
  const typed = inTime ? [waiting.key, pressed.key] : [pressed.key];
  const match = KEYS.find(({ keys }) => keys.join(' ') === typed.join(' '));
  if (match !== undefined) return { command: match.command, waiting: null };
  const begins = KEYS.some(({ keys }) => keys.length > 1 && keys[0] === pressed.key);
  return { command: null, waiting: begins ? { key: pressed.key, at: pressed.at } : null };
}
