import {
  type CompiledConcept,
  compileVariants,
  NAMES_VERSION,
  NamingCounter,
  type NamingProfile,
  type NamingVariant,
  withoutCopies,
} from '@parallax/comparison';
import {
  type ArticleConditions,
  type NamedTextRow,
  rowsOf,
  type SelectedArticleRow,
  selectedArticles,
  type SelectionFingerprint,
  selectionFingerprint,
  streamRows,
  textsOfSelection,
} from '@parallax/persistence';
import type { PoolClient } from 'pg';
import { comparisonKind } from '../build-comparison/comparison-kind.js';
import type { OnStep } from '../progress/index.js';

/** Who writes which name, in which articles. Variants come whole, so that drafts and old versions are measured alike. */
export interface NamingProfileRequest {
  /** The stored version the variants are of; null for a draft. */
  readonly conceptVersionId: string | null;
  readonly variants: readonly NamingVariant[];
  readonly filter: ArticleConditions;
  readonly collapseCopies: boolean;
  readonly seed: string;
  readonly replicates: number;
}

export const NAMING_DEFAULTS = { seed: '1', replicates: 2_000 } as const;

/** Texts fetched at a time: long ones must not fill the memory. */
const BATCH = 200;

/** @throws when a pattern cannot be read: the door has refused those. */
export function compiled(variants: readonly NamingVariant[]): CompiledConcept {
  const found = compileVariants(variants);
  if (found.ok) return found.value;
  throw new Error(`A naming profile was asked for with a pattern that cannot be read: ${found.error[0]?.message}`);
}

async function read(client: PoolClient, request: NamingProfileRequest, onStep: OnStep): Promise<NamingCounter> {
  const { filter, collapseCopies, variants } = request;
  const { finder, tsquery } = compiled(variants);
  const all = await rowsOf<SelectedArticleRow>(client, selectedArticles(filter));
  const selected = collapseCopies ? withoutCopies(all) : all;
  const byId = new Map(selected.map((article, place) => [article.id, { article, place }]));
  const counter = new NamingCounter(finder, variants.length, selected);
  for await (const rows of streamRows<NamedTextRow>(client, textsOfSelection(filter, tsquery), BATCH)) {
    for (const { id, headline, body, blocks } of rows) {
      const found = byId.get(id);
      if (found) counter.add(found.article, { headline, body, blocks });
    }
    // Both come by id, so the place of the last one says how much of the selection is behind us.
    const last = rows.findLast(({ id }) => byId.has(id));
    if (last) await onStep(byId.get(last.id)?.place ?? 0, selected.length);
  }
  await onStep(selected.length, selected.length);
  return counter;
}

export const namingProfileKind = comparisonKind<NamingProfileRequest, NamingCounter, NamingProfile>({
  name: 'naming-profile',
  methodVersion: NAMES_VERSION,
  fingerprint: async (client, { filter }) => {
    const [found] = await rowsOf<SelectionFingerprint>(client, selectionFingerprint(filter));
    return found ?? null;
  },
  read,
  compute: (counter, { seed, replicates }) => Promise.resolve(counter.profile({ seed, replicates })),
});
