import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { CollectionDraft } from '../../providers/collections-door.js';
import { useResearch } from '../../providers/use-research.js';

const COLLECTIONS = ['collections'];

export function useCollections() {
  const research = useResearch();
  return useQuery({ queryKey: COLLECTIONS, queryFn: ({ signal }) => research.collections({ signal }) });
}

/** Saves and deletes; whatever shows collections asks again. */
export function useCollectionChanges() {
  const research = useResearch();
  const client = useQueryClient();
  const onSuccess = () => client.invalidateQueries({ queryKey: COLLECTIONS });
  return {
    save: useMutation({ mutationFn: (draft: CollectionDraft) => research.saveCollection(draft), onSuccess }),
    remove: useMutation({ mutationFn: (id: string) => research.deleteCollection(id), onSuccess }),
  };
}
