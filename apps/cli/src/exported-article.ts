import { paragraphsOf } from '@parallax/framing';
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
  labels: row.labels.filter(isPlaceable(row)).map(exportedLabel),
});

/**
 * Whether an import counts to the same paragraph: it knows the text alone, while the stored one may be a web page
 * whose headings and notes the page itself named.
 */
export const isPlaceable =
  ({ body, blocks }: LabelledArticleRow) =>
  ({ paragraph }: ExportedLabelRow): boolean => {
    if (paragraph === null) return true;
    const [stored, alone] = [paragraphsOf(body, blocks)[paragraph - 1], paragraphsOf(body)[paragraph - 1]];
    return stored !== undefined && stored.start === alone?.start && stored.end === alone.end;
  };

/** A passage says “present” by being marked, as in files of marked passages; everything else says its value. */
const exportedLabel = ({ codebook, frame, coder, paragraph, present, start, end, note }: ExportedLabelRow) => ({
  ...{ codebook, frame, coder },
  ...known({ paragraph }),
  ...(present && start !== null ? {} : { value: present }),
  ...known({ start, end, note }),
});

const known = (fields: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
