import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router-dom';
import { codingDoor } from '../../providers/coding-provider.js';
import { useSay } from '../../providers/i18n-provider.js';
import { PageHead } from '../../ui/PageHead.js';
import { EmptyState, ErrorState, Loading } from '../../ui/states.js';
import { MyPractice } from '../practice/MyPractice.js';
import { useOutbox } from './use-outbox.js';
import { savingText } from './words.js';

/** What a coder may code, and whether anything of theirs still waits in this browser. */
export function MyProjects({ owner }: { readonly owner: string }) {
  const say = useSay();
  const [, state] = useOutbox(owner);
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['my-coding-projects'],
    queryFn: ({ signal }) => codingDoor.myProjects(signal),
  });
  if (error !== null) return <ErrorState error={error} retry={() => void refetch()} />;
  if (isPending) return <Loading lines={6} />;
  const note = state.waiting.length > 0 ? savingText(say, state) : undefined;
  return (
    <>
      <PageHead title={say('project.mine')} note={note} />
      {data.length === 0 ? (
        <EmptyState title={say('project.noneTitle')} why={say('project.mineNone')} />
      ) : (
        <div className="cards">
          {data.map((project) => (
            <article key={project.id} className="card">
              <h2>
                <Link to={`/coding/${project.id}`}>
                  <bdi dir="auto">{project.name}</bdi>
                </Link>
              </h2>
              <p className="quiet small">
                {say('desk.codebook', { name: project.codebook.name, version: project.codebook.versionNo })} ·{' '}
                {say(`project.units.${project.unit}`)} · {say(project.isBlind ? 'project.blind' : 'project.notBlind')} ·{' '}
                {say(`project.status.${project.status}`)}
              </p>
            </article>
          ))}
        </div>
      )}
      <MyPractice />
    </>
  );
}
