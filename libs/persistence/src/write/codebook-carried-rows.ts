import type { ArticleId, CodebookVersionId, CoderId, LabelId } from '@parallax/kernel';
import type pg from 'pg';
import { newId } from '../server/new-id.js';
import type { CarriedChanges } from './codebook-carried.js';

/** A row as it will stand; `frameKey` is found in the new version by the statement. */
interface Row {
  readonly articleId: ArticleId;
  readonly versionNo: number;
  readonly paragraph: number | null;
  readonly coderId: CoderId;
  readonly frameKey: string;
  readonly present: boolean;
  readonly spanStart: number | null;
  readonly spanEnd: number | null;
  readonly note: string | null;
  readonly supersedes: LabelId | null;
  readonly withdrawn: boolean;
  readonly carriedFrom: LabelId | null;
  readonly isLossy: boolean;
}

export interface CarriedRows {
  readonly changes: CarriedChanges;
  /** The coder's remark goes with the label. */
  readonly notes: ReadonlyMap<LabelId, string | null>;
}

const INSERT = `insert into framing_label (article_id, id, version_no, codebook_version_id, frame_id, coder_id, paragraph,
    present, span_start, span_end, note, supersedes, withdrawn, carried_from, is_lossy)
  select l.article_id, l.id, l.version_no, $1, f.id, l.coder_id, l.paragraph, l.present, l.span_start, l.span_end,
    l.note, l.supersedes, l.withdrawn, l.carried_from, l.is_lossy
  from unnest($2::uuid[], $3::uuid[], $4::int[], $5::int[], $6::uuid[], $7::text[], $8::boolean[], $9::int[], $10::int[],
      $11::text[], $12::uuid[], $13::boolean[], $14::uuid[], $15::boolean[])
    as l(id, article_id, version_no, paragraph, coder_id, frame_key, present, span_start, span_end,
      note, supersedes, withdrawn, carried_from, is_lossy)
    join frame f on f.codebook_version_id = $1 and f.key = l.frame_key
  on conflict do nothing`;

/** Appends labels and withdrawals; gives the number of rows written. A row that another run wrote meanwhile is left out. */
export async function insertCarried(
  client: pg.ClientBase,
  versionId: CodebookVersionId,
  { changes, notes }: CarriedRows,
): Promise<number> {
  const rows = rowsFor(changes, notes);
  if (rows.length === 0) return 0;
  const column = <Key extends keyof Row>(key: Key): Row[Key][] => rows.map((row) => row[key]);
  const { rowCount } = await client.query(INSERT, [
    ...[versionId, rows.map(() => newId()), column('articleId'), column('versionNo'), column('paragraph')],
    ...[column('coderId'), column('frameKey'), column('present'), column('spanStart'), column('spanEnd')],
    ...[column('note'), column('supersedes'), column('withdrawn'), column('carriedFrom'), column('isLossy')],
  ]);
  return rowCount ?? 0;
}

function rowsFor({ added, withdrawn }: CarriedChanges, notes: CarriedRows['notes']): Row[] {
  const carried = added.map(({ carried: label, supersedes }): Row => {
    const { articleId, versionNo, paragraph, coderId, frameKey, present, span, carriedFrom, isLossy } = label;
    return {
      ...{ articleId, versionNo, paragraph, coderId, frameKey, present, carriedFrom, isLossy, supersedes },
      ...{ spanStart: span?.start ?? null, spanEnd: span?.end ?? null },
      ...{ note: notes.get(carriedFrom) ?? null, withdrawn: false },
    };
  });
  // A withdrawal is no carried label itself, so it names no origin.
  const back = withdrawn.map((label): Row => {
    const { articleId, versionNo, paragraph, coderId, frameKey, present, spanStart, spanEnd } = label;
    return {
      ...{ articleId, versionNo, paragraph, coderId, frameKey, present, spanStart, spanEnd, note: null },
      ...{ supersedes: label.id, withdrawn: true, carriedFrom: null, isLossy: false },
    };
  });
  return [...carried, ...back];
}
