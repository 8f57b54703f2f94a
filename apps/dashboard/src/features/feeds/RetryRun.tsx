import Button from '@mui/material/Button';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from 'react-router-dom';
import { useSay } from '../../providers/i18n-provider.js';
import { useResearch } from '../../providers/use-research.js';

/** Tries the pages again that an import by feed refused, and opens the import that does. */
export function RetryRun({ runId }: { readonly runId: string }) {
  const say = useSay();
  const research = useResearch();
  const navigate = useNavigate();
  const retry = useMutation({
    mutationFn: () => research.retryFeedItems({ ingestRunId: runId }),
    onSuccess: (id) => navigate(`/ingest-runs/${id}`),
  });
  return (
    <div>
      <Button variant="outlined" disabled={retry.isPending} onClick={() => retry.mutate()}>
        {say('feeds.retryAll')}
      </Button>
      {retry.error !== null && <p role="alert">{retry.error.message}</p>}
    </div>
  );
}
