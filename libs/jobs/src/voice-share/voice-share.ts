import {
  type SpeakerDecisions,
  type VoicedQuotation,
  voiceShare,
  VOICES_VERSION,
  type VoiceShare,
  withoutCopies,
} from '@parallax/comparison';
import type { SourceId } from '@parallax/kernel';
import {
  type ActorClassRow,
  actorClasses,
  type ArticleConditions,
  quotationsFingerprint,
  quotationsOfSelection,
  rowsOf,
  type SelectedArticleRow,
  selectedArticles,
  selectionFingerprint,
  type SpeakerClassRow,
  speakerClasses,
  speakerIdentities,
  type SpeakerIdentityRow,
  unreadForQuotations,
  type VoicedQuotationRow,
} from '@parallax/persistence';
import { QUOTATIONS_VERSION } from '@parallax/text';
import type { PoolClient } from 'pg';
import { comparisonKind } from '../build-comparison/comparison-kind.js';

/** Who is quoted at what length, in which articles. */
export interface VoiceShareRequest {
  readonly filter: ArticleConditions;
  /** Outlets in the order wanted; null: those with an article. */
  readonly sourceIds: readonly SourceId[] | null;
  readonly collapseCopies: boolean;
  readonly seed: string;
  readonly replicates: number;
}

/** As stored: with how many articles were not read for quotations yet. */
export type StoredVoiceShare = VoiceShare & { readonly unreadArticles: number };

export const VOICE_DEFAULTS = { seed: '1', replicates: 2_000 } as const;

interface Material {
  readonly articles: readonly SelectedArticleRow[];
  readonly quotations: readonly VoicedQuotation[];
  readonly decisions: SpeakerDecisions;
  readonly unreadArticles: number;
}

/** The decisions on speakers that stand. */
export async function readSpeakerDecisions(client: Pick<PoolClient, 'query'>): Promise<SpeakerDecisions> {
  const classes = await rowsOf<ActorClassRow>(client, actorClasses);
  const classOf = await rowsOf<SpeakerClassRow>(client, speakerClasses);
  const sameAs = await rowsOf<SpeakerIdentityRow>(client, speakerIdentities);
  const inUse = classes.filter(({ isRetired }) => !isRetired);
  return {
    classes: inUse.map(({ id, revision, name, position }) => ({ id, revision, name, position })),
    classOf: classOf.filter(({ classId }) => classId !== null),
    sameAs: sameAs.filter((decision) => decision.sameAs !== null),
  };
}

async function read(client: PoolClient, { filter, collapseCopies }: VoiceShareRequest): Promise<Material> {
  const all = await rowsOf<SelectedArticleRow>(client, selectedArticles(filter));
  const quotations = await rowsOf<VoicedQuotationRow>(client, quotationsOfSelection(filter));
  const [unread] = await rowsOf<{ n: number }>(client, unreadForQuotations(filter, QUOTATIONS_VERSION));
  return {
    articles: collapseCopies ? withoutCopies(all) : all,
    quotations,
    decisions: await readSpeakerDecisions(client),
    unreadArticles: unread?.n ?? 0,
  };
}

export const voiceShareKind = comparisonKind<VoiceShareRequest, Material, StoredVoiceShare>({
  name: 'voice-share',
  methodVersion: `${VOICES_VERSION} quotations-${QUOTATIONS_VERSION}`,
  // Decisions as they stand, not their history: a decision taken back leads to the result there was before it.
  fingerprint: async (client, { filter }) => {
    const [selection] = await rowsOf<object & Record<string, unknown>>(client, selectionFingerprint(filter));
    const [quotations] = await rowsOf<object & Record<string, unknown>>(client, quotationsFingerprint(filter));
    const [unread] = await rowsOf<{ n: number }>(client, unreadForQuotations(filter, QUOTATIONS_VERSION));
    return { selection, quotations, unread: unread?.n, decisions: await readSpeakerDecisions(client) };
  },
  read,
  compute: async ({ unreadArticles, ...material }, { sourceIds, seed, replicates }, onStep) => {
    await onStep(0, 1);
    const shares = voiceShare({ ...material, sourceIds }, { seed, replicates });
    await onStep(1, 1);
    return { ...shares, unreadArticles };
  },
});
