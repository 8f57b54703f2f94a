import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNotify } from 'react-admin';
import type { DecideStatementInput } from '../../providers/omissions-door.js';
import { useSay } from '../../providers/i18n-provider.js';
import { useResearch } from '../../providers/use-research.js';
import { useRun } from '../selection/use-run.js';

const OMISSIONS = 'omissionMatrix';

/** The matrix of an event; its own question, so that the page's first paint does not wait for it. */
export function useOmissions(eventId: string, collapseCopies: boolean) {
  const research = useResearch();
  return useRun([OMISSIONS, eventId, collapseCopies], (signal) =>
    research.omissionMatrix({ eventId, collapseCopies, signal }),
  );
}

/** Keeps a decision, then compares anew. */
export function useDecide(eventId: string) {
  const research = useResearch();
  const queries = useQueryClient();
  const notify = useNotify();
  const say = useSay();
  return useMutation({
    mutationFn: (input: Omit<DecideStatementInput, 'eventId'>) => research.decideStatement({ eventId, ...input }),
    onSuccess: async (_, { kind }) => {
      notify(say(kind === 'UNDO' ? 'omissions.undone' : 'omissions.decided'), { type: 'info' });
      await queries.invalidateQueries({ queryKey: [OMISSIONS, eventId] });
    },
  });
}
