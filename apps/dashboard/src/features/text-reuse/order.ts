import type { ReusePair } from '../../providers/text-reuse-types.js';

const ORDERS = ['THIS', 'OTHER', 'UNKNOWN'] as const;
export type Order = (typeof ORDERS)[number];

/** Who published first, as the catalogue knows it. */
export const orderOf = ({ firstPublished }: Pick<ReusePair, 'firstPublished'>): Order =>
  ORDERS.find((order) => order === firstPublished) ?? 'UNKNOWN';
