import Button from '@mui/material/Button';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { MoveArticleInput } from '@parallax/graphql-contract';
import { useNotify, useRefresh } from 'react-admin';
import { useSay } from '../../providers/i18n-provider.js';
import type { ArticleRow } from '../../providers/types.js';
import { useResearch } from '../../providers/use-research.js';

/** Moves on the server at once; undo is a second decision, so it still works after the tab was closed. */
export function useMove(article: Pick<ArticleRow, 'id' | 'event'>, done: () => void) {
  const say = useSay();
  const research = useResearch();
  const queries = useQueryClient();
  const refresh = useRefresh();
  const notify = useNotify();
  const reload = async () => {
    await queries.invalidateQueries();
    refresh();
  };
  const undo = async () => {
    const back = { articleId: article.id, toEventId: article.event?.id ?? null, reason: say('move.undoReason') };
    await research.moveArticle(back);
    notify(say('move.undone'), { type: 'info' });
    await reload();
  };
  return useMutation({
    mutationFn: (input: MoveArticleInput) => research.moveArticle(input),
    onSuccess: async () => {
      done();
      const message = (
        <span role="status" className="row panel">
          {say('move.moved')}
          <Button size="small" onClick={() => void undo()}>
            {say('action.undo')}
          </Button>
        </span>
      );
      notify(message, { autoHideDuration: 20_000 });
      await reload();
    },
  });
}
