import { type ArticleList, articleList } from '@parallax/persistence';
import { type SearchQuery, explainSearchError, parseSearch } from '@parallax/text';
import type { ListRequest } from '@parallax/persistence';
import { type Viewer, demand } from '../../access/index.js';
import { type ListOrder, badUserInput, readFilter, readPage, readText } from '../../graphql/connection-input.js';
import type { ArticlesArgs } from './articles.inputs.js';

/** What a caller asked for, read and checked: the one door for every path that lists articles. */
export interface ArticlesRequest {
  readonly list: ListRequest;
  readonly order: ListOrder<ArticleList['by']>;
  readonly search: SearchQuery | null;
}

/**
 * A search is refused to viewers who may not read texts: what it finds would tell them the words.
 * @throws FORBIDDEN, BAD_USER_INPUT with a sentence.
 */
export function readArticles(args: ArticlesArgs, viewer: Viewer): ArticlesRequest {
  const search = readSearch(args.search);
  if (search) demand(viewer, ['text:read']);
  const order: ListOrder<ArticleList['by']> = {
    by: args.order?.field ?? (search ? 'relevance' : 'published'),
    direction: args.order?.direction ?? 'DESC',
  };
  if (order.by === 'relevance' && !search) {
    throw badUserInput('Articles can be sorted by RELEVANCE only in a search: add “search”, or sort by PUBLISHED_AT.');
  }
  const tsquery = search?.tsquery ?? null;
  const list = articleList({ filter: readFilter(args.filter), tsquery, ...order, ...readPage(args, order) });
  return { list, order, search };
}

function readSearch(text: string | null | undefined): SearchQuery | null {
  if (text === null || text === undefined) return null;
  const parsed = parseSearch(readText(text));
  if (!parsed.ok) throw badUserInput(explainSearchError(parsed.error));
  return parsed.value;
}
