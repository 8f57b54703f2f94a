import type { Report } from '@parallax/events';
import type { GroupedTextRow } from '@parallax/persistence';

const DAY_MS = 86_400_000;

/** Days since 1970; a bare day is taken at its noon. Null: not known. */
export const dayOf = ({ publishedAt, precision }: Pick<GroupedTextRow, 'publishedAt' | 'precision'>): number | null =>
  publishedAt === null ? null : publishedAt.getTime() / DAY_MS + (precision === 'day' ? 0.5 : 0);

export const reportOf = (row: GroupedTextRow): Report => ({
  ...{ key: row.id, headline: row.headline, body: row.body, day: dayOf(row) },
});
