import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useNotify } from 'react-admin';
import type { AskedAct, ReviewItem } from '../../../providers/events-door.js';
import { useSay } from '../../../providers/i18n-provider.js';
import { useResearch } from '../../../providers/use-research.js';
import { beginRound, lastAct, settledBy, stepped, unsettled } from './review.js';

const REVIEW = 'eventReview';

export function useReview(eventId: string | null) {
  const research = useResearch();
  return useQuery({
    queryKey: [REVIEW, eventId],
    queryFn: ({ signal }) => research.eventReview({ eventId, signal }),
    // A round holds what is being looked at: another fetch would pull it away from under the reader.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
}

/** A round: verdicts are stored at once, and undone at once. */
export function useRound(items: readonly ReviewItem[]) {
  const research = useResearch();
  const queries = useQueryClient();
  const notify = useNotify();
  const say = useSay();
  const [round, setRound] = useState(() => beginRound(items));
  useEffect(() => () => void queries.invalidateQueries(), [queries]);
  const settle = useMutation({
    mutationFn: async ({ id, act }: { readonly id: string; readonly act: AskedAct }) => ({
      ...{ id, done: await research.actOnEvents(act) },
    }),
    onSuccess: ({ id, done }) => setRound((now) => settledBy(now, id, done)),
  });
  const undo = useMutation({
    mutationFn: async ({ id, actId }: { readonly id: string; readonly actId: string }) => {
      await research.actOnEvents({ name: 'undoEventAct', input: { actId, reason: say('grouping.undoReason') } });
      return id;
    },
    onSuccess: (id) => {
      setRound((now) => unsettled(now, id));
      notify(say('grouping.done.UNDO'), { type: 'info' });
    },
  });
  const last = lastAct(round);
  return {
    ...{ round, settle, last, error: settle.error ?? undo.error },
    isBusy: settle.isPending || undo.isPending,
    undo: () => last !== null && undo.mutate(last),
    step: (by: 1 | -1) => {
      settle.reset();
      undo.reset();
      setRound((now) => stepped(now, by));
    },
  };
}
