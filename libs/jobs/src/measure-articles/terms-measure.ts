import { type ArticleTerms, type MeasuredArticleRow, numberTerms, storeArticleTerms } from '@parallax/persistence';
import { packTerms, TermCounter, type TermCounts, TERMS_VERSION } from '@parallax/text';
import type { ArticleMeasure } from './article-measure.js';

/** The same counts under the numbers that the database knows, ascending. */
function renumber({ terms, counts, tokens }: TermCounts, numbers: Int32Array): TermCounts {
  const places = [...terms.keys()].sort((a, b) => (numbers[terms[a] ?? 0] ?? 0) - (numbers[terms[b] ?? 0] ?? 0));
  return {
    terms: Uint32Array.from(places, (place) => numbers[terms[place] ?? 0] ?? 0),
    counts: Uint32Array.from(places, (place) => counts[place] ?? 0),
    tokens,
  };
}

const toRow = ({ id, versionNo }: MeasuredArticleRow, counted: TermCounts): ArticleTerms => ({
  articleId: id,
  versionNo,
  tokenCount: counted.tokens,
  termCount: counted.terms.length,
  packed: packTerms(counted),
});

/** How often each word stands in headline and body, packed. */
export const TERMS_MEASURE: ArticleMeasure = {
  name: 'terms',
  methodVersion: TERMS_VERSION,
  async store(client, articles) {
    const counter = new TermCounter();
    const counted = articles.map(({ headline, body }) => counter.count(headline, body));
    const numbers = await numberTerms(client, counter.vocabulary.forms());
    const rows = articles.map((article, at) => toRow(article, renumber(counted[at] ?? counter.count(), numbers)));
    await storeArticleTerms(client, TERMS_VERSION, rows);
  },
};
