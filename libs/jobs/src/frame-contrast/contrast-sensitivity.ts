import {
  contrastSensitivity,
  type ContrastSensitivity,
  measureContrast,
  wholeChange,
  type WholeChange,
} from '@parallax/comparison';
import type { FrameId } from '@parallax/kernel';
import { type FrameKeyRow, frameKeys, rowsOf } from '@parallax/persistence';
import type { PoolClient } from 'pg';
import { comparisonKind } from '../build-comparison/comparison-kind.js';
import type { OnStep } from '../progress/index.js';
import { comparisonOf, contrastFingerprint, type FrameContrastRequest } from './frame-contrast.js';
import { type ContrastScope, type ReadContrast, readContrast } from './read-contrast.js';

export interface ContrastSensitivityRequest extends Omit<FrameContrastRequest, 'period'> {
  /** Another codebook version to be read instead; null: none. */
  readonly otherCodebookVersionId: string | null;
}

export interface StoredSensitivity extends ContrastSensitivity {
  /** Copies collapsed, or counted where the contrast collapses them. */
  readonly copies: WholeChange;
  readonly otherCodebook: WholeChange | null;
}

interface Materials {
  readonly own: ReadContrast;
  readonly otherCopies: ReadContrast;
  readonly otherCodebook: { readonly read: ReadContrast; readonly counterpart: ReadonlyMap<FrameId, FrameId> } | null;
}

/** Frames of two versions are the same when they have one key. */
async function counterparts(client: PoolClient, from: string, to: string): Promise<Map<FrameId, FrameId>> {
  const rows = await rowsOf<FrameKeyRow>(client, frameKeys([from, to]));
  const others = new Map(rows.filter(({ versionId }) => versionId === to).map(({ key, id }) => [key, id]));
  return new Map(
    rows
      .filter(({ versionId }) => versionId === from)
      .flatMap(({ key, id }) => {
        const other = others.get(key);
        return other ? [[id, other] as const] : [];
      }),
  );
}

async function read(client: PoolClient, request: ContrastSensitivityRequest, onStep: OnStep): Promise<Materials> {
  const own = await readContrast(client, request);
  // The same outlets throughout, so that only one thing changes at a time.
  const same: ContrastScope = { ...request, sourceIds: own.material.sourceIds };
  const otherCopies = await readContrast(client, { ...same, collapseCopies: !request.collapseCopies });
  await onStep(1, 4);
  const { codebookVersionId, otherCodebookVersionId } = request;
  if (otherCodebookVersionId === null) return { own, otherCopies, otherCodebook: null };
  const other = await readContrast(client, { ...same, codebookVersionId: otherCodebookVersionId });
  const counterpart = await counterparts(client, codebookVersionId, otherCodebookVersionId);
  return { own, otherCopies, otherCodebook: { read: other, counterpart } };
}

async function compute(
  { own, otherCopies, otherCodebook }: Materials,
  request: ContrastSensitivityRequest,
  onStep: OnStep,
): Promise<StoredSensitivity> {
  const { seed, replicates } = request;
  const options = { comparison: comparisonOf(request), seed, replicates, period: null };
  const contrast = measureContrast(own.material, options);
  await onStep(2, 4);
  const sensitivity = contrastSensitivity(own.material, contrast, options);
  await onStep(3, 4);
  const itself = new Map(own.material.frameIds.map((id) => [id, id]));
  const copies = wholeChange(contrast, { material: otherCopies.material, options }, itself);
  const codebook =
    otherCodebook &&
    wholeChange(contrast, { material: otherCodebook.read.material, options }, otherCodebook.counterpart);
  await onStep(4, 4);
  return { ...sensitivity, copies, otherCodebook: codebook };
}

export const contrastSensitivityKind = comparisonKind<ContrastSensitivityRequest, Materials, StoredSensitivity>({
  name: 'contrast-sensitivity',
  methodVersion: 'contrast-sensitivity-1',
  fingerprint: async (client, request) => {
    const own = await contrastFingerprint(client, request);
    if (own === null || request.otherCodebookVersionId === null) return own;
    const other = await contrastFingerprint(client, { ...request, codebookVersionId: request.otherCodebookVersionId });
    return other && { own, other };
  },
  read,
  compute,
});
