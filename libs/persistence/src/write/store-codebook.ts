import { isDeepStrictEqual } from 'node:util';
import { tidyCodebook, type CodebookDocument } from '@parallax/framing';
import { nameKey } from '@parallax/kernel';
import type pg from 'pg';
import { documentsOfCodebook, type CodebookDocumentRow } from '../read/codebook-documents.sql.js';
import { rowsOf } from '../read/sql.js';
import { addDraft, describeCodebook, publishVersion, type AddedVersion } from './codebook-version.js';
import { inImportTransaction } from './in-transaction.js';

/** What became of a codebook that came from outside. */
export interface StoredCodebook extends AddedVersion {
  readonly outcome: 'added' | 'updated' | 'unchanged';
}

/**
 * Publishes a codebook: as version 1, as the next version where an earlier one differs, and not at all
 * where the newest published one is the same. `checkCodebook` must have found nothing wrong with it.
 */
export function storeCodebook(pool: pg.Pool, document: CodebookDocument): Promise<StoredCodebook> {
  const tidy = { ...tidyCodebook(document), key: nameKey(document.key) };
  return inImportTransaction(pool, async (client) => {
    const versions = await rowsOf<CodebookDocumentRow>(client, documentsOfCodebook(tidy.key));
    const newest = versions.find(({ status }) => status === 'published');
    if (newest && isDeepStrictEqual(newest.document.version, tidy.version)) {
      return { outcome: 'unchanged', versionId: newest.id, versionNo: newest.versionNo };
    }
    const codebookId = await describeCodebook(client, tidy);
    const added = await addDraft(client, codebookId, tidy.version);
    await publishVersion(client, added.versionId);
    return { outcome: versions.length === 0 ? 'added' : 'updated', ...added };
  });
}
