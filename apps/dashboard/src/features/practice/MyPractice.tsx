import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router-dom';
import { useSay } from '../../providers/i18n-provider.js';
import { practiceDoor } from '../../providers/practice-door.js';
import { percentText } from '../../ui/numbers.js';
import { ErrorState } from '../../ui/states.js';

/** The rounds a coder may practise in; nothing at all where there are none. */
export function MyPractice() {
  const say = useSay();
  const { data, error, refetch } = useQuery({
    queryKey: ['my-practice'],
    queryFn: ({ signal }) => practiceDoor.mine(signal),
  });
  if (error !== null) return <ErrorState error={error} retry={() => void refetch()} />;
  if (data === undefined || data.length === 0) return null;
  return (
    <section className="stack my-practice" aria-labelledby="my-practice">
      <h2 id="my-practice">{say('practice.mine')}</h2>
      <div className="cards">
        {data.map(({ id, name, projectName, passMark, answered, units }) => (
          <article key={id} className="card">
            <h3>
              <Link to={`/practice/${id}`}>
                <bdi dir="auto">{name}</bdi>
              </Link>
            </h3>
            <p className="quiet small">
              <bdi dir="auto">{projectName}</bdi> ·{' '}
              {say('practice.mineRound', { answered, units, mark: percentText(passMark) })}
            </p>
          </article>
        ))}
      </div>
    </section>
  );
}
