import { useQueryClient } from '@tanstack/react-query';

/** What was read of codebooks is read anew: after a change another screen must not show the state before it. */
export function useForgetCodebooks(): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: ['codebooks'], refetchType: 'all' });
}
