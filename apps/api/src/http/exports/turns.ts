import type { Sql } from '@parallax/persistence';
import type { Pool, QueryResultRow } from 'pg';
import { apiError } from '../../graphql/errors.js';
import { rowsThroughCursor } from './cursor.js';

const AT_ONCE = 3;

/** An export keeps a connection while it lasts: slow readers must not take all of them. */
export class Turns {
  private running = 0;

  constructor(private readonly database: Pool) {}

  /** @throws RATE_LIMITED at once when as many exports as may are running. */
  take<Row extends QueryResultRow>(query: Sql): AsyncGenerator<Row> {
    if (this.running >= AT_ONCE) throw apiError('RATE_LIMITED', 'Other exports are running. Try again in a while.');
    return this.during(query);
  }

  private async *during<Row extends QueryResultRow>(query: Sql): AsyncGenerator<Row> {
    // Counted here: a generator nobody reads never reaches its end.
    this.running += 1;
    try {
      yield* rowsThroughCursor<Row>(this.database, query);
    } finally {
      this.running -= 1;
    }
  }
}
