import {
  DECISION_KINDS,
  type DecisionKind,
  NULL_ROWS,
  OMISSION_SETTINGS,
  type OmissionMatrix,
  omissionMatrix,
  OMISSIONS_VERSION,
  type StatementDecision,
  withoutCopies,
} from '@parallax/comparison';
import { type ArticleId, type EventId, type SourceId } from '@parallax/kernel';
import {
  byId,
  decisionsFingerprint,
  decisionsOfEvent,
  type EventTextRow,
  rowsOf,
  selectionFingerprint,
  type StatementDecisionRow,
  eventTextsInOrder,
} from '@parallax/persistence';
import type { PoolClient } from 'pg';
import { comparisonKind } from '../build-comparison/comparison-kind.js';

export interface OmissionRequest {
  readonly eventId: EventId;
  readonly collapseCopies: boolean;
  readonly seed: string;
  /** Rows drawn to judge silences by. */
  readonly replicates: number;
}

/** A request with all that is left out filled in. */
export const omissionRequest = (eventId: EventId, collapseCopies: boolean): OmissionRequest => ({
  ...{ eventId, collapseCopies },
  seed: OMISSION_SETTINGS.seed,
  replicates: NULL_ROWS,
});

/** The article a matrix was made from, in the version its offsets point into. */
export interface MatrixArticle {
  readonly id: ArticleId;
  readonly sourceId: SourceId;
  readonly versionNo: number;
}

export interface OmissionResult extends OmissionMatrix {
  readonly eventId: EventId;
  readonly articles: readonly MatrixArticle[];
}

interface Material {
  readonly articles: readonly EventTextRow[];
  readonly decisions: readonly StatementDecision[];
}

const isKind = (kind: string): kind is DecisionKind => DECISION_KINDS.some((known) => known === kind);

/** What the pure part needs of a decision; a kind of a later program is none of ours. */
export function toDecisions(rows: readonly StatementDecisionRow[]): StatementDecision[] {
  return rows.flatMap(({ id, kind, statement, sentences, sourceId, name, undoes }) =>
    isKind(kind) ? [{ id, kind, statement, sentences, sourceId, name, undoes }] : [],
  );
}

async function fingerprint(client: PoolClient, { eventId }: OmissionRequest): Promise<object | null> {
  if ((await rowsOf(client, byId.event([eventId]))).length === 0) return null;
  const [articles] = await rowsOf(client, selectionFingerprint({ eventId: { eq: eventId } }));
  const [decisions] = await rowsOf(client, decisionsFingerprint(eventId));
  return { articles, decisions };
}

async function read(client: PoolClient, { eventId, collapseCopies }: OmissionRequest): Promise<Material> {
  const texts = await rowsOf<EventTextRow>(client, eventTextsInOrder(eventId));
  const rows = await rowsOf<StatementDecisionRow>(client, decisionsOfEvent(eventId));
  return { articles: collapseCopies ? withoutCopies(texts) : texts, decisions: toDecisions(rows) };
}

function compute({ articles, decisions }: Material, { eventId, seed }: OmissionRequest): OmissionResult {
  const texts = articles.map(({ id, sourceId, language, headline, body, blocks, wordCount }) => ({
    ...{ articleId: id, sourceId, language, headline, text: body, blocks, wordCount },
  }));
  const matrix = omissionMatrix(texts, decisions, { ...OMISSION_SETTINGS, seed });
  return { eventId, articles: articles.map(({ id, sourceId, versionNo }) => ({ id, sourceId, versionNo })), ...matrix };
}

/** Statements of one event by outlets, computed anew when a text, a copy or a decision changes. */
export const omissionMatrixKind = comparisonKind<OmissionRequest, Material, OmissionResult>({
  name: 'omission-matrix',
  methodVersion: OMISSIONS_VERSION,
  ...{ fingerprint, read },
  compute: async (material, request, onStep) => {
    await onStep(0, 1);
    const result = compute(material, request);
    await onStep(1, 1);
    return result;
  },
});
