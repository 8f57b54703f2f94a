import { useGetOne, type RaRecord, type UseGetOneOptions } from 'react-admin';
import type { ResourceName } from './types.js';

/** Sets a whole record apart from the rows that react-admin keeps of every list: rows have fewer fields. */
const WHOLE = { whole: true };

export function useRecord<T extends RaRecord>(resource: ResourceName, id: string, options?: UseGetOneOptions<T>) {
  return useGetOne<T>(resource, { id, meta: WHOLE }, options);
}
