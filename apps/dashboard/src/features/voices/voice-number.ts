import type { ArticleFilter } from '@parallax/graphql-contract';
import type { VoiceGroup, WhoseQuotations } from '../../providers/voices-types.js';

/** A number of the voices view whose quotations are open; all of it in the address. */
export interface VoiceNumber {
  readonly sourceId: string;
  readonly kind: 'class' | 'unclassified' | 'unresolved' | 'speaker' | 'all';
  /** Class or speaker; empty for the others. */
  readonly key: string;
}

const KINDS: readonly VoiceNumber['kind'][] = ['class', 'unclassified', 'unresolved', 'speaker', 'all'];

export const writeVoice = ({ sourceId, kind, key }: VoiceNumber): string => [sourceId, kind, key].join('~');

export function readVoice(text: string | null): VoiceNumber | null {
  const [sourceId = '', named, ...key] = (text ?? '').split('~');
  const kind = KINDS.find((known) => known === named);
  return sourceId === '' || kind === undefined ? null : { sourceId, kind, key: key.join('~') };
}

export function groupNumber(sourceId: string, { kind, classId }: VoiceGroup): VoiceNumber {
  if (kind === 'CLASS') return { sourceId, kind: 'class', key: classId ?? '' };
  return { sourceId, kind: kind === 'UNCLASSIFIED' ? 'unclassified' : 'unresolved', key: '' };
}

export function whoseOf({ kind, key }: VoiceNumber): WhoseQuotations {
  switch (kind) {
    case 'class':
      return { classId: key };
    case 'speaker':
      return { speakerKey: key };
    case 'unclassified':
      return { unclassified: true };
    case 'unresolved':
      return { unresolved: true };
    case 'all':
      return {};
  }
}

/** The articles of one outlet among those compared. */
export const ofOutlet = (filter: ArticleFilter, sourceId: string): ArticleFilter => ({
  ...filter,
  sourceId: { in: [sourceId] },
});
