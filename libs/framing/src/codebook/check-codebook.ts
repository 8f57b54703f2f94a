import { nameKey } from '@parallax/kernel';
import { checkParents } from './check-parents.js';
import { CODEBOOK_LIMITS, FRAME_PROSE, type CodebookDocument, type FrameDefinition } from './codebook.js';

export type CodebookProblemCode =
  | 'EMPTY_NAME'
  | 'EMPTY_KEY'
  | 'TOO_LONG'
  | 'NO_FRAMES'
  | 'TOO_MANY_FRAMES'
  | 'ONE_EXCLUSIVE_FRAME'
  | 'DUPLICATE_KEY'
  | 'DUPLICATE_NAME'
  | 'PARENT_MISSING'
  | 'PARENT_CYCLE';

/** Something that keeps a draft from being published; `frame` is a key, null where the whole book is meant. */
export interface CodebookProblem {
  readonly code: CodebookProblemCode;
  readonly frame: string | null;
  /** Place of the frame from 0, because a key may be what is wrong. */
  readonly frameIndex: number | null;
  readonly field: string;
  readonly message: string;
  readonly remedy: string;
}

type Found = Omit<CodebookProblem, 'frame' | 'frameIndex'>;

function checkLine(text: string, field: 'key' | 'name', what: string): Found[] {
  if (text.trim() === '') {
    const code = field === 'key' ? 'EMPTY_KEY' : 'EMPTY_NAME';
    return [{ code, field, message: `${what} has no ${field}.`, remedy: `Write a ${field}.` }];
  }
  return checkLength(text, field, CODEBOOK_LIMITS[field]);
}

function checkLength(text: string | null, field: string, longest: number): Found[] {
  if (text === null || text.length <= longest) return [];
  const message = `“${field}” has ${text.length} characters.`;
  return [{ code: 'TOO_LONG', field, message, remedy: `Keep it within ${longest} characters.` }];
}

const checkFrame = (frame: FrameDefinition, index: number): Found[] => [
  ...checkLine(frame.key, 'key', `Frame ${index + 1}`),
  ...checkLine(frame.name, 'name', `Frame “${frame.key}”`),
  ...FRAME_PROSE.flatMap((field) => checkLength(frame[field], field, CODEBOOK_LIMITS.prose)),
];

function checkBook({ key, name, description, citation }: CodebookDocument): Found[] {
  const found = [...checkLine(key, 'key', 'The codebook'), ...checkLine(name, 'name', 'The codebook')];
  if (name.trim() !== '' && nameKey(name) === '') {
    const message = `The name “${name}” holds no letter or digit.`;
    found.push({ code: 'EMPTY_NAME', field: 'name', message, remedy: 'Use at least one letter or digit.' });
  }
  found.push(...checkLength(description, 'description', CODEBOOK_LIMITS.prose));
  return [...found, ...checkLength(citation, 'citation', CODEBOOK_LIMITS.prose)];
}

function checkNumber({ version: { frames, isExclusive } }: CodebookDocument): Found[] {
  if (frames.length === 0) {
    const message = 'The codebook has no frames.';
    return [{ code: 'NO_FRAMES', field: 'frames', message, remedy: 'Add at least one frame.' }];
  }
  if (frames.length > CODEBOOK_LIMITS.frames) {
    const message = `The codebook has ${frames.length} frames.`;
    const remedy = `Keep to ${CODEBOOK_LIMITS.frames} frames.`;
    return [{ code: 'TOO_MANY_FRAMES', field: 'frames', message, remedy }];
  }
  if (!isExclusive || frames.length > 1) return [];
  const message = 'Exactly one frame must be chosen, and there is only one: every unit would get it.';
  const remedy = 'Add a frame, for example “none of these”, or let frames be chosen together.';
  return [{ code: 'ONE_EXCLUSIVE_FRAME', field: 'isExclusive', message, remedy }];
}

/** Frames whose key or name an earlier frame has. */
function checkRepeats(frames: readonly FrameDefinition[], field: 'key' | 'name'): CodebookProblem[] {
  const seen = new Set<string>();
  return frames.flatMap((frame, frameIndex): CodebookProblem[] => {
    const text = frame[field];
    const isRepeat = text !== '' && seen.has(text);
    seen.add(text);
    const code = field === 'key' ? 'DUPLICATE_KEY' : 'DUPLICATE_NAME';
    const message = `Frame ${frameIndex + 1} has the same ${field} as an earlier one: “${text}”.`;
    const remedy = field === 'key' ? 'Give each frame a key of its own.' : 'Coders see names only: let them differ.';
    return isRepeat ? [{ code, frame: frame.key, frameIndex, field, message, remedy }] : [];
  });
}

/** Everything that is wrong with a codebook, each with frame, field and remedy; empty when it can be published. */
export function checkCodebook(book: CodebookDocument): CodebookProblem[] {
  const { frames } = book.version;
  return [
    ...[...checkBook(book), ...checkNumber(book)].map((found) => ({ ...found, frame: null, frameIndex: null })),
    ...frames.flatMap((frame, frameIndex) =>
      checkFrame(frame, frameIndex).map((found) => ({ ...found, frame: frame.key, frameIndex })),
    ),
    ...checkRepeats(frames, 'key'),
    ...checkRepeats(frames, 'name'),
    ...checkParents(frames),
  ];
}
