import type { Outlet } from '../../providers/types.js';
import type { OutletVoices, VoiceShare, VoiceSpeaker } from '../../providers/voices-types.js';
import type { ChartRows } from '../../ui/ChartTable.js';
import { classNameIn } from './voice-text.js';

/** Groups × outlets as rows: what the chart shows, as numbers. */
export function voicesTable(share: VoiceShare, outlets: readonly Outlet[]): ChartRows {
  const voices = new Map(share.outlets.map((one) => [one.source.id, one]));
  const rows = outlets.flatMap((outlet) =>
    (voices.get(outlet.id)?.groups ?? []).map((group) => {
      const { value, low, high, n, clusters, method, undefinedReason } = group.share;
      const name = classNameIn(share, group.classId) ?? group.kind.toLowerCase();
      const speakers = group.speakers === null ? [null, null] : [group.speakers.k, group.speakers.n];
      const counts = [group.words, n, group.quotations, group.articles, ...speakers, clusters];
      return [outlet.name, name, value, low, high, ...counts, method, undefinedReason];
    }),
  );
  const head = ['outlet', 'actor class', 'share of quoted words', 'low', 'high', 'words', 'of words', 'quotations'];
  const more = ['articles', 'speakers', 'of speakers', 'clusters', 'method', 'undefined because'];
  return { head: [...head, ...more], rows };
}

/** A speaker over the outlets shown. */
export interface SpeakerLine {
  readonly key: string;
  readonly name: string;
  readonly classId: string | null;
  readonly words: number;
  readonly byOutlet: ReadonlyMap<string, VoiceSpeaker>;
}

/** Speakers of all outlets shown, most words first. */
export function speakerLines(outlets: readonly OutletVoices[]): SpeakerLine[] {
  const lines = new Map<string, SpeakerLine>();
  for (const { source, speakers } of outlets) {
    for (const speaker of speakers) {
      const { key, name, classId, words } = speaker;
      const before = lines.get(key);
      const byOutlet = new Map([...(before?.byOutlet ?? []), [source.id, speaker]]);
      lines.set(key, { key, name: before?.name ?? name, classId, words: words + (before?.words ?? 0), byOutlet });
    }
  }
  return [...lines.values()].sort((a, b) => b.words - a.words);
}
