/** Words that stand before the fields of a codebook in Markdown. */
export const BOOK_FIELDS = {
  key: 'Key',
  unit: 'Unit',
  absence: 'Absence',
  isExclusive: 'Exclusive',
  description: 'Description',
  citation: 'Citation',
} as const;

export const FRAME_FIELDS = {
  key: 'Key',
  parent: 'Parent',
  definition: 'Definition',
  include: 'Include',
  exclude: 'Exclude',
  example: 'Examples',
  decisionRules: 'Decision rules',
} as const;

/** Continuation lines of a field stand this far in, as Markdown wants it for list items. */
export const INDENT = '  ';
