import { REUSE_METHODS } from '@parallax/reuse';
import { methodTable, STATISTICS } from '@parallax/statistics';
import { QUOTATION_METHODS } from './quotation-methods.js';

/** What `parallax stats` answers: the methods of numbers, and those of texts beside them, one file a library. */
export const METHODS = methodTable({ ...STATISTICS, ...QUOTATION_METHODS, ...REUSE_METHODS });
