import { useState } from 'react';
import { useSay } from '../../providers/i18n-provider.js';
import type { Comparison, Coverage, Frame, FrameShare } from '../../providers/types.js';
import { ShareBar } from '../../ui/bars.js';
import { FrameLetter } from '../../ui/FrameKey.js';
import { isWide, proportionText } from '../../ui/numbers.js';
import { ArticlesBehind } from './ArticlesBehind.js';
import { shareOf, whyUndefined } from './tables.js';

interface BarProps {
  readonly frame: Frame;
  readonly place: number;
  readonly found: FrameShare;
  readonly open: () => void;
}

function FrameBar({ frame, place, found, open }: BarProps) {
  const say = useSay();
  const { share, undecided } = found;
  const ties = undecided > 0 ? ` ${say('compare.undecided', { smart_count: undecided })}` : '';
  const why = share.undefinedReason === null ? share.method : say(whyUndefined(found));
  return (
    <button
      type="button"
      className={isWide(share) ? 'bar-row pale' : 'bar-row'}
      title={`${frame.name}: ${proportionText(share)} · ${why}${ties}`}
      aria-label={`${frame.name}: ${proportionText(share)}. ${why}.${ties} ${say('compare.openArticles')}`}
      onClick={open}
    >
      <FrameLetter place={place} />
      <ShareBar share={share} place={place} />
      <span className="value">{proportionText(share)}</span>
    </button>
  );
}

/** One bar a frame, on one scale from 0 to 100 %. Every bar opens the articles it was counted from. */
export function FramesCell({
  coverage,
  version,
}: {
  readonly coverage: Coverage;
  readonly version: Comparison['codebookVersion'];
}) {
  const say = useSay();
  const [opened, setOpened] = useState<FrameShare | null>(null);
  if (version === null) return <td className="quiet small">{say('compare.nothingCoded')}</td>;
  const openedFrame = version.frames.find((frame) => frame.id === opened?.frame.id);
  return (
    <td>
      {version.frames.map((frame, place) => {
        const found = shareOf(coverage, frame.id);
        if (found === undefined) return null;
        return <FrameBar key={frame.id} frame={frame} place={place} found={found} open={() => setOpened(found)} />;
      })}
      {opened !== null && openedFrame !== undefined && (
        <ArticlesBehind frame={openedFrame} found={opened} coverage={coverage} close={() => setOpened(null)} />
      )}
    </td>
  );
}
