import type { NamingProfile, OutletNames } from '../../providers/names-types.js';
import { type ShareRow, SharePanels } from '../../ui/SharePanels.js';
import { mentionsIn, OWN_BODY, shareIn, shareText, sortedOutlets, type MarkedVariant } from './marks.js';

function rowsOf(outlet: OutletNames, { key, colour }: MarkedVariant): ShareRow[] {
  const found = shareIn(outlet, OWN_BODY, key);
  if (found === null || found.k === 0 || found.share.value === null) return [];
  return [
    {
      ...{ key: outlet.source.id, label: outlet.source.name, colour, share: found.share },
      text: `${shareText(found)} n ${found.share.n}`,
    },
  ];
}

/** Shares in own words, name by name, of outlets that use it. */
export function NamesDots({
  profile,
  variants,
  title,
}: {
  readonly profile: NamingProfile;
  readonly variants: readonly MarkedVariant[];
  readonly title: string;
}) {
  const outlets = sortedOutlets(profile.outlets).filter((outlet) => mentionsIn(outlet, OWN_BODY) > 0);
  const panels = variants.map((variant) => ({
    key: variant.key,
    title: `${variant.letter} · ${variant.name}`,
    rows: outlets.flatMap((outlet) => rowsOf(outlet, variant)),
  }));
  return <SharePanels title={title} panels={panels} />;
}
