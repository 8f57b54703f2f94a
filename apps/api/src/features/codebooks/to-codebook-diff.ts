import type { FieldChange, FrameDefinition } from '@parallax/framing';
import type { CodebookDiffType, FieldChangeType, FrameChangeType } from './codebook-edit.types.js';
import type { VersionDiff } from './codebook-exchange.service.js';
import { type FrameType, toFrame } from './frame.type.js';

/** What GraphQL calls the fields of a frame. */
const NAMES: Readonly<Record<string, string>> = { include: 'includeRule', exclude: 'excludeRule', parent: 'parentKey' };

const toChange = ({ field, from, to }: FieldChange): FieldChangeType => ({ field: NAMES[field] ?? field, from, to });

export function toCodebookDiff({ from, to, diff, frames }: VersionDiff): CodebookDiffType {
  const framesOf = (versionId: string, wanted: readonly FrameDefinition[]): FrameType[] => {
    const keys = new Set(wanted.map(({ key }) => key));
    return frames.filter((row) => row.codebookVersionId === versionId && keys.has(row.key)).map(toFrame);
  };
  return {
    book: diff.book.map(toChange),
    added: framesOf(to.id, diff.added),
    retired: framesOf(from.id, diff.retired),
    changed: changesOf({ from, to, diff, frames }),
    moved: diff.moved.map((move) => ({ ...move })),
  };
}

/** One entry a frame in the new order, its name first. */
function changesOf({ to, diff }: VersionDiff): FrameChangeType[] {
  return to.document.version.frames.flatMap(({ key, name }) => {
    const renamed = diff.renamed.filter((one) => one.key === key).map((one) => ({ ...one, field: 'name' }));
    const changed = diff.changed.find((one) => one.key === key)?.fields ?? [];
    const fields = [...renamed, ...changed].map(toChange);
    return fields.length === 0 ? [] : [{ key, name, fields }];
  });
}
