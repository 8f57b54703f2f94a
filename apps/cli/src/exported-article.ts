import type { ExportedLabelRow, LabelledArticleRow } from '@parallax/persistence';

/** An article with its labels as docs/import.md describes a line; what is unknown is left out. */
export const exportedArticle = (row: LabelledArticleRow): Readonly<Record<string, unknown>> => ({
  ...row.metadata,
  ...known({
    externalId: row.externalId,
    source: row.source,
    url: row.url,
    title: row.headline,
    byline: row.byline,
    publishedAt: row.publishedPrecision === 'day' ? (row.publishedAt?.slice(0, 10) ?? null) : row.publishedAt,
    language: row.language,
    event: row.eventKey,
    eventTitle: row.eventTitle,
  }),
  text: row.body,
  labels: row.labels.map(exportedLabel),
});

/** A passage says “present” by being marked, as in files of marked passages; everything else says its value. */
const exportedLabel = ({ codebook, frame, coder, present, start, end, note }: ExportedLabelRow) => ({
  ...{ codebook, frame, coder },
  ...(present && start !== null ? {} : { value: present }),
  ...known({ start, end, note }),
});

const known = (fields: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
