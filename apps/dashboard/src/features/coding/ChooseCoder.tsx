import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router-dom';
import { codingDoor } from '../../providers/coding-provider.js';
import { useSay } from '../../providers/i18n-provider.js';
import { PageHead } from '../../ui/PageHead.js';
import { EmptyState, ErrorState, Loading } from '../../ui/states.js';

/** An administrator has no queue of their own. */
export function ChooseCoder({ projectId }: { readonly projectId: string }) {
  const say = useSay();
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['my-coding-projects'],
    queryFn: ({ signal }) => codingDoor.myProjects(signal),
  });
  if (error !== null) return <ErrorState error={error} retry={() => void refetch()} />;
  if (isPending) return <Loading lines={6} />;
  const project = data.find((one) => one.id === projectId);
  if (project === undefined)
    return (
      <main className="app-main">
        <EmptyState
          title={say('desk.noProject')}
          why={say('desk.noProjectWhy')}
          action={<Link to="/coding">{say('project.title')}</Link>}
        />
      </main>
    );
  return (
    <main className="app-main">
      <PageHead title={say('desk.chooseCoder')} parent={{ to: '/coding', name: project.name }} />
      <p>{say('desk.chooseCoderWhy')}</p>
      <ul className="stack">
        {project.coders.map((coder) => (
          <li key={coder.id}>
            <Link to={`/coding/${project.id}?coder=${coder.id}`}>
              <bdi>{coder.name}</bdi>
            </Link>
          </li>
        ))}
      </ul>
    </main>
  );
}
