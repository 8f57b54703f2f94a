export const DRAWINGS = ['map', 'dots', 'time'] as const;
export type Drawing = (typeof DRAWINGS)[number];
export const PERIODS = ['DAY', 'WEEK', 'MONTH'] as const;
export type Period = (typeof PERIODS)[number];
export const STANDINGS = ['PRESENT', 'ABSENT', 'UNDECIDED'] as const;
export type Standing = (typeof STANDINGS)[number];

/** The cell whose texts are shown. */
export interface OpenCell {
  readonly sourceId: string;
  readonly frameId: string;
  /** Null: all of n. */
  readonly standing: Standing | null;
}

/** Everything chosen on the screen beside the selection, all of it in the address. */
export interface ContrastView {
  readonly drawing: Drawing;
  /** Rows and columns by hand; null: by similarity. */
  readonly rows: readonly string[] | null;
  readonly columns: readonly string[] | null;
  /** Whom outlets are set against: the others, every other, or a chosen pair. */
  readonly against: 'REST' | 'EVERY_PAIR';
  readonly pair: readonly [string, string] | null;
  readonly period: Period;
  /** The frame drawn over time; null: the first. */
  readonly frameId: string | null;
  readonly cell: OpenCell | null;
  /** A stored result instead of the corpus as it is now. */
  readonly result: string | null;
  readonly sensitivity: boolean;
  /** Another codebook version, for comparison. */
  readonly other: string | null;
}

const oneOf = <T extends string>(known: readonly T[], text: string | null): T | null =>
  known.find((one) => one === text) ?? null;

const listOf = (text: string | null): readonly string[] | null =>
  text === null ? null : text.split(',').filter((part) => part !== '');

function cellOf(text: string | null): OpenCell | null {
  const [sourceId, frameId, standing] = text?.split(',') ?? [];
  if (!sourceId || !frameId) return null;
  return { sourceId, frameId, standing: standing === 'ALL' ? null : (oneOf(STANDINGS, standing ?? null) ?? 'PRESENT') };
}

export function readView(params: URLSearchParams): ContrastView {
  const [first, second] = listOf(params.get('pair')) ?? [];
  return {
    drawing: oneOf(DRAWINGS, params.get('view')) ?? 'map',
    rows: listOf(params.get('rows')),
    columns: listOf(params.get('columns')),
    against: params.get('against') === 'pairs' ? 'EVERY_PAIR' : 'REST',
    pair: first && second && first !== second ? [first, second] : null,
    period: oneOf(PERIODS, params.get('period')?.toUpperCase() ?? null) ?? 'MONTH',
    frameId: params.get('frame'),
    cell: cellOf(params.get('cell')),
    result: params.get('result'),
    sensitivity: params.get('sensitivity') === '1',
    other: params.get('other'),
  };
}

/** Written among the selection's parameters; only what differs from a plain link. */
export function writeView(view: ContrastView, params: URLSearchParams): URLSearchParams {
  const next = new URLSearchParams(params);
  const put = (name: string, value: string | null | undefined) => {
    if (value === null || value === undefined || value === '') next.delete(name);
    else next.set(name, value);
  };
  const { cell } = view;
  put('view', view.drawing === 'map' ? null : view.drawing);
  put('rows', view.rows?.join(','));
  put('columns', view.columns?.join(','));
  put('against', view.against === 'EVERY_PAIR' ? 'pairs' : null);
  put('pair', view.pair?.join(','));
  put('period', view.period === 'MONTH' ? null : view.period.toLowerCase());
  put('frame', view.frameId);
  put('cell', cell && [cell.sourceId, cell.frameId, cell.standing ?? 'ALL'].join(','));
  put('result', view.result);
  put('sensitivity', view.sensitivity ? '1' : null);
  put('other', view.other);
  return next;
}

/** The places of what is shown: by hand as far as it was said, the rest after it; else as the API orders them. */
export function arranged<T extends { readonly id: string }>(
  items: readonly T[],
  order: readonly string[] | null,
): readonly T[] {
  if (order === null) return items;
  const place = new Map(order.map((id, at) => [id, at]));
  const at = ({ id }: T): number => place.get(id) ?? order.length;
  return items.toSorted((a, b) => at(a) - at(b));
}

/** The same ids with one moved by a place; it stays where it is at an end. */
export function moved(ids: readonly string[], id: string, by: -1 | 1): readonly string[] {
  const from = ids.indexOf(id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= ids.length) return ids;
  return ids.with(from, ids[to] ?? id).with(to, id);
}
