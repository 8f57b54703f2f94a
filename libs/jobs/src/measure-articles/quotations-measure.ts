import {
  deleteQuotations,
  insertQuotations,
  type MeasuredArticleRow,
  type QuotationRow,
  rowsOf,
} from '@parallax/persistence';
import { attributeQuotes, detectLanguage, type Quotation, QUOTATIONS_VERSION } from '@parallax/text';
import type { ArticleMeasure } from './article-measure.js';

const rowOf = ({ id, versionNo }: MeasuredArticleRow, quotation: Quotation, index: number): QuotationRow => ({
  ...{ articleId: id, no: index + 1, versionNo, spanStart: quotation.start, spanEnd: quotation.end },
  ...{ innerStart: quotation.inner.start, innerEnd: quotation.inner.end },
  ...{ speakerStart: quotation.speaker?.start ?? null, speakerEnd: quotation.speaker?.end ?? null },
  ...{ cueStart: quotation.cue?.start ?? null, cueEnd: quotation.cue?.end ?? null },
  ...{ speakerForm: quotation.speaker?.form ?? null, speakerName: quotation.speaker?.name ?? null },
  ...{ speakerKey: quotation.speaker?.key ?? null, status: quotation.status, reason: quotation.reason },
  ...{ rule: quotation.rule, wordCount: quotation.wordCount, isUnbalanced: quotation.isUnbalanced },
});

const quotationsIn = (article: MeasuredArticleRow): QuotationRow[] =>
  attributeQuotes(article.body, article.language ?? detectLanguage(article.body), article.blocks).map(
    (quotation, index) => rowOf(article, quotation, index),
  );

/** The direct quotations of each text with speaker and reporting verb. */
export const QUOTATIONS_MEASURE: ArticleMeasure = {
  name: 'quotations',
  methodVersion: QUOTATIONS_VERSION,
  store: async (client, articles) => {
    await rowsOf(client, deleteQuotations(articles.map(({ id }) => id)));
    const rows = articles.flatMap(quotationsIn);
    if (rows.length > 0) await rowsOf(client, insertQuotations(rows));
  },
};
