import type { Block } from '@parallax/kernel';
import { SELECTED_ARTICLE, SELECTED_FROM, type SelectedArticleRow } from './selection.sql.js';
import { type Sql, sql } from './sql.js';

export interface EventTextRow extends SelectedArticleRow {
  readonly headline: string;
  readonly body: string;
  readonly blocks: Block[];
}

/** Every article of one event with its current text, in order of time, undated last. */
export const eventTextsInOrder = (eventId: string): Sql =>
  sql`select ${SELECTED_ARTICLE}, a.headline, t.body, t.blocks
    from ${SELECTED_FROM} join article_text t on t.article_id = a.id and t.version_no = a.version_no
    where ea.event_id = ${eventId}::uuid order by a.published_at nulls last, a.id`;
