import { Inject, Injectable } from '@nestjs/common';
import { byStrength, compareTextReuse, sharedBetween, type TextReuse } from '@parallax/comparison';
import {
  type ArticleRow,
  byId,
  countUnmeasuredReuse,
  reuseAmong,
  reuseAnywhere,
  rowsOf,
  type SelectedArticleRow,
  someArticles,
  type TextReuseRow,
} from '@parallax/persistence';
import { PASSAGES_VERSION, REUSE_VERSION } from '@parallax/reuse';
import type { Pool } from 'pg';
import { DATABASE } from '../../access/index.js';
import { badUserInput, readFilter } from '../../graphql/connection-input.js';
import type { TextReuseArgs } from './text-reuse.inputs.js';
import { type ReusePairType, TextReuseType, toReusePair } from './text-reuse.type.js';

const MOST_ARTICLES = 500;
/** Of 500 articles that all share something there are 124,750; the weakest are turns of phrase. */
const MOST_PAIRS = 20_000;
const METHOD = 'five-word shingles, compared exactly';

@Injectable()
export class TextReuseService {
  constructor(@Inject(DATABASE) private readonly database: Pool) {}

  async textReuse(args: TextReuseArgs): Promise<TextReuseType> {
    const filter = readFilter(args.filter);
    const articles = await rowsOf<SelectedArticleRow>(this.database, someArticles(filter, MOST_ARTICLES + 1));
    if (articles.length > MOST_ARTICLES) {
      throw badUserInput(`Choose at most ${MOST_ARTICLES} articles: an event, or some by their ids.`);
    }
    const ids = articles.map(({ id }) => id);
    const [pairs, [unmeasured]] = await Promise.all([
      rowsOf<TextReuseRow>(this.database, reuseAmong(ids, MOST_PAIRS)),
      rowsOf<{ n: number }>(this.database, countUnmeasuredReuse(ids, REUSE_VERSION)),
    ]);
    return toTextReuse(compareTextReuse(articles, pairs), {
      unmeasured: unmeasured?.n ?? 0,
      elsewhere: (first) => this.elsewhere(articles, first),
    });
  }

  /** What these articles share with any other, strongest first. */
  private async elsewhere(articles: readonly SelectedArticleRow[], first: number): Promise<ReusePairType[]> {
    const ids = articles.map(({ id }) => id);
    const rows = await rowsOf<TextReuseRow>(this.database, reuseAnywhere(ids, first));
    const others = await rowsOf<ArticleRow>(this.database, byId.article(rows.map(({ otherId }) => otherId)));
    const moments = new Map([
      ...others.map(({ id, publishedAt, publishedPrecision }) => {
        return [id, { id, publishedAt, precision: publishedPrecision }] as const;
      }),
      ...articles.map((article) => [article.id, article] as const),
    ]);
    const told = rows.map((row) =>
      sharedBetween(row, { own: moments.get(row.articleId) ?? null, other: moments.get(row.otherId) ?? null }),
    );
    return told.sort(byStrength).map(toReusePair);
  }
}

function toTextReuse(
  reuse: TextReuse,
  { unmeasured, elsewhere }: { readonly unmeasured: number; readonly elsewhere: TextReuseType['elsewhere'] },
): TextReuseType {
  return Object.assign(new TextReuseType(), {
    ...{ method: METHOD, methodVersion: REUSE_VERSION, passagesMethodVersion: PASSAGES_VERSION },
    ...{ undefinedReason: unmeasured > 0 ? 'NOT_MEASURED_YET' : null, unmeasuredCount: unmeasured },
    cells: reuse.cells.map((cell) => ({ ...cell, strongest: toReusePair(cell.strongest) })),
    sameTexts: reuse.sameTexts.map(({ groupId, articleIds }) => ({ groupId, articleIds: [...articleIds] })),
    ...{ articleIds: reuse.articleIds, sourceIds: reuse.sourceIds, elsewhere },
    pairs: reuse.pairs.map(toReusePair),
  });
}
