import { codebookIdOf, codebookVersionIdOf, frameIdOf, type ArticleDraft, type LabelDraft } from '@parallax/ingest';
import { nameKey, type CodebookId, type CodebookVersionId, type FrameId } from '@parallax/kernel';
import type { ReferenceAccess } from './references.js';

/** The newest published version of a codebook, as labels of a file meet it; the newest draft where none is published. */
export interface LabelCodebook {
  readonly name: string;
  readonly versionId: CodebookVersionId;
  readonly isPublished: boolean;
  /** By key, and by name where no other frame has that key. */
  readonly frames: Map<string, FrameId>;
  frameCount: number;
}

export type CodebookCache = Map<string, LabelCodebook>;

interface VersionRow {
  readonly key: string;
  readonly name: string;
  readonly version_id: CodebookVersionId;
  readonly status: string;
  readonly frames: readonly { readonly id: FrameId; readonly key: string; readonly name: string }[] | null;
}

const FIND = `select distinct on (c.key) c.key, c.name, v.id as version_id, v.status,
    (select json_agg(json_build_object('id', f.id, 'key', f.key, 'name', f.name))
     from frame f where f.codebook_version_id = v.id) as frames
  from codebook c join codebook_version v on v.codebook_id = c.id
  where c.key = any($1) order by c.key, (v.status = 'published') desc, v.version_no desc`;

/** Finds or drafts the codebooks of all labels, then adds frames that a draft does not have yet. */
export async function resolveCodebooks(
  access: ReferenceAccess,
  cache: CodebookCache,
  drafts: readonly ArticleDraft[],
): Promise<void> {
  const byKey = labelsByCodebook(drafts);
  const wanted = [...byKey.keys()].filter((key) => !cache.has(key));
  if (wanted.length > 0) {
    const { rows } = await access.client.query<VersionRow>(FIND, [wanted]);
    for (const row of rows) cache.set(row.key, fromRow(row));
  }
  for (const [key, ofCodebook] of byKey) {
    const book = cache.get(key) ?? (await draftCodebook(access, key, ofCodebook));
    cache.set(key, book);
    if (!book.isPublished) await addFrames(access, book, ofCodebook);
  }
}

function labelsByCodebook(drafts: readonly ArticleDraft[]): Map<string, LabelDraft[]> {
  const byKey = new Map<string, LabelDraft[]>();
  for (const label of drafts.flatMap((draft) => draft.labels)) {
    const key = nameKey(label.codebook);
    const known = byKey.get(key);
    if (known === undefined) byKey.set(key, [label]);
    else known.push(label);
  }
  return byKey;
}

function fromRow(row: VersionRow): LabelCodebook {
  const frames = new Map<string, FrameId>();
  for (const frame of row.frames ?? []) frames.set(frame.name, frame.id);
  for (const frame of row.frames ?? []) frames.set(frame.key, frame.id);
  const isPublished = row.status === 'published';
  return { name: row.name, versionId: row.version_id, isPublished, frames, frameCount: row.frames?.length ?? 0 };
}

const MAKE_CODEBOOK = 'insert into codebook (id, key, name) values ($1, $2, $3)';
const MAKE_VERSION = `insert into codebook_version (id, codebook_id, version_no, unit, absence) values ($1, $2, 1, $3, $4)`;

/**
 * What is not marked counts as absent when coders mark passages and never say “absent”;
 * otherwise a frame without a word is one that nobody coded.
 */
async function draftCodebook(
  access: ReferenceAccess,
  key: string,
  labels: readonly LabelDraft[],
): Promise<LabelCodebook> {
  const id: CodebookId = codebookIdOf(key);
  const versionId = codebookVersionIdOf(id, 1);
  const name = labels[0]?.codebook ?? key;
  const marksSpans = (labels[0]?.span ?? null) !== null && labels.every((label) => label.present);
  const whole = (labels[0]?.paragraph ?? null) === null ? 'article' : 'paragraph';
  if (!access.dryRun) {
    await access.client.query(MAKE_CODEBOOK, [id, key, name]);
    await access.client.query(MAKE_VERSION, [
      versionId,
      id,
      marksSpans ? 'span' : whole,
      marksSpans ? 'implied' : 'explicit',
    ]);
  }
  return { name, versionId, isPublished: false, frames: new Map(), frameCount: 0 };
}

const MAKE_FRAMES = `insert into frame (id, codebook_version_id, key, name, position)
  select id, $1, key, key, position from unnest($2::uuid[], $3::text[], $4::int[]) as f(id, key, position)`;

async function addFrames(access: ReferenceAccess, book: LabelCodebook, labels: readonly LabelDraft[]): Promise<void> {
  const keys = [...new Set(labels.map((label) => label.frame))].filter((key) => !book.frames.has(key));
  if (keys.length === 0) return;
  const ids = keys.map((key) => frameIdOf(book.versionId, key));
  const positions = keys.map((_, index) => book.frameCount + index + 1);
  if (!access.dryRun) await access.client.query(MAKE_FRAMES, [book.versionId, ids, keys, positions]);
  keys.forEach((key, index) => book.frames.set(key, ids[index] ?? frameIdOf(book.versionId, key)));
  book.frameCount += keys.length;
}
