import Chip from '@mui/material/Chip';
import { useGetOne, useListContext } from 'react-admin';
import type { EventRow } from '../../providers/types.js';

/** An event chosen elsewhere narrows the list; the chip shows it and takes it off. */
export function ChosenEvent() {
  const { filterValues, setFilters } = useListContext();
  const id: unknown = filterValues['eventId'];
  const isChosen = typeof id === 'string' && id !== '';
  const { data } = useGetOne<EventRow>('events', { id: String(id) }, { enabled: isChosen });
  if (!isChosen) return null;
  const { eventId: _gone, ...rest } = filterValues;
  return <Chip label={<bdi dir="auto">{data?.title ?? '…'}</bdi>} onDelete={() => setFilters(rest, [])} />;
}
