import { type Say, useSay } from '../../providers/i18n-provider.js';
import type { ContrastOutlet } from '../../providers/contrast-types.js';
import { frameMark } from '../../ui/frame-marks.js';
import { NO_SHARE, type ShareRow, SharePanels } from '../../ui/SharePanels.js';
import type { Arranged, PlacedFrame } from './arrange.js';
import { cellText, shownShare } from './numbers.js';

function rowOf(outlet: ContrastOutlet, frame: PlacedFrame, cell: ReturnType<Arranged['cellOf']>, say: Say): ShareRow {
  const row = { key: outlet.id, label: outlet.name, colour: frameMark(frame.place).colour };
  if (cell === undefined) return { ...row, share: NO_SHARE, text: '' };
  const share = shownShare(cell);
  if (share.value === null)
    return { ...row, share: NO_SHARE, text: say(cell.undecided > 0 ? 'contrast.tied' : 'contrast.noneCoded') };
  return { ...row, share, text: cellText(cell), isDashed: !share.isOverEvents };
}

/** The numbers of the heat map; a dashed interval is over articles, not events. */
export function DotsDrawing({ title, arranged }: { readonly title: string; readonly arranged: Arranged }) {
  const say = useSay();
  const { outlets, frames, cellOf } = arranged;
  const panels = frames.map((frame) => ({
    key: frame.id,
    title: `${frameMark(frame.place).letter} · ${frame.name}`,
    rows: outlets.map((outlet) => rowOf(outlet, frame, cellOf(outlet.id, frame.id), say)),
  }));
  return <SharePanels title={title} panels={panels} />;
}
