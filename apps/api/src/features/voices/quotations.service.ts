import { Inject, Injectable } from '@nestjs/common';
import { speakerBook, withoutCopies } from '@parallax/comparison';
import { readSpeakerDecisions } from '@parallax/jobs';
import { type ArticleId, isUuid } from '@parallax/kernel';
import {
  type ArticleConditions,
  type QuotationOfArticleRow,
  quotationPage,
  type QuotationPlace,
  rowsOf,
  type SelectedArticleRow,
  selectedArticles,
} from '@parallax/persistence';
import type { Pool } from 'pg';
import { DATABASE } from '../../access/index.js';
import { badUserInput, readFilter, readFirst, readId, readText } from '../../graphql/connection-input.js';
import type { QuotationPageType } from './quotation.type.js';
import { speakerKeys } from './speaker-keys.js';
import { toQuotation } from './to-quotation.js';
import type { QuotationsArgs } from './voices.inputs.js';

const writePlace = ({ articleId, no }: QuotationPlace): string =>
  Buffer.from(`${articleId} ${no}`).toString('base64url');

function readPlace(cursor: string): QuotationPlace {
  const [articleId = '', number = ''] = Buffer.from(cursor, 'base64url').toString().split(' ');
  const no = Number(number);
  if (isUuid(articleId) && Number.isInteger(no) && no > 0) return { articleId, no };
  throw badUserInput('“after” takes the “next” of this very list. Start again without it.');
}

@Injectable()
export class Quotations {
  constructor(@Inject(DATABASE) private readonly database: Pool) {}

  /** The quotations behind a number. @throws BAD_USER_INPUT with a sentence. */
  async page(args: QuotationsArgs): Promise<QuotationPageType> {
    const filter: ArticleConditions = readFilter(args.filter);
    if (args.speakerKey) readText(args.speakerKey);
    if (args.classId) readId(args.classId);
    const limit = readFirst(args.first ?? 25);
    const after = args.after ? readPlace(args.after) : null;
    const decisions = await readSpeakerDecisions(this.database);
    const { keys, otherThan } = speakerKeys(decisions, args);
    const without = args.collapseCopies ? await this.copies(filter) : [];
    const wanted = { filter, without, speakerKeys: keys, otherThan, isUnresolved: args.unresolved ?? false };
    const rows = await rowsOf<QuotationOfArticleRow>(this.database, quotationPage(wanted, after, limit + 1));
    const page = rows.slice(0, limit);
    const last = rows.length > limit ? page.at(-1) : undefined;
    const book = speakerBook(decisions);
    return { nodes: page.map((row) => toQuotation(row, book)), next: last ? writePlace(last) : null };
  }

  /** Articles of the set that print what an earlier one of it printed. */
  private async copies(filter: ArticleConditions): Promise<ArticleId[]> {
    const all = await rowsOf<SelectedArticleRow>(this.database, selectedArticles(filter));
    const shared = all.filter(({ copyGroupId }) => copyGroupId !== null);
    const kept = new Set(withoutCopies(shared).map(({ id }) => id));
    return shared.flatMap(({ id }) => (kept.has(id) ? [] : [id]));
  }
}
