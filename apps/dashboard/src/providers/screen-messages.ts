import { adjudication } from './adjudication-messages.js';
import { agreement } from './agreement-messages.js';
import { codebookWriting } from './codebook-messages.js';
import { coding } from './coding-messages.js';
import { collecting } from './collections-messages.js';
import { contrasting } from './contrast-messages.js';
import { directory } from './directory-messages.js';
import { grouping } from './events-messages.js';
import { feeding } from './feeds-messages.js';
import { health } from './health-messages.js';
import { naming } from './names-messages.js';
import { omissions } from './omissions-messages.js';
import { practice } from './practice-messages.js';
import { selecting } from './selection-messages.js';
import { textReuse } from './text-reuse-messages.js';
import { voices } from './voices-messages.js';
import { words } from './words-messages.js';

/** What all screens but Start say: part of the catalogue in messages.ts. */
export const screenMessages = {
  ...adjudication,
  ...agreement,
  ...codebookWriting,
  ...coding,
  ...collecting,
  ...contrasting,
  ...directory,
  ...grouping,
  ...feeding,
  ...health,
  ...naming,
  ...omissions,
  ...practice,
  ...selecting,
  ...textReuse,
  ...voices,
  ...words,
};
