/**
 * One change that cleaning made. `start` and `end` are UTF-16 offsets into the raw decoded text (end
 * exclusive), `replacement` is what stands there now. A list of edits is sorted and never overlaps.
 */
export interface Edit {
  readonly rule: string;
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

/** The text after the edits. */
export function applyEdits(raw: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const edit of edits) {
    parts.push(raw.slice(at, edit.start), edit.replacement);
    at = edit.end;
  }
  return parts.join('') + raw.slice(at);
}

/** What each edit took out of the raw text, in the order of the edits. */
export function removedTexts(raw: string, edits: readonly Edit[]): string[] {
  return edits.map((edit) => raw.slice(edit.start, edit.end));
}

/**
 * The raw text again: the inverse of {@link applyEdits}. Edits do not carry what they removed, because
 * PostgreSQL stores neither NUL nor lone surrogates in jsonb: pass the result of {@link removedTexts}.
 */
export function restoreRaw(cleaned: string, edits: readonly Edit[], removed: readonly string[]): string {
  const parts: string[] = [];
  let at = 0;
  let growth = 0;
  edits.forEach((edit, index) => {
    const start = edit.start + growth;
    parts.push(cleaned.slice(at, start), removed[index] ?? '');
    at = start + edit.replacement.length;
    growth += edit.replacement.length - (edit.end - edit.start);
  });
  return parts.join('') + cleaned.slice(at);
}

/**
 * Where an offset into the raw text lies in the cleaned text. Monotone; an offset inside a replaced
 * stretch never leaves its replacement.
 */
export function mapOffset(edits: readonly Edit[], rawOffset: number): number {
  let growth = 0;
  for (const edit of edits) {
    if (rawOffset <= edit.start) break;
    if (rawOffset < edit.end) {
      return edit.start + growth + Math.min(rawOffset - edit.start, edit.replacement.length);
    }
    growth += edit.replacement.length - (edit.end - edit.start);
  }
  return rawOffset + growth;
}
