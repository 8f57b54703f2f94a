import type { Place, Voice } from '../../providers/names-types.js';

/** Which mentions are shown; null: of any. */
export interface MentionChoice {
  readonly sourceId: string | null;
  readonly variantKey: string | null;
  readonly place: Place | null;
  readonly voice: Voice | null;
}

/** What of a profile is shown beside the selection, all of it in the address. */
export interface NamesView {
  /** Null: the newest version. */
  readonly versionId: string | null;
  /** A stored result to open again. */
  readonly hash: string | null;
  readonly drawing: 'bars' | 'dots';
  /** Keys of variants in the person's own order; empty: alphabetical. */
  readonly order: readonly string[];
  readonly mentions: MentionChoice | null;
}

const PLACES: readonly Place[] = ['BODY', 'HEADLINE'];
const VOICES: readonly Voice[] = ['OWN', 'QUOTED'];

function readMentions(params: URLSearchParams): MentionChoice | null {
  if (params.get('mentions') !== '1') return null;
  return {
    sourceId: params.get('outlet'),
    variantKey: params.get('name'),
    place: PLACES.find((place) => place === params.get('place')) ?? null,
    voice: VOICES.find((voice) => voice === params.get('voice')) ?? null,
  };
}

export const readView = (params: URLSearchParams): NamesView => ({
  versionId: params.get('version'),
  hash: params.get('result'),
  drawing: params.get('drawing') === 'dots' ? 'dots' : 'bars',
  order: (params.get('order') ?? '').split(',').filter(Boolean),
  mentions: readMentions(params),
});

/** Writes the view among the page's own parameters; only what was chosen, so that plain links stay short. */
export function writeView(view: NamesView, params: URLSearchParams): URLSearchParams {
  const next = new URLSearchParams(params);
  const put = (name: string, value: string | null) => {
    if (value === null || value === '') next.delete(name);
    else next.set(name, value);
  };
  put('version', view.versionId);
  put('result', view.hash);
  put('drawing', view.drawing === 'dots' ? 'dots' : null);
  put('order', view.order.join(','));
  put('mentions', view.mentions === null ? null : '1');
  put('outlet', view.mentions?.sourceId ?? null);
  put('name', view.mentions?.variantKey ?? null);
  put('place', view.mentions?.place ?? null);
  put('voice', view.mentions?.voice ?? null);
  return next;
}

/** Variants in the person's own order; those not named in it follow as they are. */
export function ordered<T extends { readonly key: string }>(variants: readonly T[], order: readonly string[]): T[] {
  const placeOf = (key: string): number => (order.includes(key) ? order.indexOf(key) : order.length);
  return [...variants].sort((a, b) => placeOf(a.key) - placeOf(b.key));
}

/** The order with one variant a place earlier or later. */
export function moved(keys: readonly string[], key: string, by: 1 | -1): string[] {
  const from = keys.indexOf(key);
  const to = from + by;
  if (from < 0 || to < 0 || to >= keys.length) return [...keys];
  const rest = keys.filter((other) => other !== key);
  return [...rest.slice(0, to), key, ...rest.slice(to)];
}
