import type { CarriedCoding } from '@parallax/framing';
import type { LabelId } from '@parallax/kernel';
import type { CarriedLabelRow } from '../read/codebook-migrations.sql.js';

/** A label to be appended under the new version. */
export interface NewCarried {
  readonly carried: CarriedCoding;
  /** The label of an earlier run that this one takes the place of. */
  readonly supersedes: LabelId | null;
}

export interface CarriedChanges {
  readonly added: readonly NewCarried[];
  /** Labels of an earlier run whose origin was revised or taken back since, and that nothing takes the place of. */
  readonly withdrawn: readonly CarriedLabelRow[];
}

type Place = Pick<CarriedCoding, 'articleId' | 'versionNo' | 'paragraph' | 'coderId' | 'frameKey'>;
const placeOf = ({ articleId, versionNo, paragraph, coderId, frameKey }: Place): string =>
  JSON.stringify([articleId, versionNo, paragraph, coderId, frameKey]);
const originOf = (label: { readonly carriedFrom: LabelId | null; readonly frameKey: string }): string =>
  `${label.carriedFrom} ${label.frameKey}`;

/**
 * What a run appends, given what stands under the new version already: nothing that an earlier run carried, nothing
 * where the coder has spoken under the new version, and a replacement or a withdrawal for what no longer follows.
 */
export function carriedChanges(wanted: readonly CarriedCoding[], standing: readonly CarriedLabelRow[]): CarriedChanges {
  const earlier = standing.filter(({ carriedFrom }) => carriedFrom !== null);
  const known = new Set(earlier.map(originOf));
  const follows = new Set(wanted.map(originOf));
  const spoken = new Set(standing.filter(({ carriedFrom }) => carriedFrom === null).map(placeOf));
  const stale = earlier.filter((label) => label.isCurrent && !follows.has(originOf(label)));
  const free = new Map<string, CarriedLabelRow[]>();
  for (const label of stale) free.set(placeOf(label), [...(free.get(placeOf(label)) ?? []), label]);
  const added = wanted
    .filter((label) => !known.has(originOf(label)) && !spoken.has(placeOf(label)))
    .map((carried) => ({ carried, supersedes: free.get(placeOf(carried))?.shift()?.id ?? null }));
  return { added, withdrawn: [...free.values()].flat() };
}
