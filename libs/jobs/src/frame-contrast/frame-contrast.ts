import { type ContrastComparison, type FrameContrast, measureContrast, type Period } from '@parallax/comparison';
import { asId, type SourceId } from '@parallax/kernel';
import {
  contrastCodebook,
  type ContrastCodebookRow,
  rowsOf,
  type SelectionFingerprint,
  selectionFingerprint,
} from '@parallax/persistence';
import type { PoolClient } from 'pg';
import { comparisonKind } from '../build-comparison/comparison-kind.js';
import { type ContrastScope, type ReadContrast, readContrast } from './read-contrast.js';

/** Everything a contrast depends on beside the corpus. */
export interface FrameContrastRequest extends ContrastScope {
  readonly period: Period | null;
  readonly seed: string;
  readonly replicates: number;
}

export const CONTRAST_DEFAULTS = { seed: '1', replicates: 2_000 } as const;

/** A contrast with what was left out of it before it began. */
export interface StoredContrast extends FrameContrast {
  readonly codebookVersionId: string;
  readonly outletsLeftOut: number;
  readonly copiesLeftOut: number;
}

/** The selection, and how many labels there are under the version: they are only ever added. */
export async function contrastFingerprint(
  client: PoolClient,
  { filter, codebookVersionId }: ContrastScope,
): Promise<object | null> {
  const [codebook] = await rowsOf<ContrastCodebookRow>(client, contrastCodebook(codebookVersionId));
  const [selection] = await rowsOf<SelectionFingerprint>(client, selectionFingerprint(filter));
  return codebook && selection ? { codebook, selection } : null;
}

export function comparisonOf({ pair, against }: ContrastScope): ContrastComparison {
  if (pair === null) return { kind: against };
  return { kind: 'pair', first: asId<SourceId>(pair[0]), second: asId<SourceId>(pair[1]) };
}

export const frameContrastKind = comparisonKind<FrameContrastRequest, ReadContrast, StoredContrast>({
  name: 'frame-contrast',
  methodVersion: 'frame-contrast-1',
  fingerprint: contrastFingerprint,
  read: async (client, request, onStep) => {
    const read = await readContrast(client, request);
    await onStep(1, 2);
    return read;
  },
  compute: async ({ material, ...left }, request, onStep) => {
    const { codebookVersionId, seed, replicates, period } = request;
    const contrast = measureContrast(material, { comparison: comparisonOf(request), seed, replicates, period });
    await onStep(2, 2);
    return { ...contrast, codebookVersionId, ...left };
  },
});
