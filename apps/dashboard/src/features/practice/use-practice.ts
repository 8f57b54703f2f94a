import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { practiceDoor, type PracticeTask, type Told } from '../../providers/practice-door.js';
import { act, draftOf, UNJUDGED, type Judgement } from '../coding/judgement.js';
import { useUnitClock } from '../coding/use-unit-clock.js';
import { firstOpen } from './sitting.js';

export interface PracticePlace {
  readonly roundId: string;
  /** Null: a coder practises as themselves. */
  readonly coderId: string | null;
}

/** What was said of a unit; another unit begins with nothing said. */
interface Saying {
  readonly position: number;
  readonly judgement: Judgement;
}

/** The unit at hand: answered and told of, or still to be answered. */
export function usePractice({ roundId, coderId }: PracticePlace) {
  const queries = useQueryClient();
  const queryKey = ['practice-queue', roundId, coderId];
  const queue = useQuery({
    queryKey,
    queryFn: ({ signal }) => practiceDoor.queue(roundId, coderId, signal),
    staleTime: Infinity,
    gcTime: 0,
  });
  const [done, setDone] = useState<readonly number[]>([]);
  const [told, setTold] = useState<(Told & { readonly task: PracticeTask }) | null>(null);
  const [saying, setSaying] = useState<Saying | null>(null);
  const open = firstOpen(queue.data?.tasks ?? [], done);
  const task = told?.task ?? open;
  const judgement = saying !== null && saying.position === task?.position ? saying.judgement : UNJUDGED;
  const seconds = useUnitClock(open === null ? null : String(open.position));
  const answering = useMutation({
    mutationFn: async (asked: PracticeTask) => {
      const input = { roundId, coderId, position: asked.position, presentFrameIds: [...judgement.present] };
      return { ...(await practiceDoor.answer({ ...input, seconds: seconds() })), task: asked };
    },
    onSuccess: (answer) => {
      setTold(answer);
      setDone((before) => [...before, answer.task.position]);
      // Meanwhile the feedback is read: the next units and the result come in behind it.
      void queries.invalidateQueries({ queryKey });
    },
  });
  const toggle = (frameId: string, isExclusive: boolean) => {
    if (task === null || told !== null || answering.isPending) return;
    const rules = { isExclusive, needsEvidence: false };
    setSaying({ position: task.position, judgement: act(draftOf(judgement), { kind: 'toggle', frameId }, rules).now });
  };
  const enter = () => {
    if (told !== null) setTold(null);
    else if (task !== null && !answering.isPending) answering.mutate(task);
  };
  return { queue, task, told, judgement, answering, answeredHere: done, toggle, enter };
}

export type Practice = ReturnType<typeof usePractice>;
