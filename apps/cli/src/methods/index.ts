import { methodTable, STATISTICS } from '@parallax/statistics';

/** What `parallax stats` answers: the methods of numbers, and those of texts beside them, one file a library. */
export const METHODS = methodTable({ ...STATISTICS });
