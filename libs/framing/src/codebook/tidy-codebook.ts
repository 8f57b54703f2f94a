import type { CodebookDocument, FrameDefinition } from './codebook.js';

// PostgreSQL stores neither NUL nor half a surrogate pair.
const UNSTORABLE = /[\0\p{Surrogate}]/gu;

const tidyLine = (text: string): string => text.replace(UNSTORABLE, '').replace(/\s+/g, ' ').trim();
const tidyProse = (text: string | null): string | null => text?.replace(UNSTORABLE, '').trim() || null;
const tidyKey = (text: string | null): string | null => (text === null ? null : tidyLine(text) || null);

const tidyFrame = (frame: FrameDefinition): FrameDefinition => ({
  key: tidyLine(frame.key),
  name: tidyLine(frame.name),
  definition: tidyProse(frame.definition),
  include: tidyProse(frame.include),
  exclude: tidyProse(frame.exclude),
  example: tidyProse(frame.example),
  decisionRules: tidyProse(frame.decisionRules),
  parent: tidyKey(frame.parent),
});

/**
 * The form in which a codebook is stored: keys and names on one line, prose without blanks at its ends,
 * empty prose null, nothing PostgreSQL refuses. Tidying twice changes nothing.
 */
export function tidyCodebook(book: CodebookDocument): CodebookDocument {
  return {
    key: tidyLine(book.key),
    name: tidyLine(book.name),
    description: tidyProse(book.description),
    citation: tidyProse(book.citation),
    version: { ...book.version, frames: book.version.frames.map(tidyFrame) },
  };
}
