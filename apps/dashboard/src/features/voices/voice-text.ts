import type { VoiceEstimate, VoiceGroup, VoiceShare } from '../../providers/voices-types.js';
import { percentText } from '../../ui/numbers.js';

const bare = (share: number): string => String(Math.round(share * 100));

/** `60 % [45–72] n 12`, without brackets where there is no interval; an en dash where nothing is known, never 0. */
export function voiceText({ value, low, high }: VoiceEstimate, n: number): string {
  if (value === null) return `– n ${n}`;
  const interval = low === null || high === null ? '' : ` [${bare(low)}–${bare(high)}]`;
  return `${percentText(value)}${interval} n ${n}`;
}

/** Name of a class as it was computed with; null for the other groups. */
export const classNameIn = (share: VoiceShare, classId: string | null): string | null =>
  share.classes.find(({ id }) => id === classId)?.name ?? null;

export const byWords = (groups: readonly VoiceGroup[]): VoiceGroup[] =>
  groups.filter(({ quotations }) => quotations > 0).sort((a, b) => b.words - a.words);
