import { useQuery } from '@tanstack/react-query';
import { useResearch } from '../../providers/use-research.js';

/** Who is signed in; asked once a visit. */
export function useViewer() {
  const research = useResearch();
  const { data, error, refetch } = useQuery({
    queryKey: ['viewer'],
    queryFn: ({ signal }) => research.viewer({ signal }),
    staleTime: Infinity,
  });
  return { viewer: data, isCoder: data?.role === 'coder', error, retry: () => void refetch() };
}
