import type { SourceId } from '@parallax/kernel';
import { raw, type Sql, sql, utc } from './sql.js';

export interface StatementDecisionRow {
  readonly id: string;
  readonly kind: string;
  readonly statement: string[];
  readonly sentences: string[];
  readonly sourceId: SourceId | null;
  readonly name: string | null;
  readonly undoes: string | null;
  readonly reason: string;
  readonly decidedBy: string;
  readonly decidedAt: string;
}

/** What was decided of an outlet that was merged is said of the one that was kept. */
const keptOutlet: Sql = raw(`(with recursive line (id, merged_into) as (
    select s.id, s.merged_into from source s where s.id = d.source_id
    union all select s.id, s.merged_into from source s join line l on s.id = l.merged_into)
  select id from line where merged_into is null)`);

/** What people decided on the statements of an event, oldest first: ids are in the order of time. */
export const decisionsOfEvent = (eventId: string): Sql =>
  sql`select id, kind, statement, sentences, ${keptOutlet} as "sourceId", name, undoes, reason, decided_by as "decidedBy",
      ${utc('decided_at')} as "decidedAt"
    from statement_decision d where event_id = ${eventId}::uuid order by id`;

/** How many there are and which is the newest: rows are only ever added. */
export const decisionsFingerprint = (eventId: string): Sql =>
  sql`select count(*)::int as decisions, max(id::text) as newest from statement_decision where event_id = ${eventId}::uuid`;

export type NewStatementDecision = Omit<StatementDecisionRow, 'decidedAt'> & { readonly eventId: string };

export const insertStatementDecision = (row: NewStatementDecision): Sql =>
  sql`insert into statement_decision
      (event_id, id, kind, statement, sentences, source_id, name, undoes, reason, decided_by)
    values (${row.eventId}::uuid, ${row.id}::uuid, ${row.kind}, ${row.statement}::text[], ${row.sentences}::text[],
      ${row.sourceId}::uuid, ${row.name}, ${row.undoes}::uuid, ${row.reason}, ${row.decidedBy})`;
