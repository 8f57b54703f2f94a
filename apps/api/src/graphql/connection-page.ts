import { type ListRequest, countRows, rowsOf, listPage, type Paged } from '@parallax/persistence';
import type { Pool } from 'pg';
import type { Page } from './connection.js';
import type { ListOrder } from './connection-input.js';

/** Reads one page: one row more than asked for tells whether another page follows. */
export async function readRows<Row extends object>(
  database: Pool,
  list: ListRequest,
  order: ListOrder<string>,
): Promise<Page<Row>> {
  const { limit } = list;
  const rows = await rowsOf<Paged<Row>>(database, listPage({ ...list, limit: limit + 1 }));
  return { rows, limit, order, hasPrevious: list.after !== null, countAll: () => countRows(database, list) };
}
