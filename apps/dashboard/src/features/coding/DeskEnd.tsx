import Button from '@mui/material/Button';
import type { DeskProgress } from '../../providers/coding-types.js';
import { useSay } from '../../providers/i18n-provider.js';
import { EmptyState, Loading } from '../../ui/states.js';
import type { useQueue } from './use-queue.js';

interface DeskEndProps {
  readonly loaded: ReturnType<typeof useQueue>;
  readonly progress: DeskProgress;
  readonly isAll: boolean;
  readonly showAll: () => void;
}

/** No unit at hand: more are coming, could not be fetched, are of another kind, or all is done. */
export function DeskEnd({ loaded, progress, isAll, showAll }: DeskEndProps) {
  const say = useSay();
  const { queue } = loaded;
  if (queue.isFetchNextPageError) {
    const why = queue.error?.message ?? '';
    const again = (
      <Button variant="outlined" onClick={() => void queue.fetchNextPage()}>
        {say('action.retry')}
      </Button>
    );
    return <EmptyState title={say('desk.more')} why={say('desk.moreFailed', { why })} action={again} />;
  }
  if (queue.hasNextPage) return <Loading lines={12} />;
  const look = (words: 'desk.doneLook' | 'desk.showAll') => (
    <Button variant="outlined" onClick={showAll}>
      {say(words)}
    </Button>
  );
  if (progress.total === 0) return <EmptyState title={say('desk.noTasks')} why={say('desk.noTasksWhy')} />;
  if (!isAll)
    return <EmptyState title={say('desk.noneShown')} why={say('desk.noneShownWhy')} action={look('desk.showAll')} />;
  return <EmptyState title={say('desk.done')} why={say('desk.doneWhy')} action={look('desk.doneLook')} />;
}
