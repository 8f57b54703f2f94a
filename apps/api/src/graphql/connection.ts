import type { Type } from '@nestjs/common';
import { ArgsType, Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Paged } from '@parallax/persistence';
import { DEFAULT_PAGE, type ListOrder, MAX_PAGE, writeCursor } from './connection-input.js';

export const OrderDirection = { ASC: 'ASC', DESC: 'DESC' } as const;
registerEnumType(OrderDirection, {
  name: 'OrderDirection',
  description: 'Which way a list runs. Rows without a value come last both ways.',
  valuesMap: {
    ASC: { description: 'Smallest, earliest or first letter first.' },
    DESC: { description: 'The reverse.' },
  },
});

@ObjectType({ description: 'Where a page of a list stands.' })
export class PageInfo {
  @Field({ description: 'Whether rows follow after endCursor.' }) hasNextPage!: boolean;
  @Field({ description: 'Whether the page was asked for with a cursor, so that rows stand before it.' })
  hasPreviousPage!: boolean;
  @Field(() => String, { nullable: true, description: 'Cursor of the first row; null on an empty page.' })
  startCursor!: string | null;
  @Field(() => String, { nullable: true, description: 'Cursor of the last row, for “after”; null on an empty page.' })
  endCursor!: string | null;
}

@ArgsType()
export abstract class PageArgs {
  @Field(() => Int, {
    nullable: true,
    defaultValue: DEFAULT_PAGE,
    description: `How many rows, from 1 to ${MAX_PAGE}.`,
  })
  first?: number | null;
  @Field(() => String, { nullable: true, description: 'Cursor after which the page starts; without it, at the top.' })
  after?: string | null;
}

export interface EdgeOf<Node> {
  cursor: string;
  node: Node;
}
export interface ConnectionOf<Node> {
  edges: EdgeOf<Node>[];
  nodes: Node[];
  pageInfo: PageInfo;
  totalCount: Promise<number | null>;
}

/** The Relay types of a list: `<name>Connection` and `<name>Edge`. */
export function connectionType<Node>(node: Type<Node>, name: string): Type<ConnectionOf<Node>> {
  @ObjectType(`${name}Edge`, { description: `A row of a list of type ${name} with its cursor.` })
  class Edge implements EdgeOf<Node> {
    @Field({ description: 'Opaque place of this row in the list.' }) cursor!: string;
    @Field(() => node, { description: 'The row itself.' }) node!: Node;
  }
  @ObjectType(`${name}Connection`, { description: `One page of a list of type ${name}.` })
  class Connection implements ConnectionOf<Node> {
    @Field(() => [Edge], { description: 'The rows of the page with their cursors.' }) edges!: Edge[];
    @Field(() => [node], { description: 'The rows of the page without cursors.' }) nodes!: Node[];
    @Field({ description: 'Where this page stands in the list.' }) pageInfo!: PageInfo;
    @Field(() => Int, {
      nullable: true,
      description: 'Rows in the whole list; counted only when asked for, null when counting would take too long.',
    })
    totalCount!: Promise<number | null>;
  }
  return Connection;
}

/** What a list service gives back: up to one row more than asked for, and a way to count them all. */
export interface Page<Row> {
  readonly rows: readonly Paged<Row>[];
  readonly limit: number;
  readonly order: ListOrder<string>;
  readonly hasPrevious: boolean;
  countAll(): Promise<number | null>;
}

/** Fields are made when they are selected: cursors cost time, and the count costs a statement. */
export class PageConnection<Row extends { id: string }, Node> implements ConnectionOf<Node> {
  readonly nodes: Node[];
  readonly #page: Page<Row>;

  constructor(page: Page<Row>, toNode: (row: Row) => Node) {
    this.#page = page;
    this.nodes = page.rows.slice(0, page.limit).map(toNode);
  }

  get edges(): EdgeOf<Node>[] {
    return this.nodes.map((node, i) => ({ node, cursor: this.#cursor(i) ?? '' }));
  }

  get pageInfo(): PageInfo {
    return {
      hasNextPage: this.#page.rows.length > this.#page.limit,
      hasPreviousPage: this.#page.hasPrevious,
      startCursor: this.#cursor(0),
      endCursor: this.#cursor(this.nodes.length - 1),
    };
  }

  get totalCount(): Promise<number | null> {
    return this.#page.countAll();
  }

  #cursor(index: number): string | null {
    const row = this.#page.rows[index];
    return row ? writeCursor(this.#page.order, { key: row.cursorKey, id: row.id }) : null;
  }
}
