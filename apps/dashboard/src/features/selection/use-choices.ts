import { useQuery } from '@tanstack/react-query';
import type { EventRow } from '../../providers/types.js';
import { useResearch } from '../../providers/use-research.js';

const EVENTS_OFFERED = 25;

/** Events whose title contains what was typed, newest first, and those already chosen. */
export function useEventChoices(typed: string, chosen: readonly string[]): readonly EventRow[] {
  const research = useResearch();
  const { data } = useQuery({
    queryKey: ['eventChoices', typed, chosen],
    queryFn: async ({ signal }) => {
      const sort = { field: 'FIRST_PUBLISHED_AT', order: 'DESC' } as const;
      const page = { page: 1, perPage: EVENTS_OFFERED };
      const [found, kept] = await Promise.all([
        research.getList<EventRow>('events', { pagination: page, sort, filter: { q: typed }, signal }),
        chosen.length === 0
          ? { data: [] }
          : research.getMany<EventRow>('events', { ids: [...chosen], ...(signal && { signal }) }),
      ]);
      return [...kept.data, ...found.data.filter(({ id }) => !chosen.includes(id))];
    },
  });
  return data ?? [];
}

/** Codebook versions with labels: their number and the name of their codebook. */
export function useCodebookChoices(): readonly (readonly [string, string])[] {
  const research = useResearch();
  const { data } = useQuery({
    queryKey: ['codebookChoices'],
    staleTime: 60_000,
    queryFn: async ({ signal }) =>
      (await research.agreementScopes({ signal })).flatMap(({ scope, name, versionNo }) =>
        'codebookVersionId' in scope ? [[scope.codebookVersionId, `${name} v${versionNo ?? ''}`] as const] : [],
      ),
  });
  return data ?? [];
}
