/** Rows of the table that open to a view of their own below it. */
export const OPEN_ROWS = ['frames', 'names', 'voices', 'omissions', 'shared'] as const;
export type OpenRow = (typeof OPEN_ROWS)[number];

/** What of an event is shown, all of it in the address, so that a copied link restores it. */
export interface View {
  /** In the order of the columns; empty: the first outlets in order of their first report. */
  readonly sourceIds: readonly string[];
  readonly codebookVersionId: string | null;
  /** Articles opened below, where not the first of their outlet. */
  readonly textIds: readonly string[];
  readonly inStep: boolean;
  readonly labels: boolean;
  readonly shared: boolean;
  /** Direct quotations are marked in the texts. */
  readonly quotations: boolean;
  /** Outlets as “Outlet 1” to n, for reading without knowing whose text it is. */
  readonly blind: boolean;
  /** Of articles that print one text only the first is counted. */
  readonly collapse: boolean;
  /** The row whose full view is open; null: none. */
  readonly open: OpenRow | null;
  /** The two articles whose shared passages are open in the view of shared text; empty: none. */
  readonly pairIds: readonly string[];
  /** The cell of that view that is open, in its own words; null: none. */
  readonly cell: string | null;
  /** The number of the row of voices whose quotations are open, as `writeVoice` writes it; null: none. */
  readonly voice: string | null;
}

export const MIN_OUTLETS = 2;
export const MAX_OUTLETS = 12;
/** Shown without being asked for: what fits a desk. */
export const FIRST_OUTLETS = 4;

const list = (text: string | null): string[] => (text === null ? [] : [...new Set(text.split(',').filter(Boolean))]);

export function readView(params: URLSearchParams): View {
  return {
    sourceIds: list(params.get('sources')).slice(0, MAX_OUTLETS),
    codebookVersionId: params.get('codebook'),
    textIds: list(params.get('texts')),
    inStep: params.get('sync') !== '0',
    labels: params.get('labels') !== '0',
    shared: params.get('shared') === '1',
    quotations: params.get('quotations') === '1',
    blind: params.get('blind') === '1',
    collapse: params.get('collapse') === '1',
    open: OPEN_ROWS.find((row) => row === params.get('open')) ?? null,
    pairIds: list(params.get('pair')).slice(0, 2),
    cell: params.get('cell'),
    voice: params.get('voice'),
  };
}

/** Only what differs from a first look is written, so that plain links stay short. */
export function writeView(view: View): URLSearchParams {
  const params = new URLSearchParams();
  if (view.sourceIds.length > 0) params.set('sources', view.sourceIds.join(','));
  if (view.codebookVersionId !== null) params.set('codebook', view.codebookVersionId);
  if (view.textIds.length > 0) params.set('texts', view.textIds.join(','));
  if (!view.inStep) params.set('sync', '0');
  if (!view.labels) params.set('labels', '0');
  if (view.shared) params.set('shared', '1');
  if (view.quotations) params.set('quotations', '1');
  if (view.blind) params.set('blind', '1');
  if (view.collapse) params.set('collapse', '1');
  if (view.open !== null) params.set('open', view.open);
  if (view.pairIds.length === 2) params.set('pair', view.pairIds.join(','));
  if (view.cell !== null) params.set('cell', view.cell);
  if (view.open === 'voices' && view.voice !== null) params.set('voice', view.voice);
  return params;
}

/** Ids that another event, or nobody, has are dropped. */
export function shownSources(view: View, all: readonly string[]): readonly string[] {
  const chosen = view.sourceIds.filter((id) => all.includes(id));
  return chosen.length > 0 ? chosen : all.slice(0, FIRST_OUTLETS);
}

/** Adds an outlet at the end or takes it out, within 2 to 12 outlets (or as many as there are). */
export function toggled(shown: readonly string[], id: string, total: number): readonly string[] {
  if (!shown.includes(id)) return shown.length >= MAX_OUTLETS ? shown : [...shown, id];
  return shown.length <= Math.min(MIN_OUTLETS, total) ? shown : shown.filter((other) => other !== id);
}

/** Moves the outlet `id` to `place`, counted in the list without it. */
export function movedTo(shown: readonly string[], id: string, place: number): readonly string[] {
  const rest = shown.filter((other) => other !== id);
  if (rest.length === shown.length) return shown;
  const at = Math.max(0, Math.min(rest.length, place));
  return [...rest.slice(0, at), id, ...rest.slice(at)];
}

/** The text opened for each outlet: the one asked for, else its first. Null: the outlet has no article here. */
export function openTexts(
  view: View,
  coverage: readonly { readonly articles: readonly { readonly id: string }[] }[],
): readonly (string | null)[] {
  return coverage.map(({ articles }) => {
    const asked = articles.find(({ id }) => view.textIds.includes(id));
    return (asked ?? articles[0])?.id ?? null;
  });
}

/** Proportional scrolling: the same share of the way down, whatever the lengths. */
export function scrollPlace(
  from: { readonly top: number; readonly height: number; readonly visible: number },
  to: { readonly height: number; readonly visible: number },
): number {
  const way = from.height - from.visible;
  return way <= 0 ? 0 : Math.round((from.top / way) * Math.max(0, to.height - to.visible));
}
