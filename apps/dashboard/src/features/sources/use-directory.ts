import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { DirectoryCommand } from '../../providers/directory-door.js';
import { useResearch } from '../../providers/use-research.js';

/** Everything that shows outlets asks again after a change. */
const KEYS = ['sources', 'outlets', 'collections', 'directory'];

export function useDirectoryChange() {
  const research = useResearch();
  const client = useQueryClient();
  const onSuccess = () => Promise.all(KEYS.map((key) => client.invalidateQueries({ queryKey: [key] })));
  return {
    change: useMutation({ mutationFn: (command: DirectoryCommand) => research.changeDirectory(command), onSuccess }),
    bring: useMutation({ mutationFn: (file: File) => research.importDirectory(file), onSuccess }),
  };
}

export function useHistory(sourceId: string | null, first: number) {
  const research = useResearch();
  return useQuery({
    queryKey: ['directory', 'history', sourceId, first],
    queryFn: ({ signal }) => research.directoryHistory({ sourceId, first, signal }),
  });
}

export function useMergePreview(keptId: string, mergedId: string | null) {
  const research = useResearch();
  return useQuery({
    queryKey: ['directory', 'merge', keptId, mergedId],
    enabled: mergedId !== null,
    queryFn: ({ signal }) => research.mergePreview({ keptId, mergedId: mergedId ?? '', signal }),
  });
}
