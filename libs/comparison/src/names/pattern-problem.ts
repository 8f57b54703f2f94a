/** Why a pattern cannot be read: where it stands in the pattern (UTF-16), what is wrong, what to write instead. */
export interface PatternProblem {
  readonly code: PatternProblemCode;
  readonly position: number;
  readonly length: number;
  readonly message: string;
  readonly remedy: string;
}

export type PatternProblemCode = keyof typeof TOLD;

export const MOST_CHARACTERS = 500;
export const MOST_WORDS = 64;
export const DEEPEST = 8;
/** As in the search: a shorter beginning would find too much. */
export const SHORTEST_BEGINNING = 2;

const TOLD = {
  EMPTY_PATTERN: ['The pattern has no words.', 'Write the name as it stands in the texts, for example: river works'],
  TOO_LONG: [`The pattern has more than ${MOST_CHARACTERS} characters.`, 'Write it as several patterns.'],
  TOO_MANY_WORDS: [`The pattern has more than ${MOST_WORDS} words.`, 'Write it as several patterns.'],
  TOO_DEEP: [`Brackets stand more than ${DEEPEST} deep in one another.`, 'Write it as several patterns.'],
  NOT_CLOSED: ['This bracket is not closed.', 'Close it, or put words that hold a bracket in "quotes".'],
  NOT_OPENED: ['There is no bracket that this one closes.', 'Take it out, or open one before it.'],
  QUOTE_NOT_CLOSED: ['This quotation mark has no partner.', 'End the literal words with a second mark.'],
  EMPTY_ALTERNATIVE: ['Nothing stands on one side of this |.', 'Put words on both sides, or take the | out.'],
  EMPTY_BRACKETS: ['Nothing stands in these brackets.', 'Put words in, or take them out.'],
  ALL_OPTIONAL: [
    'Every part is optional, so the pattern fits where nothing stands.',
    'Leave at least one word outside.',
  ],
  STRAY_STAR: ['A * stands right after the beginning of a word.', 'Write for example: divert*'],
  BEGINNING_TOO_SHORT: [
    `At least ${SHORTEST_BEGINNING} letters must stand before a *.`,
    'Write more of the word: fewer letters would find too much.',
  ],
  STRAY_QUESTION_MARK: [
    'A ? makes the brackets before it optional and means nothing elsewhere.',
    'For an optional word write (water)? project or [water] project; put a name with a question mark in "quotes".',
  ],
  BRACKET_IN_WORD: [
    'Brackets hold whole words, and this one stands inside a word.',
    'Write the forms side by side, as in: project | projects; or use a *, as in: project*',
  ],
  BACKSLASH: ['A \\ means nothing here.', 'Write the words themselves, or put them in "quotes".'],
} as const;

export function problemAt(code: PatternProblemCode, position: number, length = 1): PatternProblem {
  const [message, remedy] = TOLD[code];
  return { code, position, length, message, remedy };
}
