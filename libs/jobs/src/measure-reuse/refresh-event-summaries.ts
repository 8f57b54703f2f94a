import { inTransaction } from '@parallax/persistence';
import type { ClientBase, Pool } from 'pg';

/**
 * Makes counts and dates of these events agree with the articles now in them; rows that already do are
 * not touched. Call it inside a transaction, after the changes: the rows stay locked until it ends.
 */
export async function refreshEventSummaries(client: ClientBase, eventIds: readonly string[]): Promise<void> {
  if (eventIds.length === 0) return;
  // Locked first and in one order: two at once then neither deadlock nor count with an outdated snapshot.
  await client.query('select from event where id = any($1::uuid[]) order by id for no key update', [eventIds]);
  await client.query(
    `update event e
        set article_count = s.articles, source_count = s.sources,
            first_published_at = s.first_at, last_published_at = s.last_at, summarised_at = now()
       from (select wanted.id, count(a.id)::int as articles, count(distinct a.source_id)::int as sources,
                    min(a.published_at) as first_at, max(a.published_at) as last_at
               from unnest($1::uuid[]) as wanted (id)
               left join event_article ea on ea.event_id = wanted.id
               left join article a on a.id = ea.article_id
              group by wanted.id) s
      where e.id = s.id
        and (e.summarised_at is null
             or (e.article_count, e.source_count, e.first_published_at, e.last_published_at)
                is distinct from (s.articles, s.sources, s.first_at, s.last_at))`,
    [eventIds],
  );
}

const EVENTS_A_STEP = 500;

/** Finds the events whose counts or dates do not agree with their articles, and puts them right. */
export async function refreshStaleSummaries(database: Pool): Promise<void> {
  const { rows } = await database.query<{ id: string }>(
    `select e.id from event e
       left join (select ea.event_id as id, count(*)::int as articles, count(distinct a.source_id)::int as sources,
                         min(a.published_at) as first_at, max(a.published_at) as last_at
                    from event_article ea join article a on a.id = ea.article_id group by ea.event_id) s using (id)
      where e.summarised_at is null
         or (e.article_count, e.source_count, e.first_published_at, e.last_published_at)
            is distinct from (coalesce(s.articles, 0), coalesce(s.sources, 0), s.first_at, s.last_at)
      order by e.id`,
  );
  for (let from = 0; from < rows.length; from += EVENTS_A_STEP) {
    const ids = rows.slice(from, from + EVENTS_A_STEP).map(({ id }) => id);
    await inTransaction(database, (client) => refreshEventSummaries(client, ids));
  }
}
