import {
  type Paged,
  type WantedArticle,
  type WantedLabels,
  articlePage,
  countRows,
  rowsOf,
} from '@parallax/persistence';
import { getArgumentValues, print } from 'graphql';
import type { Pool } from 'pg';
import { ArticleLabelsArgs, readLabelChoice } from '../../features/articles/article.fields.js';
import { ArticlesArgs } from '../../features/articles/articles.inputs.js';
import { readArticles } from '../../features/articles/read-articles.js';
import { type Page, PageConnection } from '../connection.js';
import type { PlannedRoot } from './plan.js';
import { type ShapedField, named, namesOf, selectedAt } from './shape.js';

type Row = Paged<Readonly<Record<string, unknown>> & { readonly id: string }>;

/** Columns, source and labels of the articles in a page, wherever in the answer they stand; null: cannot be planned. */
export function planArticles(root: ShapedField): PlannedRoot | null {
  const page = root.inside?.fields ?? [];
  const articles = [...selectedAt(page, 'nodes'), ...selectedAt(page, 'edges', 'node')];
  const labels = named(articles, 'labels');
  // Two ways of asking for labels in one answer would be two lists under one name.
  if (new Set(labels.map(({ node }) => (node.arguments ?? []).map(print).join(', '))).size > 1) return null;
  const counts = named(page, 'totalCount').length > 0;
  const wanted = { columns: namesOf(articles), source: within(articles, 'source') };
  return async ({ pool, viewer }, args, variables) => {
    const request = readArticles(Object.assign(new ArticlesArgs(), args), viewer);
    const label = labels[0] && wantedLabels(labels[0], labels, variables);
    return read(pool, request, { wanted: { ...wanted, labels: label ?? null }, counts });
  };
}

async function read(
  pool: Pool,
  { list, order }: ReturnType<typeof readArticles>,
  { wanted, counts }: { wanted: WantedArticle; counts: boolean },
): Promise<object> {
  const { limit } = list;
  const [[found], totalCount] = await Promise.all([
    rowsOf<{ rows: Row[] }>(pool, articlePage({ ...list, limit: limit + 1 }, wanted)),
    counts ? countRows(pool, list) : undefined,
  ]);
  const page: Page<Row> = {
    rows: found?.rows ?? [],
    limit,
    order,
    hasPrevious: list.after !== null,
    countAll: () => countRows(pool, list),
  };
  return new CountedPage(page, totalCount ?? null);
}

/** The planned path waits for nothing while it picks, so the count is there before. */
class CountedPage {
  readonly #connection: PageConnection<Row, Row>;
  readonly nodes: Row[];

  constructor(
    page: Page<Row>,
    readonly totalCount: number | null,
  ) {
    this.#connection = new PageConnection(page, (row) => row);
    this.nodes = this.#connection.nodes;
  }
  get edges() {
    return this.#connection.edges;
  }
  get pageInfo() {
    return this.#connection.pageInfo;
  }
}

/** All that is selected inside the fields of this name, or null when there is none. */
const within = (fields: readonly ShapedField[], name: string): ReadonlySet<string> | null =>
  named(fields, name).length ? namesOf(selectedAt(fields, name)) : null;

function wantedLabels(
  one: ShapedField,
  all: readonly ShapedField[],
  variables: Readonly<Record<string, unknown>>,
): WantedLabels {
  const inside = all.flatMap((field) => field.inside?.fields ?? []);
  const args = getArgumentValues(one.field, one.node, variables);
  return {
    choice: readLabelChoice(Object.assign(new ArticleLabelsArgs(), args)),
    columns: namesOf(inside),
    frame: within(inside, 'frame'),
    coder: within(inside, 'coder'),
  };
}
