import type { ConcordanceTextRow } from '@parallax/persistence';
import {
  concordance,
  findBlocks,
  sentencesOf,
  type ConcordanceLine,
  type Range,
  type SearchQuery,
} from '@parallax/text';
import type { LineField, LinePlace } from './concordance-cursor.js';
import type { LineOptions } from './read-concordance.js';

/** A line with its article; the three texts are cut out of the stored one. */
export interface ArticleLine extends ConcordanceLine, LinePlace {
  readonly versionNo: number;
  readonly sourceName: string;
  readonly publishedAt: string | null;
  readonly texts: { readonly left: string; readonly node: string; readonly right: string };
}

function unitsOf(text: string, blocks: ConcordanceTextRow['blocks'], within: LineOptions['within']): readonly Range[] {
  const known = blocks.length > 0 ? blocks : findBlocks(text);
  return within === 'paragraph' ? known : sentencesOf(text, known);
}

interface Field {
  readonly name: LineField;
  readonly text: string;
  readonly blocks: ConcordanceTextRow['blocks'];
}

const fieldsOf = ({ headline, body, blocks }: ConcordanceTextRow): readonly Field[] => [
  { name: 'headline', text: headline, blocks: [] },
  { name: 'body', text: body, blocks },
];

export interface ArticleWithKey extends ConcordanceTextRow {
  readonly key: string | null;
}

/** The lines of an article: its headline's, then its body's. */
export function linesOfArticle(article: ArticleWithKey, query: SearchQuery, options: LineOptions): ArticleLine[] {
  const { left, right, within } = options;
  return fieldsOf(article).flatMap(({ name, text, blocks }) => {
    const units = within === 'article' ? {} : { units: unitsOf(text, blocks, within) };
    const cut = ({ start, end }: Range): string => text.slice(start, end);
    return concordance(text, query, { left, right, ...units }).map((line) => ({
      ...line,
      ...{ key: article.key, articleId: article.id, field: name, start: line.node.start },
      ...{ versionNo: article.versionNo, sourceName: article.sourceName, publishedAt: article.publishedAt },
      texts: { left: cut(line.left), node: cut(line.node), right: cut(line.right) },
    }));
  });
}
