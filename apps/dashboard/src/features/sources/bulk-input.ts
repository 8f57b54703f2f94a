import type { EditSourcesInput, SourceStatus, SourceType } from '@parallax/graphql-contract';
import { languageList } from '../../providers/source-input.js';

/** What a person filled in; empty: as it is. */
export interface BulkForm {
  readonly type: SourceType | '';
  readonly status: SourceStatus | '';
  readonly country: string;
  readonly languages: string;
  readonly addTo: string;
  readonly removeFrom: string;
}

export const EMPTY_BULK: BulkForm = { type: '', status: '', country: '', languages: '', addTo: '', removeFrom: '' };
export const isEmptyBulk = (form: BulkForm): boolean => Object.values(form).every((value) => value === '');

/** Only what was filled in is sent; the rest stays as it is. */
export const bulkInput = (
  sources: readonly { readonly id: string; readonly version: number }[],
  { type, status, country, languages, addTo, removeFrom }: BulkForm,
): EditSourcesInput => ({
  sources: sources.map(({ id, version }) => ({ id, version })),
  ...(type !== '' && { type }),
  ...(status !== '' && { status }),
  ...(country.trim() !== '' && { country: country.trim().toUpperCase() }),
  ...(languages.trim() !== '' && { languages: languageList(languages) }),
  ...(addTo !== '' && { addToCollectionIds: [addTo] }),
  ...(removeFrom !== '' && { removeFromCollectionIds: [removeFrom] }),
});
