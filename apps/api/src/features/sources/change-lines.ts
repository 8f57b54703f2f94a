import type { SourceChangeRow } from '@parallax/persistence';

/** One thing that a change changed, as text. */
export interface ChangeLine {
  readonly what: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** Names by id of what changes refer to. */
export interface ChangeNames {
  readonly collections: ReadonlyMap<string, string>;
  readonly sources: ReadonlyMap<string, string>;
}

type Cells = Readonly<Record<string, unknown>> | null;
interface Pair {
  readonly key: string;
  readonly before: Cells;
  readonly after: Cells;
}

/** What changed, in the order: the outlet, names, ratings, collections, feeds. */
export function changeLines(
  { before, after }: Pick<SourceChangeRow, 'before' | 'after'>,
  names: ChangeNames,
): ChangeLine[] {
  const pairs = (table: string): Pair[] =>
    Object.keys({ ...before[table], ...after[table] }).map((key) => ({
      ...{ key, before: before[table]?.[key] ?? null, after: after[table]?.[key] ?? null },
    }));
  return [
    ...pairs('source').flatMap((pair) => sourceLines(pair, names)),
    ...pairs('source_alias').map((pair) =>
      line('alias', pair, (cells) => withOwner(text(cells['spelling']), cells, pair, names)),
    ),
    ...pairs('source_rating').map((pair) =>
      line('rating', pair, (cells) => withOwner(ratingText(cells), cells, pair, names)),
    ),
    ...pairs('collection_source').map((pair) => membershipLine(pair, names)),
    ...pairs('feed').map((pair) => line('feed', pair, (cells) => withOwner(text(cells['url']), cells, pair, names))),
  ];
}

const line = (
  what: string,
  { before, after }: Pair,
  show: (cells: NonNullable<Cells>) => string | null,
): ChangeLine => ({
  what,
  before: before === null ? null : show(before),
  after: after === null ? null : show(after),
});

/** A name or rating that went to another outlet says from where to where. */
function withOwner(
  shown: string | null,
  cells: NonNullable<Cells>,
  { before, after }: Pair,
  { sources }: ChangeNames,
): string | null {
  if (before === null || after === null || before['source_id'] === after['source_id']) return shown;
  return `${shown ?? ''} (${sources.get(String(cells['source_id'])) ?? '?'})`;
}

const FIELD_NAMES: Readonly<Record<string, string>> = { merged_into: 'mergedInto' };

function sourceLines({ before, after }: Pair, { sources }: ChangeNames): ChangeLine[] {
  const show = (column: string, value: unknown): string | null =>
    column === 'merged_into' && typeof value === 'string' ? (sources.get(value) ?? value) : text(value);
  return Object.keys({ ...before, ...after }).flatMap((column) => {
    const [was, is] = [show(column, before?.[column]), show(column, after?.[column])];
    return was === is ? [] : [{ what: FIELD_NAMES[column] ?? column, before: was, after: is }];
  });
}

function membershipLine({ key, before, after }: Pair, { collections }: ChangeNames): ChangeLine {
  const name = collections.get(key.split(' ')[0] ?? '') ?? 'a collection that was deleted';
  return { what: 'collection', before: before === null ? null : name, after: after === null ? null : name };
}

function ratingText(cells: NonNullable<Cells>): string {
  const days = `${text(cells['valid_from']) ?? '…'} – ${text(cells['valid_to']) ?? '…'}`;
  return `${text(cells['dimension'])}: ${text(cells['value'])} (${text(cells['rater']) ?? 'unknown rater'}, ${days})`;
}

function text(value: unknown): string | null {
  if (Array.isArray(value)) return value.length === 0 ? null : value.join(', ');
  return value === null || value === undefined ? null : String(value);
}
