import { err, type Result } from '@parallax/kernel';
import type { DraftRefusal } from '@parallax/persistence';
import type { Refusal } from '../user-error.type.js';

const TOLD: Readonly<Record<DraftRefusal, Omit<Refusal, 'code'>>> = {
  NOT_FOUND: { message: 'There is no such codebook version.', field: 'versionId' },
  PUBLISHED: { message: 'It is published, and a published version never changes. Begin a draft.', field: 'versionId' },
  NAME_TAKEN: { message: 'There is a codebook of this name. Begin its next version instead.', field: 'name' },
  DRAFT_EXISTS: { message: 'The codebook has a draft already. Go on with it, or discard it.', field: 'codebookId' },
  CONFLICT: { message: 'Somebody saved this draft meanwhile. Load it again before you change it.', field: 'revision' },
  IN_USE: {
    message: 'Labels or projects stand on the draft or on a frame that would go. Keep the frame and its key.',
    field: 'frames',
  },
  UNREADY: { message: 'The draft cannot be published yet: see its problems.', field: null },
  OUTDATED: {
    message: 'A later version was published since. Begin a new draft from it; this one can be discarded.',
    field: 'versionId',
  },
};

/** What the refusal of a draft means to the person who tried. */
export const tellDraftRefusal = (code: DraftRefusal): Refusal => ({ code, ...TOLD[code] });

export const refuseDraft = (code: DraftRefusal): Result<never, Refusal> => err(tellDraftRefusal(code));
