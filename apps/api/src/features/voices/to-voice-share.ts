import type { OutletVoices, WordShare } from '@parallax/comparison';
import type { StoredVoiceShare } from '@parallax/jobs';
import { EstimateType } from '../comparisons/runs/estimate.type.js';
import type { RunState } from '../comparisons/runs/run-state.js';
import { OutletVoicesType, VoiceShareType } from './voice-share.type.js';

const toEstimate = (share: WordShare): EstimateType => Object.assign(new EstimateType(), share);

const toOutlet = ({ sourceId, groups, speakers, quotedShare, unresolved, ...counts }: OutletVoices): OutletVoicesType =>
  Object.assign(new OutletVoicesType(), {
    ...{ ...counts, sourceId, quotedShare: toEstimate(quotedShare), unresolved: toEstimate(unresolved) },
    groups: groups.map((group) => ({ ...group, share: toEstimate(group.share) })),
    speakers: speakers.map((speaker) => ({ ...speaker, share: toEstimate(speaker.share) })),
  });

const NOTHING = {
  ...{ articles: null, unreadArticles: null, quotations: null, quotedWords: null, clusterBy: null },
  ...{ classes: [], outlets: [] },
};

export function toVoiceShare({ run, result }: RunState<StoredVoiceShare>): VoiceShareType {
  if (!result) return Object.assign(new VoiceShareType(), { run, ...NOTHING });
  const { articles, unreadArticles, quotations, quotedWords, clusterBy, classes, outlets } = result;
  return Object.assign(new VoiceShareType(), {
    ...{ run, articles, unreadArticles, quotations, quotedWords, clusterBy: clusterBy.toUpperCase() },
    classes: classes.map((one) => ({ ...one })),
    outlets: outlets.map(toOutlet),
  });
}
