import { Inject, Injectable } from '@nestjs/common';
import { checkCodebook, type CodebookDocument, tidyCodebook } from '@parallax/framing';
import { asId, err, isUuid, nameKey, ok, type Result } from '@parallax/kernel';
import {
  byId,
  type CodebookDocumentRow,
  type CodebookRow,
  type CodebookVersionRow,
  discardDraft,
  documentsOfCodebookId,
  draftNewCodebook,
  draftNextVersion,
  type DraftRefusal,
  publishDraft,
  readCodebookVersion,
  rowsOf,
  saveDraft,
} from '@parallax/persistence';
import type { Pool } from 'pg';
import { DATABASE } from '../../access/index.js';
import { refuseNul } from '../coding/refuse.js';
import type { Refusal } from '../user-error.type.js';
import type { CodebookDraftInput, CreateCodebookDraftInput, UpdateCodebookDraftInput } from './codebook-edit.inputs.js';
import { refuseDraft, tellDraftRefusal } from './codebook-refusals.js';
import { contentOf, emptyBook, tooLong } from './draft-content.js';

type Changed = Promise<Result<CodebookVersionRow, Refusal>>;

@Injectable()
export class CodebookDrafts {
  constructor(@Inject(DATABASE) private readonly database: Pool) {}

  /** Begins a new codebook, or the next version of one. */
  async create(input: CreateCodebookDraftInput): Changed {
    const wrong = checkBeginning(input);
    if (wrong) return err(wrong);
    const begun = input.codebookId
      ? await this.next(input.codebookId, input.fromVersionId ?? null)
      : await this.first(input.name ?? '', input.fromVersionId ?? null);
    return this.told(begun.ok ? ok(begun.value.versionId) : begun);
  }

  /** Makes a draft what the input says; it may still be unfit to be published. */
  async update(input: UpdateCodebookDraftInput): Changed {
    const { versionId, revision } = input;
    const content = contentOf(input);
    const wrong = tooLong(content);
    if (wrong) return err(wrong);
    if (!isUuid(versionId)) return refuseDraft('NOT_FOUND');
    const saved = await saveDraft(this.database, { versionId, basedOn: revision ?? null }, content);
    return this.told(saved.ok ? ok(saved.value.id) : saved);
  }

  /** Publishes a draft for good. */
  async publish({ versionId, revision }: CodebookDraftInput): Changed {
    if (!isUuid(versionId)) return refuseDraft('NOT_FOUND');
    const isReady = (document: CodebookDocument): boolean => checkCodebook(document).length === 0;
    const published = await publishDraft(this.database, { versionId, basedOn: revision ?? null }, isReady);
    return this.told(published.ok ? ok(published.value.id) : published);
  }

  /** Gives the codebook whose draft it was. */
  async discard({ versionId }: CodebookDraftInput): Promise<Result<string, Refusal>> {
    if (!isUuid(versionId)) return refuseDraft('NOT_FOUND');
    const discarded = await discardDraft(this.database, versionId);
    return discarded.ok ? ok(discarded.value.codebookId) : refuseDraft(discarded.error);
  }

  private async first(name: string, fromVersionId: string | null) {
    const model = fromVersionId === null ? null : await readCodebookVersion(this.database, fromVersionId);
    if (fromVersionId !== null && model === null) return err('NOT_FOUND' as const);
    const book = { ...(model?.document ?? emptyBook), key: nameKey(name), name };
    return draftNewCodebook(this.database, book);
  }

  private async next(codebookId: string, fromVersionId: string | null) {
    const [book] = await rowsOf<CodebookRow>(this.database, byId.codebook([codebookId]));
    if (!book) return err('NOT_FOUND' as const);
    const versions = await rowsOf<CodebookDocumentRow>(this.database, documentsOfCodebookId(codebookId));
    const model = fromVersionId
      ? await readCodebookVersion(this.database, fromVersionId)
      : versions.find(({ status }) => status === 'published');
    if (fromVersionId && !model) return err('NOT_FOUND' as const);
    return draftNextVersion(this.database, asId(codebookId), model?.document ?? emptyBook);
  }

  private async told(changed: Result<string, DraftRefusal>): Changed {
    if (!changed.ok) return err(tellDraftRefusal(changed.error));
    const [row] = await rowsOf<CodebookVersionRow>(this.database, byId.codebookVersion([changed.value]));
    if (!row) throw new Error('A codebook version vanished after it was changed.');
    return ok(row);
  }
}

function checkBeginning({ codebookId, name, fromVersionId }: CreateCodebookDraftInput): Refusal | null {
  const nul = refuseNul({ name });
  if (nul) return nul;
  if (Boolean(codebookId) === Boolean(name?.trim())) {
    return { code: 'ONE_OF_TWO', message: 'Give a codebook, or the name of a new one.', field: 'name' };
  }
  if (codebookId) {
    return isUuid(codebookId) ? null : { ...tellDraftRefusal('NOT_FOUND'), field: 'codebookId' };
  }
  if (fromVersionId && !isUuid(fromVersionId)) return { ...tellDraftRefusal('NOT_FOUND'), field: 'fromVersionId' };
  const found = checkCodebook(tidyCodebook({ ...emptyBook, key: nameKey(name ?? ''), name: name ?? '' }));
  const bad = found.find(({ field }) => field === 'name' || field === 'key');
  return bad ? { code: 'BAD_NAME', message: `${bad.message} ${bad.remedy}`, field: 'name' } : null;
}
