import { Inject, Injectable } from '@nestjs/common';
import { enqueueMeasureArticles, enqueueMeasureReuse } from '@parallax/jobs';
import { type Result, err, isUuid, ok } from '@parallax/kernel';
import {
  type ArticleRow,
  type ArticleVersionRow,
  LOCK,
  type RawDocumentRow,
  byId,
  rawDocumentsByKey,
  rowsOf,
  versionsByKey,
} from '@parallax/persistence';
import { type Cleaned, LEXEMES_VERSION, countWords, lexemes } from '@parallax/text';
import type { Pool, PoolClient } from 'pg';
import { DATABASE } from '../../access/index.js';
import { inTransaction } from '../transaction.js';
import type { Refusal } from '../user-error.type.js';
import type { UndoCleaningInput } from './articles.inputs.js';
import { rawTextOf } from './raw-text.js';
import { cleanWithout, contentHashOf } from './undo-rules.js';
import * as statements from './undo-cleaning.sql.js';

const refuse = (code: string, message: string, field: string): Result<never, Refusal> => err({ code, message, field });
const noArticle = () => refuse('NOT_FOUND', 'There is no article with this id.', 'articleId');

@Injectable()
export class CleaningService {
  constructor(@Inject(DATABASE) private readonly database: Pool) {}

  async undo(input: UndoCleaningInput): Promise<Result<ArticleRow, Refusal>> {
    if (!isUuid(input.articleId)) return noArticle();
    return inTransaction(this.database, (client) => undoIn(client, input));
  }
}

/** An import may be adding a version to the same article, so both wait for one lock. */
async function undoIn(client: PoolClient, input: UndoCleaningInput): Promise<Result<ArticleRow, Refusal>> {
  await rowsOf(client, statements.lockImports(LOCK.import));
  const [article] = await rowsOf<ArticleRow>(client, byId.article([input.articleId]));
  if (!article) return noArticle();
  if (article.versionNo !== input.versionNo) {
    return refuse('CONFLICT', `The article is at version ${article.versionNo}. Look at it again first.`, 'versionNo');
  }
  const [version] = await rowsOf<ArticleVersionRow>(client, versionsByKey([input]));
  const [raw] = await rowsOf<RawDocumentRow>(client, rawDocumentsByKey([input]));
  if (!version) throw new Error('The current version of an article is missing.');
  const cleaned = cleanWithout(version, raw ? rawTextOf(raw) : null, input.rules);
  return cleaned.ok
    ? store(client, article, { ...cleaned.value, headline: cleaned.value.headline ?? version.headline })
    : cleaned;
}

type WithHeadline = Cleaned & { readonly headline: string };

async function store(
  client: PoolClient,
  article: ArticleRow,
  text: WithHeadline,
): Promise<Result<ArticleRow, Refusal>> {
  const { headline, body, blocks, edits, method } = text;
  const contentHash = contentHashOf(headline, body);
  if ((await rowsOf(client, statements.sameText(article.id, contentHash))).length > 0) {
    return refuse('UNCHANGED', 'Without these rules the text is one the article has already.', 'rules');
  }
  const place = { articleId: article.id, from: article.versionNo, versionNo: article.versionNo + 1 };
  const version = { ...place, headline, body, blocks, edits, method, contentHash, wordCount: countWords(body) };
  await rowsOf(client, statements.insertVersion(version));
  await rowsOf(client, statements.insertText(version));
  await rowsOf(client, statements.keepRaw(version));
  await rowsOf(client, statements.updateArticle(version));
  const index = { lexemes: lexemes(headline, body), methodVersion: LEXEMES_VERSION };
  await rowsOf(client, statements.indexText(version, index));
  await enqueueMeasureArticles(client);
  await enqueueMeasureReuse(client);
  const [stored] = await rowsOf<ArticleRow>(client, byId.article([article.id]));
  return stored ? ok(stored) : noArticle();
}
