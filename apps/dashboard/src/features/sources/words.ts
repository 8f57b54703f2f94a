import type { SourceStatus, SourceType } from '@parallax/graphql-contract';

export const TYPES: readonly SourceType[] = ['AGENCY', 'PRINT', 'BROADCAST', 'DIGITAL', 'STATE', 'PARTY', 'NGO'];
export const STATUSES: readonly SourceStatus[] = ['DRAFT', 'ACTIVE', 'RETIRED'];
