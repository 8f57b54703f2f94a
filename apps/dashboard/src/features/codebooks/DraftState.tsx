import Button from '@mui/material/Button';
import type { DraftProblem } from '../../providers/codebook-editing.js';
import { useSay } from '../../providers/i18n-provider.js';
import type { Saving } from './use-draft-saving.js';

/** Whether everything is safe, read out when it changes. */
export function SavingLine({ saving }: { readonly saving: Saving }) {
  const say = useSay();
  const text = () => {
    if (saving.state === 'failed') return say('draft.notSaved', { why: saving.why });
    if (saving.state === 'conflict') return say('draft.conflictTitle');
    return say(`draft.${saving.state}`);
  };
  return (
    <p className="small quiet" role="status">
      {text()}
    </p>
  );
}

export function DraftConflict({ reload }: { readonly reload: () => void }) {
  const say = useSay();
  return (
    <div className="state" role="alert">
      <h2>{say('draft.conflictTitle')}</h2>
      <p>{say('draft.conflictWhy')}</p>
      <Button variant="outlined" onClick={reload}>
        {say('draft.reload')}
      </Button>
    </div>
  );
}

/** What keeps the draft from being published, with remedies. */
export function Problems({ problems }: { readonly problems: readonly DraftProblem[] }) {
  const say = useSay();
  if (problems.length === 0) return <p className="quiet">{say('draft.ready')}</p>;
  return (
    <section className="panel" aria-labelledby="problems">
      <h2 id="problems">{say('draft.problems', { smart_count: problems.length })}</h2>
      <ul className="small">
        {problems.map(({ code, frameIndex, field, message, remedy }) => (
          <li key={`${code} ${frameIndex} ${field}`}>
            {message} <span className="quiet">{remedy}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
