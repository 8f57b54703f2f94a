import { useQuery } from '@tanstack/react-query';
import { useResearch } from '../../providers/use-research.js';

export function useVersions(articleId: string) {
  const research = useResearch();
  return useQuery({
    queryKey: ['articleVersions', articleId],
    queryFn: ({ signal }) => research.articleVersions({ id: articleId, signal }),
  });
}
