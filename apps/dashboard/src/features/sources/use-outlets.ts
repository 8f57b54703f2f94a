import { useQuery } from '@tanstack/react-query';
import type { SourceRow } from '../../providers/types.js';
import { useResearch } from '../../providers/use-research.js';

const STEP = 200;

/** All outlets by name for a filter, page after page: outlets are few beside articles, but none may be missing. */
export function useOutlets(): readonly SourceRow[] {
  const research = useResearch();
  const { data } = useQuery({
    queryKey: ['outlets'],
    staleTime: 60_000,
    queryFn: async ({ signal }) => {
      const all: SourceRow[] = [];
      for (let page = 1, isMore = true; isMore; page += 1) {
        const list = await research.getList<SourceRow>('sources', {
          pagination: { page, perPage: STEP },
          sort: { field: 'NAME', order: 'ASC' },
          filter: {},
          signal,
        });
        all.push(...list.data);
        isMore = list.pageInfo?.hasNextPage === true;
      }
      return all;
    },
  });
  return data ?? [];
}
