import { type SourceId, domainOf, nameKey } from '@parallax/kernel';
import { SourceAliasEntity } from '@parallax/persistence';
import type { EntityManager } from 'typeorm';
import type { SourceDraft } from './source-draft.js';

interface Claim {
  readonly key: string;
  readonly kind: 'name' | 'domain';
  readonly spelling: string;
}

/** The keys under which imports will find a source of this name and home page. */
function claimsOf({ name, homepage }: SourceDraft): Claim[] {
  const domain = homepage ? domainOf(homepage) : null;
  return [
    ...(name ? [{ key: nameKey(name), kind: 'name' as const, spelling: name }] : []),
    ...(domain ? [{ key: domain, kind: 'domain' as const, spelling: domain }] : []),
  ].filter(({ key }) => key !== '');
}

/**
 * Makes name and domain lead to this source; those it already has stay.
 * @throws a violation of `source_alias_pkey` when another source has one of them.
 */
export async function claimNames(manager: EntityManager, sourceId: SourceId, draft: SourceDraft): Promise<void> {
  for (const claim of claimsOf(draft)) {
    const isOurs = await manager.existsBy(SourceAliasEntity, { key: claim.key, sourceId });
    if (!isOurs) await manager.insert(SourceAliasEntity, { ...claim, sourceId });
  }
}
