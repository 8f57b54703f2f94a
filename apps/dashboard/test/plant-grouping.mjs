// Makes the memberships of the demo look as if a grouping had made them: `node plant-grouping.mjs <data folder>`.
// Scores rise with time, so that the first article of the corpus is the least certain.
import { newId, openDatabase } from '@parallax/persistence';
import pg from 'pg';

const MARK = 0.19;
const PLACES = `select ea.article_id as article, ea.event_id as event,
    row_number() over (order by a.published_at, a.id)::int as place,
    (select m.article_id from event_article m join article o on o.id = m.article_id
      where m.event_id = ea.event_id and m.article_id <> ea.article_id and o.language = a.language
      order by m.article_id limit 1) as nearest,
    (select e.id from event e where e.id <> ea.event_id order by e.first_published_at limit 1) as "runnerUp"
  from event_article ea join article a on a.id = ea.article_id`;

const server = await openDatabase({ dataDir: process.argv[2] });
const client = new pg.Client({ connectionString: server.url });
await client.connect();
for (const { article, event, place, nearest, runnerUp } of (await client.query(PLACES)).rows) {
  const [id, score] = [newId(), MARK + place / 200];
  const details = {
    ...{ method: 'grouping', version: 'grouping/1', mark: MARK, score, daysApart: 1, nearestArticleId: nearest },
    sharedNames: [{ name: 'Ostrev', documents: 12 }],
    sharedWords: [{ word: 'gates', documents: 9 }],
    runnerUp: { eventId: runnerUp, score: score - 0.1 },
  };
  await client.query(
    `insert into event_decision (article_id, id, to_event_id, origin, reason, decided_by, score, details)
     values ($1, $2, $3, 'grouping', 'Like the others.', 'grouping/1', $4, $5)`,
    [article, id, event, score, details],
  );
  await client.query('update event_article set decision_id = $2 where article_id = $1', [article, id]);
}
await client.end();
await server.release();
