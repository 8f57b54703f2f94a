import type { NameShare, NamingVariant, OutletNames } from '../../providers/names-types.js';
import { frameMark } from '../../ui/frame-marks.js';

/** A variant with its mark: by its place in the alphabet, so that the mark stays whatever the order on screen. */
export interface MarkedVariant extends Pick<NamingVariant, 'key' | 'name'> {
  readonly place: number;
  readonly letter: string;
  readonly colour: string;
}

/** Variants come by key. */
export const marked = (variants: readonly Pick<NamingVariant, 'key' | 'name'>[]): MarkedVariant[] =>
  variants.map(({ key, name }, place) => ({ key, name, place, ...frameMark(place) }));

/** Letter and colour of a name, as a chip; the letter says it to those who do not see the colour. */
export function VariantMark({ variant }: { readonly variant: MarkedVariant }) {
  return (
    <span className="variant-mark">
      <span className="variant-letter" style={{ borderColor: variant.colour }} aria-hidden="true">
        {variant.letter}
      </span>
      <bdi dir="auto">{variant.name}</bdi>
    </span>
  );
}

/** Places of an outlet's scopes. */
export const OWN_BODY = 0;
export const QUOTED_BODY = 1;
export const OWN_HEADLINE = 2;
export const QUOTED_HEADLINE = 3;

export const shareIn = (outlet: OutletNames, scope: number, key: string): NameShare | null =>
  outlet.scopes[scope]?.shares.find(({ variantKey }) => variantKey === key) ?? null;

export const mentionsIn = (outlet: OutletNames, scope: number): number => outlet.scopes[scope]?.mentions ?? 0;

export const mentionsOf = (outlet: OutletNames): number =>
  outlet.scopes.reduce((sum, { mentions }) => sum + mentions, 0);

/** By name, those that name the concept before those that never do: no order says which outlet is the better one. */
export const sortedOutlets = (outlets: readonly OutletNames[]): OutletNames[] =>
  [...outlets].sort(
    (a, b) =>
      Number(mentionsOf(a) === 0) - Number(mentionsOf(b) === 0) || a.source.name.localeCompare(b.source.name, 'en'),
  );

/** Silent outlets that are shown one by one; of more only the number is told, or they would bury the others. */
const SILENT_SHOWN = 8;

export interface ShownOutlets {
  readonly rows: readonly OutletNames[];
  /** Outlets that never name the concept and have no row. */
  readonly silent: readonly OutletNames[];
}

export function shownOutlets(outlets: readonly OutletNames[]): ShownOutlets {
  const sorted = sortedOutlets(outlets);
  const silent = sorted.filter((outlet) => mentionsOf(outlet) === 0);
  if (silent.length <= SILENT_SHOWN) return { rows: sorted, silent: [] };
  return { rows: sorted.filter((outlet) => mentionsOf(outlet) > 0), silent };
}

const percent = (share: number): string => String(Math.round(share * 100));

/** `62 % [40–80]`; the share alone where one text gives no interval; a dash where it is undefined. */
export function shareText({ share: { value, low, high } }: NameShare): string {
  if (value === null) return '–';
  return low === null || high === null
    ? `${percent(value)} %`
    : `${percent(value)} % [${percent(low)}–${percent(high)}]`;
}
