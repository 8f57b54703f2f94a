import { labelIdOf, type LabelDraft, type Refusal } from '@parallax/ingest';
import { nameKey, type CoderId } from '@parallax/kernel';
import type { Changes, LabelChange } from './changes.js';
import type { CodebookCache } from './codebooks.js';
import type { Verdict } from './decide.js';
import type { ImportRow } from './types.js';

/** Names that labels use, resolved. */
export interface LabelNames {
  readonly codebooks: CodebookCache;
  readonly coders: ReadonlyMap<string, CoderId>;
}

/** Notes the labels of a row that are not stored yet, on the version whose text they came with. */
export function noteLabels(row: ImportRow, verdict: Verdict, to: { names: LabelNames; changes: Changes }): void {
  const { names, changes } = to;
  const refusals: Refusal[] = [...row.draft.labelRefusals];
  for (const draft of row.draft.labels) {
    const label = labelChange(draft, verdict, names);
    if (label === null) refusals.push(unknownFrame(draft));
    else if (!verdict.article.labelIds.has(label.id)) {
      verdict.article.labelIds.add(label.id);
      changes.labels.push(label);
    }
  }
  refusals.forEach((refusal, index) => {
    // The row is kept once: a thousand bad labels must not store it a thousand times.
    changes.failures.push({
      place: row.place,
      scope: 'label',
      refusal,
      source: index === 0 ? row.source() : null,
      outlet: null,
    });
  });
}

function labelChange(draft: LabelDraft, verdict: Verdict, names: LabelNames): LabelChange | null {
  const book = names.codebooks.get(nameKey(draft.codebook));
  const coderId = names.coders.get(draft.coder);
  if (book === undefined || coderId === undefined) throw new Error(`Unresolved label of “${draft.codebook}”.`);
  const frameId = book.frames.get(draft.frame);
  if (frameId === undefined) return null;
  const { present, paragraph, span, note } = draft;
  const { article, versionNo } = verdict;
  const identity = { article: article.id, versionNo, codebookVersion: book.versionId, frame: frameId, coder: coderId };
  const id = labelIdOf({ ...identity, present, paragraph, span, note });
  return {
    articleId: article.id,
    id,
    versionNo,
    codebookVersionId: book.versionId,
    frameId,
    coderId,
    present,
    paragraph,
    span,
    note,
  };
}

const unknownFrame = (draft: LabelDraft): Refusal => ({
  code: 'UNKNOWN_FRAME',
  field: `labels[${draft.index}].frame`,
  sentence: `The published codebook “${draft.codebook}” has no frame “${draft.frame}”.`,
  remedy: 'Correct the frame’s key, or publish a version of the codebook that has it.',
});
