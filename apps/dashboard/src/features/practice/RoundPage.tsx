import Button from '@mui/material/Button';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router-dom';
import { useSay } from '../../providers/i18n-provider.js';
import { practiceDoor, type Round } from '../../providers/practice-door.js';
import { momentText } from '../../ui/dates.js';
import { percentText } from '../../ui/numbers.js';
import { PageHead } from '../../ui/PageHead.js';
import { ErrorState, Loading } from '../../ui/states.js';
import { newId } from '../coding/new-id.js';
import { CoderTable, FrameTable } from './ScoreTables.js';
import { goldText } from './words.js';

/** A second round with the same units; the first stays as it is. */
function Again({ round }: { readonly round: Round }) {
  const say = useSay();
  const navigate = useNavigate();
  const [id] = useState(newId);
  const making = useMutation({
    mutationFn: () => {
      const { projectId, passMark } = round;
      const name = say('practice.againName', { name: round.name }).slice(0, 300);
      const source = { units: null, goldProjectId: null, goldCoderId: null, repeatsRoundId: round.id };
      return practiceDoor.create({ id, projectId, passMark, name, ...source });
    },
    onSuccess: (made) => navigate(`/practice-rounds/${made}`),
  });
  return (
    <>
      <Button
        variant="outlined"
        disabled={making.isPending}
        title={say('practice.againWhy')}
        onClick={() => making.mutate()}
      >
        {say('practice.again')}
      </Button>
      {making.error !== null && <ErrorState error={making.error} />}
    </>
  );
}

function Facts({ round }: { readonly round: Round }) {
  const say = useSay();
  return (
    <dl className="facts panel">
      <dt>{say('practice.units')}</dt>
      <dd className="num">{round.units}</dd>
      <dt>{say('practice.mark')}</dt>
      <dd className="num">{percentText(round.passMark)}</dd>
      <dt>{say('practice.against')}</dt>
      <dd>{goldText(say, round.gold)}</dd>
      <dt>{say('practice.made')}</dt>
      <dd className="num">{momentText(round.createdAt)}</dd>
    </dl>
  );
}

/** What the coders of a project have reached in one round, by coder and by frame. */
export function RoundPage() {
  const say = useSay();
  const { id = '' } = useParams();
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['practice-round', id],
    queryFn: ({ signal }) => practiceDoor.round(id, signal),
  });
  if (error !== null) return <ErrorState error={error} retry={() => void refetch()} />;
  if (isPending) return <Loading lines={12} />;
  return (
    <>
      <PageHead
        title={data.name}
        parent={{ to: `/coding/${data.projectId}/practice`, name: say('practice.of', { project: data.projectName }) }}
        actions={<Again key={id} round={data} />}
      />
      <div className="stack" style={{ gap: 24 }}>
        <Facts round={data} />
        <section className="stack">
          <h2>{say('practice.results')}</h2>
          <CoderTable round={data} />
        </section>
        <section className="stack">
          <h2>{say('practice.byFrame')}</h2>
          <FrameTable
            label={say('practice.byFrame')}
            first={say('practice.all')}
            frames={data.frames}
            results={data.results}
          />
          <p className="quiet small measure">{say('practice.note')}</p>
        </section>
      </div>
    </>
  );
}
