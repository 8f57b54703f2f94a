import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router-dom';
import { useSay } from '../../providers/i18n-provider.js';
import { practiceDoor, type RoundRow } from '../../providers/practice-door.js';
import { momentText } from '../../ui/dates.js';
import { percentText } from '../../ui/numbers.js';
import { PageHead } from '../../ui/PageHead.js';
import { ErrorState, Loading } from '../../ui/states.js';
import { RoundFields } from './RoundFields.js';
import { goldText, passedText } from './words.js';

const HEADS = ['name', 'units', 'mark', 'against', 'passed', 'made'] as const;

function Rounds({ rounds }: { readonly rounds: readonly RoundRow[] }) {
  const say = useSay();
  if (rounds.length === 0) return <p className="quiet">{say('practice.none')}</p>;
  return (
    <div className="scroll-x" tabIndex={0} role="region" aria-label={say('practice.list')}>
      <table className="table">
        <thead>
          <tr>
            {HEADS.map((head) => (
              <th key={head} scope="col" className={head === 'units' || head === 'mark' ? 'num' : undefined}>
                {say(`practice.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rounds.map((round) => (
            <tr key={round.id}>
              <th scope="row">
                <Link to={`/practice-rounds/${round.id}`}>
                  <bdi dir="auto">{round.name}</bdi>
                </Link>
              </th>
              <td className="num">{round.units}</td>
              <td className="num">{percentText(round.passMark)}</td>
              <td>{goldText(say, round.gold)}</td>
              <td className="nowrap">{passedText(say, round.results)}</td>
              <td className="nowrap">{momentText(round.createdAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The practice rounds of a project, and a form for another. */
export function RoundsPage() {
  const say = useSay();
  const { id = '' } = useParams();
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['practice-rounds', id],
    queryFn: ({ signal }) => practiceDoor.rounds(id, signal),
  });
  if (error !== null) return <ErrorState error={error} retry={() => void refetch()} />;
  if (isPending) return <Loading lines={10} />;
  const { project, rounds } = data;
  return (
    <>
      <PageHead
        title={say('practice.of', { project: project.name })}
        parent={{ to: `/coding/${id}/project`, name: project.name }}
      />
      <div className="stack" style={{ gap: 24 }}>
        <p className="quiet measure">{say('practice.why')}</p>
        <section className="stack">
          <h2>{say('practice.list')}</h2>
          <Rounds rounds={rounds} />
        </section>
        {project.status === 'OPEN' ? <RoundFields projectId={id} /> : <p>{say('practice.closed')}</p>}
      </div>
    </>
  );
}
