import { Inject, Injectable } from '@nestjs/common';
import {
  checkCodebook,
  type CodebookDiff,
  type CodebookDocument,
  diffCodebooks,
  readCodebook,
  readCodebookDraft,
  type ReadingProblem,
} from '@parallax/framing';
import { err, isUuid, nameKey, ok, type Result } from '@parallax/kernel';
import {
  byId,
  type CodebookDocumentRow,
  type CodebookVersionRow,
  documentsOfCodebook,
  draftNewCodebook,
  draftNextVersion,
  type FrameRow,
  framesOfVersions,
  readCodebookVersion,
  rowsOf,
  storeCodebook,
} from '@parallax/persistence';
import type { Pool } from 'pg';
import { DATABASE } from '../../access/index.js';
import type { Refusal } from '../user-error.type.js';
import type { ImportCodebookInput } from './codebook-edit.inputs.js';
import { tellDraftRefusal } from './codebook-refusals.js';
import { tooLong } from './draft-content.js';

/** Two versions with what changed between them. */
export interface VersionDiff {
  readonly from: CodebookDocumentRow;
  readonly to: CodebookDocumentRow;
  readonly diff: CodebookDiff;
  /** Frames of both. */
  readonly frames: readonly FrameRow[];
}

@Injectable()
export class CodebookExchange {
  constructor(@Inject(DATABASE) private readonly database: Pool) {}

  /** Takes in a codebook from outside, as a draft or published. */
  async import({
    text,
    format,
    asDraft,
  }: ImportCodebookInput): Promise<Result<CodebookVersionRow, readonly Refusal[]>> {
    const read = asDraft ? readCodebookDraft(text, format) : readCodebook(text, format);
    if (!read.ok) return err(read.error.map(toRefusal));
    const stored = asDraft
      ? await this.draft(read.value)
      : ok((await storeCodebook(this.database, read.value)).versionId);
    if (!stored.ok) return err([stored.error]);
    const [row] = await rowsOf<CodebookVersionRow>(this.database, byId.codebookVersion([stored.value]));
    if (!row) throw new Error('A codebook version vanished after it was imported.');
    return ok(row);
  }

  /** Null when one of the two is not there. */
  async diff(fromVersionId: string, toVersionId: string): Promise<VersionDiff | null> {
    if (!isUuid(fromVersionId) || !isUuid(toVersionId)) return null;
    const [from, to] = await Promise.all([
      readCodebookVersion(this.database, fromVersionId),
      readCodebookVersion(this.database, toVersionId),
    ]);
    if (!from || !to) return null;
    const frames = await rowsOf<FrameRow>(this.database, framesOfVersions([from.id, to.id]));
    return { from, to, diff: diffCodebooks(from.document, to.document), frames };
  }

  private async draft(book: CodebookDocument): Promise<Result<string, Refusal>> {
    const unfit = checkCodebook(book).find(({ code, frame }) => frame === null && code === 'EMPTY_NAME');
    if (unfit) return err({ code: 'BAD_NAME', message: `${unfit.message} ${unfit.remedy}`, field: 'text' });
    const wrong = tooLong(book);
    if (wrong) return err({ ...wrong, field: 'text' });
    const [known] = await rowsOf<CodebookDocumentRow>(this.database, documentsOfCodebook(nameKey(book.key)));
    const drafted = known
      ? await draftNextVersion(this.database, known.codebookId, book)
      : await draftNewCodebook(this.database, book);
    if (drafted.ok) return ok(drafted.value.versionId);
    return err({ ...tellDraftRefusal(drafted.error), field: 'text' });
  }
}

const toRefusal = ({ line, field, message, remedy }: ReadingProblem): Refusal => {
  const place = [line === null ? null : `Line ${line}`, field].filter((part) => part !== null).join(', ');
  return { code: 'BAD_CODEBOOK', message: `${place === '' ? '' : `${place}: `}${message} ${remedy}`, field: 'text' };
};
