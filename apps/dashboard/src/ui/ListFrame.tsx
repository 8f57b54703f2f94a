import { type ReactNode } from 'react';
import { ListBase, Pagination, useListContext, type RaRecord, type SortPayload } from 'react-admin';
import { useSay } from '../providers/i18n-provider.js';
import Button from '@mui/material/Button';
import { EmptyState, ErrorState, Loading } from './states.js';

interface ListFrameProps {
  readonly resource: string;
  readonly sort: SortPayload;
  readonly head: ReactNode;
  readonly filters?: ReactNode;
  /** Shown when the corpus has none at all. */
  readonly empty: ReactNode;
  readonly children: ReactNode;
}

function Rows({ empty, children }: Pick<ListFrameProps, 'empty' | 'children'>) {
  const say = useSay();
  const { data, error, isPending, refetch, filterValues, setFilters, page, setPage } = useListContext<RaRecord>();
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  if (isPending) return <Loading lines={10} />;
  if (data.length > 0) return children;
  if (page > 1) {
    const back = <Button onClick={() => setPage(1)}>{say('list.firstPage')}</Button>;
    return <EmptyState title={say('list.pastEnd')} why={say('list.pastEndWhy')} action={back} />;
  }
  if (Object.keys(filterValues).length === 0) return empty;
  const clear = (
    <Button variant="outlined" onClick={() => setFilters({}, [])}>
      {say('list.clear')}
    </Button>
  );
  return <EmptyState title={say('list.noneMatch')} why={say('list.noneMatchWhy')} action={clear} />;
}

/** No count of pages where there are no rows: an error or a list past its end has none to turn. */
function Pages() {
  const { data } = useListContext<RaRecord>();
  return data === undefined || data.length === 0 ? null : <Pagination rowsPerPageOptions={[25, 50, 100, 200]} />;
}

/**
 * A list whose filters, order and page are in the address and nowhere else, so that a copied address shows the same to
 * another person; it says why when it is empty.
 */
export function ListFrame({ resource, sort, head, filters, empty, children }: ListFrameProps) {
  return (
    <ListBase resource={resource} sort={sort} perPage={25} disableSyncWithLocation={false} storeKey={false}>
      {head}
      {filters}
      <Rows empty={empty}>{children}</Rows>
      <Pages />
    </ListBase>
  );
}
