import type { ArticleDraft, ReadingContext, Refusal } from '@parallax/ingest';
import type { Result } from '@parallax/kernel';
import type { ImportRow, Place, RefusedItem, StoredRaw } from '@parallax/persistence';
import { lexemes } from '@parallax/text';

/** What came out of one row or page. */
export type Prepared =
  { readonly kind: 'row'; readonly row: ImportRow } | { readonly kind: 'refused'; readonly refused: RefusedItem };

/** What the readers of one file share. */
export interface FileContext {
  readonly name: string;
  readonly reading: ReadingContext;
}

/** Where a row stands and how it can be shown again. */
export interface RowOrigin {
  readonly place: Place;
  readonly source: () => string;
  /** Key of the outlet it names, also when the row is refused. */
  readonly outlet: () => string | null;
  /** The file as it came, for a row that is a whole file. */
  readonly file?: { readonly bytes: Buffer; readonly encoding: string };
}

export const refused = (
  place: Place,
  refusals: readonly Refusal[],
  more: { readonly scope?: 'file' | 'row'; readonly source?: string; readonly outlet?: string | null } = {},
): Prepared => ({
  kind: 'refused',
  refused: { place, scope: more.scope ?? 'row', refusals, source: more.source ?? null, outlet: more.outlet ?? null },
});

/** A draft with everything the database needs. */
export function prepared(draft: Result<ArticleDraft, readonly Refusal[]>, origin: RowOrigin): Prepared {
  if (!draft.ok) return refused(origin.place, draft.error, { source: origin.source(), outlet: origin.outlet() });
  const { headline, body } = draft.value;
  return {
    kind: 'row',
    row: {
      place: origin.place,
      draft: draft.value,
      lexemes: () => lexemes(headline, body),
      raw: storedRaw(draft.value, origin),
      source: origin.source,
    },
  };
}

function storedRaw({ raw }: ArticleDraft, origin: RowOrigin): StoredRaw | null {
  if (raw === null) return null;
  if (raw.kind === 'file') {
    if (origin.file === undefined) throw new Error('A page is stored with the bytes of its file.');
    return { mediaType: raw.mediaType, encoding: origin.file.encoding, bytes: origin.file.bytes };
  }
  // Half a surrogate pair has no UTF-8; UTF-16 keeps it, so that undoing gives back exactly what came.
  const encoding = /\p{Surrogate}/u.test(raw.text) ? 'utf16le' : 'utf8';
  const bytes = Buffer.from(raw.text, encoding);
  return { mediaType: 'text/plain', encoding: encoding === 'utf8' ? 'utf-8' : 'utf-16le', bytes };
}
