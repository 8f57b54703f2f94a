import type { Comparison, Coverage, Frame } from '../../providers/types.js';
import { frameMark } from '../../ui/frame-marks.js';
import { proportionText } from '../../ui/numbers.js';
import { NO_SHARE, type ShareRow, SharePanels } from '../../ui/SharePanels.js';
import { shareOf } from './tables.js';

function rowOf(coverage: Coverage, frame: Frame, place: number): ShareRow {
  const found = shareOf(coverage, frame.id);
  const isCoded = found !== undefined && found.share.value !== null;
  const reason = found !== undefined && found.undecided > 0 ? 'undecided: coders tied' : 'not coded';
  return {
    ...{ key: coverage.source.id, label: coverage.source.name, colour: frameMark(place).colour },
    share: isCoded ? found.share : NO_SHARE,
    text: isCoded ? proportionText(found.share) : reason,
  };
}

/** Shares of all frames and outlets. */
export function FramesDrawing({ comparison }: { readonly comparison: Comparison }) {
  const { sources, event, codebookVersion } = comparison;
  const panels = (codebookVersion?.frames ?? []).map((frame, place) => ({
    key: frame.id,
    title: `${frameMark(place).letter} · ${frame.name}`,
    rows: sources.map((coverage) => rowOf(coverage, frame, place)),
  }));
  return <SharePanels title={event.title} panels={panels} />;
}
