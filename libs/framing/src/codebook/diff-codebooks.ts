import { longestRun } from './longest-run.js';
import { FRAME_PROSE, type CodebookDocument, type FrameDefinition } from './codebook.js';

/** One field with its words before and after; how they are shown against each other is left to the screen. */
export interface FieldChange<Field extends string = string> {
  readonly field: Field;
  readonly from: string | null;
  readonly to: string | null;
}

export type FrameField = (typeof FRAME_FIELDS)[number];
export type BookField = 'name' | 'description' | 'citation' | 'unit' | 'absence' | 'isExclusive';

/** What became of the frames, by key. A frame whose key changed is retired and added: a plan says what it was. */
export interface CodebookDiff {
  readonly book: readonly FieldChange<BookField>[];
  readonly added: readonly FrameDefinition[];
  readonly retired: readonly FrameDefinition[];
  /** Same key, other name. */
  readonly renamed: readonly { readonly key: string; readonly from: string; readonly to: string }[];
  /** Same key, other words or parent; the name is told in `renamed`. */
  readonly changed: readonly { readonly key: string; readonly fields: readonly FieldChange<FrameField>[] }[];
  /** The fewest frames that must be moved to come from one order to the other; places count from 1. */
  readonly moved: readonly { readonly key: string; readonly from: number; readonly to: number }[];
}

const FRAME_FIELDS = [...FRAME_PROSE, 'parent'] as const;

function changesOf<Field extends string>(
  fields: readonly Field[],
  from: Readonly<Record<Field, string | null>>,
  to: Readonly<Record<Field, string | null>>,
): FieldChange<Field>[] {
  return fields
    .filter((field) => from[field] !== to[field])
    .map((field) => ({ field, from: from[field], to: to[field] }));
}

const bookFields = ({ name, description, citation, version }: CodebookDocument): Record<BookField, string | null> => ({
  ...{ name, description, citation },
  ...{ unit: version.unit, absence: version.absence, isExclusive: String(version.isExclusive) },
});

const BOOK_FIELDS = ['name', 'description', 'citation', 'unit', 'absence', 'isExclusive'] as const;

interface Pair {
  readonly key: string;
  readonly from: FrameDefinition;
  readonly to: FrameDefinition;
  readonly fromAt: number;
  readonly toAt: number;
}

/** Frames with one key, in their new order. */
function pairsOf(from: readonly FrameDefinition[], to: readonly FrameDefinition[]): Pair[] {
  const before = new Map(from.map((frame, at) => [frame.key, { frame, at }]));
  return to.flatMap((frame, toAt) => {
    const old = before.get(frame.key);
    return old ? [{ key: frame.key, from: old.frame, to: frame, fromAt: old.at, toAt }] : [];
  });
}

function movesOf(pairs: readonly Pair[]): CodebookDiff['moved'] {
  const unmoved = longestRun(pairs.map(({ fromAt }) => fromAt));
  return pairs
    .filter(({ fromAt }) => !unmoved.has(fromAt))
    .map(({ key, fromAt, toAt }) => ({ key, from: fromAt + 1, to: toAt + 1 }));
}

/** What changed from one version of a codebook to another. Both must have unique keys. */
export function diffCodebooks(from: CodebookDocument, to: CodebookDocument): CodebookDiff {
  const pairs = pairsOf(from.version.frames, to.version.frames);
  const shared = new Set(pairs.map(({ key }) => key));
  return {
    book: changesOf(BOOK_FIELDS, bookFields(from), bookFields(to)),
    added: to.version.frames.filter(({ key }) => !shared.has(key)),
    retired: from.version.frames.filter(({ key }) => !shared.has(key)),
    renamed: pairs
      .filter((pair) => pair.from.name !== pair.to.name)
      .map((pair) => ({ key: pair.key, from: pair.from.name, to: pair.to.name })),
    changed: pairs
      .map((pair) => ({ key: pair.key, fields: changesOf(FRAME_FIELDS, pair.from, pair.to) }))
      .filter(({ fields }) => fields.length > 0),
    moved: movesOf(pairs),
  };
}
