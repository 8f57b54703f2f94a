import Button from '@mui/material/Button';
import { useMutation } from '@tanstack/react-query';
import { Link, useNavigate } from 'react-router-dom';
import { useSay } from '../../providers/i18n-provider.js';
import { useResearch } from '../../providers/use-research.js';
import { CopyLine } from '../../ui/CopyLine.js';
import { ErrorState } from '../../ui/states.js';
import { PageHead } from '../../ui/PageHead.js';

/** Nothing is here yet: load the demo with one button, or bring in one's own. */
export function EmptyCorpus() {
  const say = useSay();
  const research = useResearch();
  const navigate = useNavigate();
  const demo = useMutation({
    mutationFn: () => research.loadDemo(),
    onSuccess: (run) => navigate(`/ingest-runs/${run.id}`),
  });
  return (
    <>
      <PageHead title={say('start.emptyTitle')} note={say('start.emptyWhy')} />
      <div className="cards">
        <section className="card">
          <h2>{say('start.demoTitle')}</h2>
          <p className="quiet">{say('start.demoWhy')}</p>
          <Button variant="contained" disabled={demo.isPending} onClick={() => demo.mutate()}>
            {say(demo.isPending ? 'start.demoLoading' : 'start.demoLoad')}
          </Button>
          {demo.error !== null && <ErrorState error={demo.error} />}
        </section>
        <section className="card">
          <h2>{say('start.importTitle')}</h2>
          <p className="quiet">{say('start.importWhy')}</p>
          <Button variant="outlined" component={Link} to="/ingest-runs/create">
            {say('ingest.upload')}
          </Button>
          <p className="quiet small">{say('start.orCommand')}</p>
          <CopyLine text="npm run parallax -- import articles.jsonl" />
        </section>
      </div>
    </>
  );
}
