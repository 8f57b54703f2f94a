import Button from '@mui/material/Button';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { MoveArticleInput } from '@parallax/graphql-contract';
import { useNotify, useRefresh } from 'react-admin';
import { useSay } from '../../providers/i18n-provider.js';
import { useResearch } from '../../providers/use-research.js';

/** Moves on the server at once; undo is an act of its own, offered in the history of the event for good. */
export function useMove(done: () => void) {
  const say = useSay();
  const research = useResearch();
  const queries = useQueryClient();
  const refresh = useRefresh();
  const notify = useNotify();
  const reload = async () => {
    await queries.invalidateQueries();
    refresh();
  };
  const undo = async (actId: string) => {
    await research.actOnEvents({ name: 'undoEventAct', input: { actId, reason: say('move.undoReason') } });
    notify(say('move.undone'), { type: 'info' });
    await reload();
  };
  return useMutation({
    mutationFn: (input: MoveArticleInput) => research.moveArticle(input),
    onSuccess: async ({ act }) => {
      done();
      const message = (
        <span role="status" className="row panel">
          {say('move.moved')}
          {act !== null && (
            <Button size="small" onClick={() => void undo(act.id)}>
              {say('action.undo')}
            </Button>
          )}
        </span>
      );
      notify(message, { autoHideDuration: 20_000 });
      await reload();
    },
  });
}
