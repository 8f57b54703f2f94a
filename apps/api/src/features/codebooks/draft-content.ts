import { CODEBOOK_LIMITS, type CodebookDocument, type FrameDefinition } from '@parallax/framing';
import type { Refusal } from '../user-error.type.js';
import type { FrameInput, UpdateCodebookDraftInput } from './codebook-edit.inputs.js';

/** Where a codebook begins that nobody wrote yet. */
export const emptyBook: CodebookDocument = {
  ...{ key: '', name: '', description: null, citation: null },
  version: { unit: 'article', absence: 'explicit', isExclusive: false, frames: [] },
};

const frameOf = (frame: FrameInput): FrameDefinition => ({
  ...{ key: frame.key, name: frame.name, definition: frame.definition ?? null },
  ...{ include: frame.includeRule ?? null, exclude: frame.excludeRule ?? null, example: frame.example ?? null },
  ...{ decisionRules: frame.decisionRules ?? null, parent: frame.parentKey ?? null },
});

/** What a draft is to say; its name and key stay. */
export const contentOf = (input: UpdateCodebookDraftInput): Omit<CodebookDocument, 'key' | 'name'> => ({
  ...{ description: input.description ?? null, citation: input.citation ?? null },
  version: {
    ...{ unit: input.unit, absence: input.absence, isExclusive: input.isExclusive },
    frames: input.frames.map(frameOf),
  },
});

/** What the tables cannot hold, even in a draft; everything else is told by its problems and can be saved. */
export function tooLong({ description, citation, version }: Omit<CodebookDocument, 'key' | 'name'>): Refusal | null {
  const { frames } = version;
  const { prose, key, name } = CODEBOOK_LIMITS;
  const texts = frames.flatMap((frame) => [
    frame.definition,
    frame.include,
    frame.exclude,
    frame.example,
    frame.decisionRules,
  ]);
  if ([description, citation, ...texts].some((text) => (text?.length ?? 0) > prose)) {
    return { code: 'TOO_LONG', message: `A text has more than ${prose} characters.`, field: 'frames' };
  }
  if (frames.length > CODEBOOK_LIMITS.frames) {
    return {
      code: 'TOO_MANY_FRAMES',
      message: `A codebook has up to ${CODEBOOK_LIMITS.frames} frames.`,
      field: 'frames',
    };
  }
  if (frames.some((frame) => frame.key.length > key || frame.name.length > name)) {
    return { code: 'TOO_LONG', message: `Keys have up to ${key} characters, names up to ${name}.`, field: 'frames' };
  }
  const keys = frames.map((frame) => frame.key.trim());
  const repeated = keys.find((one, at) => keys.indexOf(one) !== at);
  if (repeated === undefined) return null;
  return {
    code: 'DUPLICATE_KEY',
    message: `Two frames have the key “${repeated}”. Give each its own.`,
    field: 'frames',
  };
}
