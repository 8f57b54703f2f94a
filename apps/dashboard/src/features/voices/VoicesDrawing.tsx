import { type Say, useSay } from '../../providers/i18n-provider.js';
import type { VoiceGroup, VoiceShare } from '../../providers/voices-types.js';
import type { Outlet } from '../../providers/types.js';
import { NO_SHARE, type ShareRow, SharePanels } from '../../ui/SharePanels.js';
import { classNameIn, voiceText } from './voice-text.js';

function rowOf({ id, name }: Outlet, group: VoiceGroup | undefined, say: Say): ShareRow {
  const row = { key: id, label: name };
  if (group === undefined || group.share.value === null) {
    const reason = group?.share.undefinedReason === 'NO_QUOTATIONS' ? 'voices.none' : 'voices.noArticles';
    return { ...row, share: NO_SHARE, text: say(reason) };
  }
  return { ...row, share: group.share, text: voiceText(group.share, group.quotations) };
}

interface DrawingProps {
  readonly share: VoiceShare;
  /** In this order, under these names. */
  readonly outlets: readonly Outlet[];
  readonly title: string;
}

/** One panel a group, one line an outlet. */
export function VoicesDrawing({ share, outlets, title }: DrawingProps) {
  const say = useSay();
  const voices = new Map(share.outlets.map((one) => [one.source.id, one]));
  const groups = share.outlets[0]?.groups ?? [];
  const panels = groups.map(({ kind, classId }, place) => ({
    key: classId ?? kind,
    title: classNameIn(share, classId) ?? say(kind === 'UNRESOLVED' ? 'voices.unresolved' : 'voices.unclassified'),
    rows: outlets.map((outlet) => rowOf(outlet, voices.get(outlet.id)?.groups[place], say)),
  }));
  return <SharePanels title={title} panels={panels} />;
}
