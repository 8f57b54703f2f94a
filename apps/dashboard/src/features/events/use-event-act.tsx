import Button from '@mui/material/Button';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNotify, useRefresh } from 'react-admin';
import type { AskedAct, EventAct } from '../../providers/events-door.js';
import { useSay } from '../../providers/i18n-provider.js';
import { useResearch } from '../../providers/use-research.js';

const OFFERED_MS = 20_000;

/** Takes an act back, tells so, and loads again what it changed. */
export function useUndo() {
  const say = useSay();
  const research = useResearch();
  const queries = useQueryClient();
  const refresh = useRefresh();
  const notify = useNotify();
  return useMutation({
    mutationFn: (actId: string) =>
      research.actOnEvents({ name: 'undoEventAct', input: { actId, reason: say('grouping.undoReason') } }),
    onSuccess: async () => {
      notify(say('grouping.done.UNDO'), { type: 'info' });
      await queries.invalidateQueries();
      refresh();
    },
    onError: (error) => notify(error.message, { type: 'warning', autoHideDuration: OFFERED_MS }),
  });
}

/** Does an act and offers to undo it, in one click; the history of the event offers it for good. */
export function useEventAct(done?: (act: EventAct) => void) {
  const say = useSay();
  const research = useResearch();
  const queries = useQueryClient();
  const refresh = useRefresh();
  const notify = useNotify();
  const undo = useUndo();
  return useMutation({
    mutationFn: (act: AskedAct) => research.actOnEvents(act),
    onSuccess: async (act) => {
      done?.(act);
      const message = (
        <span role="status" className="row panel">
          {say(`grouping.done.${act.kind}`)}
          <Button size="small" onClick={() => undo.mutate(act.id)}>
            {say('action.undo')}
          </Button>
        </span>
      );
      notify(message, { autoHideDuration: OFFERED_MS });
      await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'eventReview' });
      refresh();
    },
  });
}
